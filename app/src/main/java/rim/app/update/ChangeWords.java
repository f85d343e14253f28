package rim.app.update;

import java.util.ArrayList;
import java.util.List;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.RankChange;
import rim.engine.difference.ScopeChange;
import rim.engine.difference.ValueChange;
import rim.schemas.Counted;
import rim.sources.contribution.Language;

/// What a new edition changed, in sentences of one language.
final class ChangeWords {

    /// The sentences that say what matters.
    static List<String> of(EditionDifference difference, Language language) {
        return switch (language) {
            case ENGLISH -> difference.headlines();
            case SWEDISH -> swedish(difference);
        };
    }

    private static List<String> swedish(EditionDifference difference) {
        var lines = new ArrayList<String>();
        var ranks = difference.ranks();
        long groups = ranks.stream().filter(RankChange::isGroupChanged).count();
        if (groups > 0) {
            lines.add(Counted.of(groups, "region", "regioner") + " i en annan grupp.");
        }
        long moved = ranks.stream().filter(r -> places(r) > 0).count();
        if (moved > 0) {
            int most = ranks.stream().mapToInt(ChangeWords::places).max().orElse(0);
            lines.add(
                    Counted.of(moved, "region", "regioner")
                            + " på en annan plats, med upp till "
                            + most
                            + ".");
        }
        long rules = difference.method().stream().filter(m -> !m.isOnlyWords()).count();
        if (rules > 0) {
            lines.add("Metoden skiljer sig på " + Counted.of(rules, "ställe", "ställen") + ".");
        }
        for (var kind : ScopeChange.Kind.values()) {
            long count = difference.scope().stream().filter(s -> s.what() == kind).count();
            if (count > 0) {
                lines.add(scope(kind, count));
            }
        }
        for (var kind : ValueChange.Kind.values()) {
            long count = difference.values().stream().filter(v -> v.kind() == kind).count();
            if (count > 0) {
                lines.add(values(kind, count));
            }
        }
        return lines.isEmpty() ? List.of("Utgåvorna säger detsamma.") : List.copyOf(lines);
    }

    private static int places(RankChange change) {
        var places = change.places();
        return places == null ? 0 : Math.abs(places);
    }

    private static String scope(ScopeChange.Kind kind, long count) {
        return switch (kind) {
            case NUTS -> "En annan NUTS-version: regionernas koder kan stå för andra områden.";
            case INDICATOR -> Counted.of(count, "indikator", "indikatorer") + " ny eller borta.";
            case NODE -> Counted.of(count, "nod", "noder") + " i trädet ny eller borta.";
            case REGION -> Counted.of(count, "region", "regioner") + " ny eller borta.";
            case YEAR -> Counted.of(count, "år", "år") + " nytt eller borta.";
            case SOURCE ->
                    Counted.of(count, "källfil", "källfiler") + " ny, borta eller i annan version.";
            case REPORT ->
                    Counted.of(count, "rapport", "rapporter") + " ny, borta eller i annan version.";
        };
    }

    private static String values(ValueChange.Kind kind, long count) {
        return Counted.of(count, "värde", "värden")
                + switch (kind) {
                    case REVISED -> count == 1 ? " reviderat." : " reviderade.";
                    case ADDED -> count == 1 ? " nytt." : " nya.";
                    case LOST -> " borta.";
                };
    }

    private ChangeWords() {}
}

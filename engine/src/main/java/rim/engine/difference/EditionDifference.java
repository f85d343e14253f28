package rim.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.engine.difference.ScopeChange.Kind;
import rim.schemas.Counted;
import rim.schemas.RimException;

/// How one edition differs from another. What matters most stands first, in each list and in the
/// headlines.
///
/// @param before name of the one edition
/// @param after name of the other
/// @param headlines sentences that say what matters
/// @param year the latest year that both score, null when there is none
/// @param method where the methodologies differ
/// @param scope what is new, gone or in another version
/// @param indicators counts of changed values by indicator
/// @param values every changed value of an indicator
/// @param ranks what became of places in the index, in that year
/// @param causes why: parts of the differences in that year, of the index or of the nodes that were
///   asked for
/// @param unexplained why no cause can be told; null where they are
public record EditionDifference(
        String before,
        String after,
        List<String> headlines,
        @Nullable Integer year,
        List<MethodChange> method,
        List<ScopeChange> scope,
        List<ValueChange.Count> indicators,
        List<ValueChange> values,
        List<RankChange> ranks,
        List<CausePart> causes,
        @Nullable String unexplained) {

    public EditionDifference {
        causes = List.copyOf(causes);
        headlines = List.copyOf(headlines);
        method = List.copyOf(method);
        scope = List.copyOf(scope);
        indicators = List.copyOf(indicators);
        values = List.copyOf(values);
        ranks = List.copyOf(ranks);
    }

    /// Compares two editions.
    ///
    /// @param asked the year whose ranks are compared; null for the latest that both have
    /// @param why the causes
    /// @throws RimException when the year is not in both
    public static EditionDifference between(
            EditionContent before, EditionContent after, @Nullable Integer asked, Why why) {
        var year = year(before, after, asked);
        var method = MethodChange.between(before.methodology(), after.methodology());
        var scope = ScopeChange.between(before, after);
        var values = ValueChange.between(before, after);
        var causes = new TreeMap<String, CauseOfChange>();
        if (year != null) {
            why.of(after.root(), year).forEach(each -> causes.put(each.unit(), each));
        }
        var ranks =
                year == null
                        ? List.<RankChange>of()
                        : RankChange.between(before, after, year, values, causes);
        return new EditionDifference(
                before.manifest().edition(),
                after.manifest().edition(),
                Headlines.of(method, scope, values, ranks),
                year,
                method,
                scope,
                ValueChange.counts(values),
                values,
                ranks,
                year == null ? List.of() : why.told(year),
                why.unexplained());
    }

    /// Why scores differ.
    public interface Why {
        /// The causes of what became of a node, by region; none where they cannot be told.
        List<CauseOfChange> of(String node, int year);

        /// The parts that are told, of whichever nodes and regions were asked for.
        List<CausePart> told(int year);

        /// Why no cause can be told; null where they are.
        @Nullable String unexplained();
    }

    public boolean isNone() {
        return method.isEmpty() && scope.isEmpty() && values.isEmpty() && ranks.isEmpty();
    }

    private static @Nullable Integer year(
            EditionContent before, EditionContent after, @Nullable Integer asked) {
        var both = years(before);
        both.retainAll(years(after));
        if (asked != null && !both.contains(asked)) {
            throw new RimException(
                    "No scores of " + asked + " in both editions (years in both: " + both + ").");
        }
        return asked != null ? asked : both.isEmpty() ? null : both.last();
    }

    private static TreeSet<Integer> years(EditionContent content) {
        var years = new TreeSet<Integer>();
        content.scores().stream().filter(s -> s.score() != null).forEach(s -> years.add(s.year()));
        return years;
    }

    /// The sentences that say what matters.
    private static final class Headlines {
        static List<String> of(
                List<MethodChange> method,
                List<ScopeChange> scope,
                List<ValueChange> values,
                List<RankChange> ranks) {
            var lines = new ArrayList<String>();
            long groups = ranks.stream().filter(RankChange::isGroupChanged).count();
            long moved = ranks.stream().filter(r -> r.places() != null && r.places() != 0).count();
            if (groups > 0) {
                lines.add(many(groups, "region") + " in another group.");
            }
            if (moved > 0) {
                var most = ranks.stream().mapToInt(r -> places(r)).max().orElse(0);
                lines.add(many(moved, "region") + " at another rank, by up to " + most + ".");
            }
            long rules = method.stream().filter(m -> !m.isOnlyWords()).count();
            if (rules > 0) {
                lines.add("The method differs in " + many(rules, "place") + ".");
            }
            for (var kind : Kind.values()) {
                long count = scope.stream().filter(s -> s.what() == kind).count();
                if (count > 0) {
                    lines.add(scopeLine(kind, count));
                }
            }
            for (var kind : ValueChange.Kind.values()) {
                long count = values.stream().filter(v -> v.kind() == kind).count();
                if (count > 0) {
                    lines.add(
                            many(count, "value")
                                    + " "
                                    + kind.name().toLowerCase(java.util.Locale.ROOT)
                                    + ".");
                }
            }
            return lines.isEmpty() ? List.of("The editions say the same.") : lines;
        }

        private static int places(RankChange change) {
            return change.places() == null ? 0 : Math.abs(change.places());
        }

        private static String scopeLine(Kind kind, long count) {
            return switch (kind) {
                case NUTS -> "Another NUTS version: codes of regions may mean other territory.";
                case INDICATOR -> many(count, "indicator") + " new or gone.";
                case NODE -> many(count, "node") + " of the tree new or gone.";
                case REGION -> many(count, "region") + " new or gone.";
                case YEAR -> many(count, "year") + " new or gone.";
                case SOURCE -> many(count, "source file") + " new, gone or in another version.";
                case REPORT -> many(count, "report") + " new, gone or in another version.";
            };
        }

        private static String many(long count, String noun) {
            return Counted.of(count, noun, noun + "s");
        }
    }
}

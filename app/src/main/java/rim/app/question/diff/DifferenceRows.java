package rim.app.question.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.MethodChange;
import rim.engine.difference.RankChange;
import rim.engine.difference.ScopeChange;
import rim.engine.difference.ValueChange;

/// The lists of how two editions differ, as rows.
final class DifferenceRows {

    /// Which list.
    enum Listed {
        RANKS,
        CAUSES,
        VALUES,
        METHOD,
        SCOPE
    }

    private static final Set<String> RANK = Set.of("region", "year");
    private static final Set<String> VALUE = Set.of("indicator", "region", "year");

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("ranks", RecordListing.fields(RankChange.class, RANK));
        fields.put("causes", CauseListing.FIELDS);
        fields.put("values", RecordListing.fields(ValueChange.class, VALUE));
        fields.put("method", RecordListing.fields(MethodChange.class, Set.of()));
        fields.put("scope", RecordListing.fields(ScopeChange.class, Set.of()));
        return fields;
    }

    /// The same with the values that changed most; their counts stand by indicator.
    ///
    /// @param most how many
    static EditionDifference withFewValues(EditionDifference all, int most) {
        return all.values().size() <= most ? all : with(all, all.values().subList(0, most));
    }

    /// The same with the changed values of some regions; of all where none are named.
    static EditionDifference withValuesOf(EditionDifference all, Set<String> regions) {
        return regions.isEmpty()
                ? all
                : with(
                        all,
                        all.values().stream()
                                .filter(each -> regions.contains(each.region()))
                                .toList());
    }

    private static EditionDifference with(EditionDifference all, List<ValueChange> values) {
        return new EditionDifference(
                all.before(),
                all.after(),
                all.headlines(),
                all.year(),
                all.method(),
                all.scope(),
                all.indicators(),
                values,
                all.ranks(),
                all.causes(),
                all.unexplained());
    }

    /// @param causes all, of which the difference has those of one year
    static Listing of(Listed listed, EditionDifference difference, CauseListing causes) {
        return switch (listed) {
            case CAUSES -> causes;
            case RANKS -> RecordListing.of(RankChange.class, difference.ranks(), RANK);
            case VALUES -> RecordListing.of(ValueChange.class, difference.values(), VALUE);
            case METHOD -> RecordListing.of(MethodChange.class, difference.method(), Set.of());
            case SCOPE -> RecordListing.of(ScopeChange.class, difference.scope(), Set.of());
        };
    }

    private DifferenceRows() {}
}

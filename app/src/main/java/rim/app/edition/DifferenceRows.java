package rim.app.edition;

import java.util.Set;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.MethodChange;
import rim.engine.difference.RankChange;
import rim.engine.difference.ScopeChange;
import rim.engine.difference.ValueChange;

/// The lists of how two editions differ, as rows.
public final class DifferenceRows {

    /// Which list.
    public enum Listed {
        RANKS,
        VALUES,
        METHOD,
        SCOPE
    }

    /// How many of the changed values stand in a record.
    public static final int FEW = 500;

    /// The same with the values that changed most; their counts stand by indicator.
    public static EditionDifference withFewValues(EditionDifference all) {
        return all.values().size() <= FEW
                ? all
                : new EditionDifference(
                        all.before(),
                        all.after(),
                        all.headlines(),
                        all.year(),
                        all.method(),
                        all.scope(),
                        all.indicators(),
                        all.values().subList(0, FEW),
                        all.ranks());
    }

    public static Listing of(Listed listed, EditionDifference difference) {
        return switch (listed) {
            case RANKS ->
                    RecordListing.of(
                            RankChange.class, difference.ranks(), Set.of("region", "year"));
            case VALUES ->
                    RecordListing.of(
                            ValueChange.class,
                            difference.values(),
                            Set.of("indicator", "region", "year"));
            case METHOD -> RecordListing.of(MethodChange.class, difference.method(), Set.of());
            case SCOPE -> RecordListing.of(ScopeChange.class, difference.scope(), Set.of());
        };
    }

    private DifferenceRows() {}
}

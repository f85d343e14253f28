package rim.engine.specialisation;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.specialisation.ActivityTable;
import rim.engine.kernel.specialisation.LocationQuotient;
import rim.engine.kernel.specialisation.Portfolio;
import rim.engine.kernel.specialisation.RelatednessDensity;
import rim.engine.kernel.specialisation.ShrunkQuotients;

/// What is worked out of a table of regions by activities, for one thread. Arguments are places in
/// the table.
public final class ActivityMeasures {
    private final ActivityTable table;

    /// By `region * activities + activity`.
    private final double[] quotients;

    private final ShrunkQuotients shrunk;
    private final Portfolio portfolio;
    private final RelatednessDensity densities;
    private final Complexities complexities;
    private final List<String> groups;
    private @Nullable Indices indices;

    /// @param activities codes of the table's activities
    static ActivityMeasures of(
            ActivityTable table, List<String> activities, SpecialisationChoice choice) {
        return new ActivityMeasures(table, activities, choice);
    }

    private ActivityMeasures(
            ActivityTable table, List<String> activities, SpecialisationChoice choice) {
        this.table = table;
        this.quotients = LocationQuotient.of(table);
        this.shrunk = ShrunkQuotients.of(table, choice.counts(), choice.level());
        this.portfolio = Portfolio.of(table.activities(), quotients);
        this.densities = RelatednessDensity.of(portfolio, choice.relatedness().of(portfolio));
        this.complexities = new Complexities(portfolio, choice);
        this.groups = choice.groups().of(activities);
    }

    public ActivityTable table() {
        return table;
    }

    /// Which region has which activity: where the location quotient is 1 or more.
    public Portfolio portfolio() {
        return portfolio;
    }

    public Complexities complexities() {
        return complexities;
    }

    /// Found when they are first asked for.
    public Indices indices() {
        if (indices == null) {
            indices = Indices.of(table, groups);
        }
        return indices;
    }

    /// The mean density of a region's own activities, or of those that it has not.
    public NumberOrReason meanDensity(int region, boolean isOfOwn) {
        return figure(densities.mean(region, isOfOwn), Absence.NONE_TO_TAKE_A_MEAN_OF);
    }

    NumberOrReason density(int region, int activity) {
        return figure(densities.of(region, activity), Absence.NOTHING_RELATED);
    }

    double quotient(int region, int activity) {
        return quotients[cell(region, activity)];
    }

    double shrunk(int region, int activity) {
        return shrunk.mean()[cell(region, activity)];
    }

    double low(int region, int activity) {
        return shrunk.low()[cell(region, activity)];
    }

    double high(int region, int activity) {
        return shrunk.high()[cell(region, activity)];
    }

    private int cell(int region, int activity) {
        return region * table.activities() + activity;
    }

    private static NumberOrReason figure(OptionalDouble value, Absence otherwise) {
        return value.isPresent()
                ? NumberOrReason.of(value.getAsDouble())
                : NumberOrReason.none(otherwise);
    }
}

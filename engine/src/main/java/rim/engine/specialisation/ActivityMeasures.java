package rim.engine.specialisation;

import java.util.List;
import java.util.OptionalDouble;
import rim.engine.kernel.specialisation.ActivityTable;
import rim.engine.kernel.specialisation.LocationQuotient;
import rim.engine.kernel.specialisation.Portfolio;
import rim.engine.kernel.specialisation.RelatednessDensity;
import rim.engine.kernel.specialisation.ShrunkQuotients;

/// What is worked out of a table of regions by activities. Arguments are places in the table.
///
/// @param quotients by `region * activities + activity`
/// @param relatedness by `one * activities + other`
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ActivityMeasures(
        ActivityTable table,
        double[] quotients,
        ShrunkQuotients shrunk,
        Portfolio portfolio,
        double[] relatedness,
        RelatednessDensity densities,
        Complexities complexities,
        Indices indices) {

    /// @param activities codes of the table's activities
    static ActivityMeasures of(
            ActivityTable table, List<String> activities, SpecialisationChoice choice) {
        var quotients = LocationQuotient.of(table);
        var portfolio = Portfolio.of(table.activities(), quotients);
        var relatedness = choice.relatedness().of(portfolio);
        return new ActivityMeasures(
                table,
                quotients,
                ShrunkQuotients.of(table, choice.counts(), choice.level()),
                portfolio,
                relatedness,
                RelatednessDensity.of(portfolio, relatedness),
                Complexities.of(portfolio, choice),
                Indices.of(table, choice.groups().of(activities)));
    }

    /// Where a region's activity stands in `quotients` and `shrunk`.
    public int cell(int region, int activity) {
        return region * table.activities() + activity;
    }

    /// In percent.
    public NumberOrReason density(int region, int activity) {
        return figure(densities.of(region, activity), Absence.NOTHING_RELATED);
    }

    /// The mean density of a region's own activities, or of those that it has not.
    public NumberOrReason meanDensity(int region, boolean isOfOwn) {
        return figure(densities.mean(region, isOfOwn), Absence.NONE_TO_TAKE_A_MEAN_OF);
    }

    /// By how much the mean complexity of a region's activities would grow, were another added:
    /// `(Qᵢ − Q̄ᵣ) / (dᵣ + 1)`, where `Q̄ᵣ` is the mean of the `dᵣ` that it has.
    public NumberOrReason complexityGain(int region, int activity) {
        double sum = 0;
        for (int i = 0; i < table.activities(); i++) {
            if (portfolio.has(region, i)) {
                switch (complexities.ofActivity(i)) {
                    case NumberOrReason.Known known -> sum += known.value();
                    case NumberOrReason.None none -> {
                        return none;
                    }
                }
            }
        }
        int diversity = portfolio.diversity(region);
        if (diversity == 0) {
            return NumberOrReason.none(Absence.NO_SPECIALISATION);
        }
        double mean = sum / diversity;
        return switch (complexities.ofActivity(activity)) {
            case NumberOrReason.Known known ->
                    NumberOrReason.of((known.value() - mean) / (diversity + 1));
            case NumberOrReason.None none -> none;
        };
    }

    private static NumberOrReason figure(OptionalDouble value, Absence otherwise) {
        return value.isPresent()
                ? NumberOrReason.of(value.getAsDouble())
                : NumberOrReason.none(otherwise);
    }
}

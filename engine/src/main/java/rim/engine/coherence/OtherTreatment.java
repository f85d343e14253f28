package rim.engine.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rim.engine.benchmark.Results;
import rim.schemas.methodology.Over;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Variant;

/// Scores whose outlier rules and transformations are found over the other years: each year for
/// itself instead of all base years together, or the reverse. With some panels a unit goes up with
/// one and down with the other.
///
/// @param published as the methodology says
/// @param other all indicators the other way
/// @param over the years of the other way
public record OtherTreatment(Results published, Results other, Over over) {
    private static final double NOTHING = 1e-12;

    /// How a unit's score moved since the scored year before.
    ///
    /// @param unit by its number
    /// @param since number of the year before
    /// @param year by its number
    /// @param change as the methodology says
    /// @param otherChange the other way
    public record Change(int unit, int since, int year, double change, double otherChange) {
        /// Whether it goes up with one and down with the other.
        public boolean isOtherWay() {
            return Math.min(change, otherChange) < -NOTHING
                    && Math.max(change, otherChange) > NOTHING;
        }
    }

    /// Empty where it makes no difference: nothing is treated, or there are no two years.
    public static Optional<OtherTreatment> of(Results results) {
        int[] indicators = IntStream.range(0, results.tree().indicators()).toArray();
        boolean isTreated =
                IntStream.of(indicators).anyMatch(i -> isTreated(treatment(results, i)));
        if (!isTreated || !results.panel().hasYears() || results.scoredYears().length < 2) {
            return Optional.empty();
        }
        boolean isByYear =
                IntStream.of(indicators)
                        .mapToObj(i -> treatment(results, i))
                        .anyMatch(t -> isTreated(t) && t.requiredOver() == Over.EACH_YEAR);
        var over = isByYear ? Over.BASE_YEARS : Over.EACH_YEAR;
        return Optional.of(
                new OtherTreatment(results, results.otherwise(List.of(variant(over))), over));
    }

    private static Treatment treatment(Results results, int indicator) {
        return results.scenario().treatment(indicator);
    }

    private static boolean isTreated(Treatment treatment) {
        return !treatment.requiredOutliers().name().equals("none")
                || !treatment.requiredTransformation().name().equals("none");
    }

    private static Variant variant(Over over) {
        return new Variant(
                null,
                List.of(),
                new Treatment(null, null, null, null, over, null, null),
                null,
                null,
                null,
                new TreeMap<>(),
                List.of(),
                1.0);
    }

    /// How scores of a node moved, of units that have one in both years.
    public List<Change> changes(int node) {
        var changes = new ArrayList<Change>();
        var panel = published.panel();
        var scores = published.scores(node);
        var others = other.scores(node);
        int[] years = published.scoredYears();
        for (int y = 1; y < years.length; y++) {
            for (int unit = 0; unit < panel.scoredUnits(); unit++) {
                int before = panel.cell(years[y - 1], unit);
                int now = panel.cell(years[y], unit);
                double change = scores[now] - scores[before];
                double otherChange = others[now] - others[before];
                if (!Double.isNaN(change) && !Double.isNaN(otherChange)) {
                    changes.add(new Change(unit, years[y - 1], years[y], change, otherChange));
                }
            }
        }
        return changes;
    }
}

package rim.engine.benchmark.fill;

import java.util.Arrays;
import java.util.Objects;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.method.gaps.GapMethods;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Treatment;

/// Fills the gaps of indicators, each under any treatment; other indicators are seen as the
/// methodology as it is has them.
///
/// @param prepared what is filled
/// @param denominated `denominated[indicator][cell]`, as the methodology as it is divides
/// @param exclusions which units are left out
/// @param seen `seen[indicator][cell]`, as the gaps of others see it
/// @param alike what units are like by these
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FilledIndicators(
        Prepared prepared,
        double[][] denominated,
        Exclusions exclusions,
        double[][] seen,
        Alike alike) {
    private static final int FOLDS = 5;

    public static FilledIndicators of(Prepared prepared) {
        var denominated = prepared.denominated();
        var exclusions = Exclusions.of(prepared, denominated);
        var seen = Arrays.stream(denominated).map(exclusions::beforeGaps).toArray(double[][]::new);
        return new FilledIndicators(
                prepared, denominated, exclusions, seen, new Alike(prepared.grid(), seen));
    }

    /// An indicator's values divided as a treatment says, by cell.
    public double[] denominated(int indicator, Treatment treatment) {
        var usual = prepared.treatment(indicator).denominator();
        return Objects.equals(treatment.denominator(), usual)
                ? denominated[indicator]
                : prepared.denominated(indicator, treatment);
    }

    /// An indicator after its gaps were filled, without what is left out.
    ///
    /// @param denominated its values
    public FilledColumn column(int indicator, ChosenTreatment treatment, double[] denominated) {
        var filled =
                Filling.of(place(indicator), exclusions.beforeGaps(denominated), treatment.gaps());
        return exclusions.afterGaps(filled);
    }

    /// The error of a method, measured on values of the indicator that are known.
    public BackTest error(int indicator, Treatment treatment, MethodChoice method) {
        return Filling.error(
                place(indicator),
                exclusions.beforeGaps(denominated(indicator, treatment)),
                GapMethods.ALL.of(method),
                FOLDS,
                1);
    }

    private Place place(int indicator) {
        return new Place(prepared, indicator, seen, alike, exclusions::isOutBeforeGaps);
    }
}

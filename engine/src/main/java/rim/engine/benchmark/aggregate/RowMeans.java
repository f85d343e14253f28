package rim.engine.benchmark.aggregate;

import org.jspecify.annotations.Nullable;
import rim.engine.kernel.aggregation.ArithmeticMean;
import rim.engine.kernel.aggregation.GeometricMean;
import rim.engine.kernel.aggregation.HarmonicMean;
import rim.engine.kernel.aggregation.MazziottaPareto;
import rim.engine.kernel.aggregation.MeanMin;
import rim.engine.kernel.aggregation.OrderedWeightedAverage;
import rim.engine.kernel.aggregation.PowerMean;
import rim.schemas.methodology.Aggregation;

/// The aggregations that need nothing but the scores of the unit itself.
final class RowMeans {

    /// Null for those that compare units with each other.
    ///
    /// @param nodes how many are put together
    static rim.engine.kernel.aggregation.@Nullable Aggregation of(Aggregation method, int nodes) {
        return switch (method) {
            case Aggregation.Arithmetic mean -> new ArithmeticMean();
            case Aggregation.Geometric mean -> new GeometricMean();
            case Aggregation.Harmonic mean -> new HarmonicMean();
            case Aggregation.Power mean ->
                    mean.exponent() == 0 ? new GeometricMean() : new PowerMean(mean.exponent());
            case Aggregation.MazziottaPareto index ->
                    new MazziottaPareto(penalty(index), divisor(index));
            case Aggregation.OrderedWeights ordered ->
                    OrderedWeightedAverage.of(ordered.order().over(nodes));
            case Aggregation.MeanMin meanMin -> new MeanMin(meanMin.alpha(), meanMin.beta());
            case Aggregation.Wroclaw wroclaw -> null;
            case Aggregation.BenefitOfDoubt benefit -> null;
            case Aggregation.DirectionalBenefit benefit -> null;
            case Aggregation.MultiDirectionalBenefit benefit -> null;
            case Aggregation.GeometricBenefit benefit -> null;
            case Aggregation.OrderM benefit -> null;
            case Aggregation.UndesirableBenefit benefit -> null;
            case Aggregation.VarianceBenefit benefit -> null;
            case Aggregation.Factor factor -> null;
            case Aggregation.MixedFactor factor -> null;
            case Aggregation.GeographicOrderedWeights ordered -> null;
            case Aggregation.Copeland copeland -> null;
        };
    }

    private static MazziottaPareto.Penalty penalty(Aggregation.MazziottaPareto index) {
        return switch (index.penalty()) {
            case LOWERS -> MazziottaPareto.Penalty.DOWNWARD;
            case RAISES -> MazziottaPareto.Penalty.UPWARD;
        };
    }

    private static MazziottaPareto.Divisor divisor(Aggregation.MazziottaPareto index) {
        return switch (index.deviation()) {
            case POPULATION -> MazziottaPareto.Divisor.ALL;
            case SAMPLE -> MazziottaPareto.Divisor.ALL_BUT_ONE;
        };
    }

    private RowMeans() {}
}

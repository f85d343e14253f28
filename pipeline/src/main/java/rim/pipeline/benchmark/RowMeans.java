package rim.pipeline.benchmark;

import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.methodology.Aggregation;

/// The aggregations that need nothing but the scores of the unit itself.
final class RowMeans {

    /// Null for those that compare units with each other.
    static @Nullable RowMean of(Aggregation method) {
        return switch (method) {
            case Aggregation.Arithmetic mean -> RowMeans::arithmetic;
            case Aggregation.Geometric mean -> throw notYet(method);
            case Aggregation.Harmonic mean -> throw notYet(method);
            case Aggregation.Power mean -> throw notYet(method);
            case Aggregation.MazziottaPareto mean -> throw notYet(method);
            case Aggregation.OrderedWeights mean -> throw notYet(method);
            case Aggregation.MeanMin mean -> throw notYet(method);
            case Aggregation.Wroclaw mean -> throw notYet(method);
            case Aggregation.BenefitOfDoubt benefit -> null;
            case Aggregation.Copeland copeland -> null;
        };
    }

    private static RimException notYet(Object method) {
        return new RimException("Unknown method: '" + method + "'");
    }

    private static double arithmetic(double[] scores, double[] weights, int count) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * scores[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    private RowMeans() {}
}

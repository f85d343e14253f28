package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// Weights of a wanted influence where the influence is any function of the weights: geometric
/// means, trees, correlation ratios.
///
/// Each weight is multiplied by `(target / influence)^γ` and all are scaled to sum 1, again and
/// again; γ starts at 1 and is halved when a step does not help. No weight becomes negative. For
/// one arithmetic mean and correlations take {@link InfluenceWeights}, which is exact.
public final class WeightSearch {
    private static final double LEAST_INFLUENCE = 1e-6;
    private static final double LEAST_DAMPING = 1e-6;

    /// @param influence from weights (sum 1) to the influence of each indicator; what is not above
    ///   0 counts as next to nothing
    /// @param target wanted influence, not negative, not all 0; scaled to sum 1
    /// @param tolerance greatest distance of a share from its target at which the search ends
    /// @param mostSteps after which it gives up
    /// @return the best weights found; {@link InfluenceWeights.Outcome#NEAREST} when no step helps
    ///   further, which need not be the optimum
    public static InfluenceWeights search(
            UnaryOperator<double[]> influence, double[] target, double tolerance, int mostSteps) {
        InfluenceWeights.checkTarget(target.length, target);
        var wanted = shares(target);
        var weights = wanted.clone();
        var attained = attained(influence, weights);
        double worst = InfluenceWeights.worst(attained, wanted);
        double damping = 1;
        int step = 0;
        while (worst > tolerance && damping > LEAST_DAMPING && step < mostSteps) {
            step++;
            var next = next(weights, attained, wanted, damping);
            var nextAttained = attained(influence, next);
            double nextWorst = InfluenceWeights.worst(nextAttained, wanted);
            if (nextWorst < worst) {
                weights = next;
                attained = nextAttained;
                worst = nextWorst;
                damping = Math.min(1, damping * 1.5);
            } else {
                damping /= 2;
            }
        }
        var outcome =
                worst <= tolerance
                        ? InfluenceWeights.Outcome.REACHED
                        : damping <= LEAST_DAMPING
                                ? InfluenceWeights.Outcome.NEAREST
                                : InfluenceWeights.Outcome.NOT_CONVERGED;
        return new InfluenceWeights(weights, attained, wanted, worst, step, outcome);
    }

    private static double[] next(
            double[] weights, double[] attained, double[] wanted, double damping) {
        var next = new double[weights.length];
        Arrays.setAll(next, i -> weights[i] * Math.pow(wanted[i] / attained[i], damping));
        return shares(next);
    }

    private static double[] attained(UnaryOperator<double[]> influence, double[] weights) {
        var found = influence.apply(weights.clone());
        if (Arrays.stream(found).anyMatch(Double::isNaN)) {
            throw new ArithmeticException(
                    "No influence " + Arrays.toString(found) + " of " + Arrays.toString(weights));
        }
        return shares(Arrays.stream(found).map(x -> Math.max(LEAST_INFLUENCE, x)).toArray());
    }

    private static double[] shares(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }

    private WeightSearch() {}
}

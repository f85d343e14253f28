package rim.engine.kernel.specialisation;

import java.util.Arrays;

/// Fitness of regions and complexity of activities, each from the other, over and over: `F(r) = Σᵢ
/// Mᵣᵢ Q(i)`, `Q(i) = 1 / Σᵣ Mᵣᵢ / F(r)`, both begun with 1 and divided by their mean in every
/// step. A. Tacchella and others, *A new metrics for countries' fitness and products' complexity*,
/// Scientific Reports 2 (2012).
///
/// An activity that a weak region has cannot be complex. The fitness of regions that have only what
/// everybody has falls towards 0 ever more slowly, so that values are told with the steps that were
/// taken and with what the last of them changed; ranks settle long before.
///
/// @param fitness by region, mean 1
/// @param complexity by activity, mean 1
/// @param steps how many were taken
/// @param change the most that the last step moved a fitness, as a share of the greatest
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FitnessComplexity(double[] fitness, double[] complexity, int steps, double change) {
    /// Where a step moves nothing by more, there is no further one.
    private static final double SETTLED = 1e-12;

    /// What counts as a fitness of 0, so that no complexity is divided by it.
    private static final double LEAST = 1e-200;

    /// @param portfolio each region has some activity and each activity some region
    /// @param most steps, 1 or more
    public static FitnessComplexity of(Portfolio portfolio, int most) {
        var fitness = new double[portfolio.regions()];
        var complexity = new double[portfolio.activities()];
        Arrays.fill(fitness, 1);
        Arrays.fill(complexity, 1);
        double change = 1;
        int step = 0;
        while (step < most && change > SETTLED) {
            var before = fitness.clone();
            next(portfolio, fitness, complexity);
            change = change(before, fitness);
            step++;
        }
        return new FitnessComplexity(fitness, complexity, step, change);
    }

    private static void next(Portfolio portfolio, double[] fitness, double[] complexity) {
        var penalties = new double[complexity.length];
        for (int r = 0; r < fitness.length; r++) {
            double penalty = 1 / Math.max(fitness[r], LEAST);
            double sum = 0;
            for (int i : portfolio.own(r)) {
                sum += complexity[i];
                penalties[i] += penalty;
            }
            fitness[r] = sum;
        }
        Arrays.setAll(complexity, i -> 1 / penalties[i]);
        divideByMean(fitness);
        divideByMean(complexity);
    }

    private static void divideByMean(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        Arrays.setAll(values, i -> values[i] / mean);
    }

    private static double change(double[] before, double[] after) {
        double most = 0;
        double greatest = 0;
        for (int i = 0; i < after.length; i++) {
            most = Math.max(most, Math.abs(after[i] - before[i]));
            greatest = Math.max(greatest, after[i]);
        }
        return most / greatest;
    }
}

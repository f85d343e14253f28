package rim.engine.kernel.aggregation;

/// The mean-min function, `M − α (√((M − min)² + β²) − β)`: the mean with a penalty for the
/// distance of the worst score from it.
///
/// F. Casadio Tarabusi and G. Guarini, *An unbalance adjustment method for development indicators*,
/// Social Indicators Research 112 (2013). α = 0 is the mean; α = 1 and β = 0 the worst score. Takes
/// any scores.
///
/// @param alpha how much it weighs, 0 to 1
/// @param beta how gently it begins, 0 or more
public record MeanMin(double alpha, double beta) implements Aggregation {

    public MeanMin {
        if (!(alpha >= 0 && alpha <= 1 && beta >= 0)) {
            throw new IllegalArgumentException(
                    "Mean-min with " + alpha + " and " + beta + " (expected 0 to 1, 0 or more)");
        }
    }

    @Override
    public double of(double[] scores, double[] weights) {
        double least = Double.POSITIVE_INFINITY;
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                least = Math.min(least, scores[i]);
                sum.add(weights[i], scores[i]);
                weight.add(weights[i], 1);
            }
        }
        double mean = sum.value() / weight.value();
        return weight.value() > 0
                ? mean - alpha * (Math.hypot(mean - least, beta) - beta)
                : Double.NaN;
    }

    @Override
    public boolean isConcave() {
        return true;
    }
}

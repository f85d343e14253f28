package rim.engine.kernel.aggregation;

/// Weighted power mean, `(Σ wᵢ xᵢᵖ / Σ wᵢ)^(1/p)`, the family of the means: harmonic for p = −1,
/// towards geometric for p → 0, arithmetic for p = 1; the lower p, the less a good score makes up
/// for a poor one.
///
/// Scores must be above 0; for p > 0 a 0 is accepted too.
///
/// @param p not 0, which is the {@link GeometricMean}
public record PowerMean(double p) implements Aggregation {

    public PowerMean {
        if (!Double.isFinite(p) || p == 0) {
            throw new IllegalArgumentException(
                    "Power " + p + " (expected a number other than 0; 0 is the geometric mean)");
        }
    }

    @Override
    public double of(double[] scores, double[] weights) {
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum.add(weights[i], accepts(scores[i]) ? Math.pow(scores[i], p) : Double.NaN);
                weight.add(weights[i], 1);
            }
        }
        return weight.value() > 0 ? Math.pow(sum.value() / weight.value(), 1 / p) : Double.NaN;
    }

    @Override
    public boolean accepts(double score) {
        return p > 0 ? score >= 0 : score > 0;
    }

    @Override
    public boolean isConcave() {
        return p <= 1;
    }
}

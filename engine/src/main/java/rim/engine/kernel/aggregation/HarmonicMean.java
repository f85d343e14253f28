package rim.engine.kernel.aggregation;

/// Weighted harmonic mean, `Σ wᵢ / Σ (wᵢ / xᵢ)`. Less forgiving of poor scores than the geometric.
/// Scores must be above 0.
public final class HarmonicMean implements Aggregation {

    @Override
    public double of(double[] scores, double[] weights) {
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum.add(accepts(scores[i]) ? weights[i] / scores[i] : Double.NaN, 1);
                weight.add(weights[i], 1);
            }
        }
        return weight.value() > 0 ? weight.value() / sum.value() : Double.NaN;
    }

    @Override
    public boolean accepts(double score) {
        return score > 0;
    }

    @Override
    public boolean isConcave() {
        return true;
    }
}

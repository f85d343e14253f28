package rim.engine.kernel.aggregation;

/// Weighted harmonic mean, `Σ wᵢ / Σ (wᵢ / xᵢ)`. Less forgiving of poor scores than the geometric.
/// Scores must be above 0.
public final class HarmonicMean implements Aggregation {

    @Override
    public double of(double[] scores, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum += accepts(scores[i]) ? weights[i] / scores[i] : Double.NaN;
                weight += weights[i];
            }
        }
        return weight > 0 ? weight / sum : Double.NaN;
    }

    @Override
    public boolean accepts(double score) {
        return score > 0;
    }
}

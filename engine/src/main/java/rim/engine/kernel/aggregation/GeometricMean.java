package rim.engine.kernel.aggregation;

/// Weighted geometric mean, `exp(Σ wᵢ ln xᵢ / Σ wᵢ)`. A poor score cannot be bought back fully by a
/// good one. Scores must be above 0; z-scores and what min-max gives the worst unit are not.
public final class GeometricMean implements Aggregation {

    @Override
    public double of(double[] scores, double[] weights) {
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum.add(weights[i], accepts(scores[i]) ? Math.log(scores[i]) : Double.NaN);
                weight.add(weights[i], 1);
            }
        }
        return weight.value() > 0 ? Math.exp(sum.value() / weight.value()) : Double.NaN;
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

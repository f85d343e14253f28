package rim.pipeline.kernel;

/// Weighted arithmetic mean, `Σ wᵢxᵢ / Σ wᵢ`.
///
/// OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 6. The caller leaves out
/// what is not there, and its weight with it.
public final class WeightedMean {

    /// @param values at least one
    /// @param weights as many, each more than 0
    public static double of(double[] values, double[] weights) {
        if (values.length == 0 || values.length != weights.length) {
            throw new IllegalArgumentException(
                    values.length + " values and " + weights.length + " weights");
        }
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    private WeightedMean() {}
}

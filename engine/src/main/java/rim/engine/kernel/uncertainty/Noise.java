package rim.engine.kernel.uncertainty;

import rim.engine.kernel.probability.Normal;

/// Independent random numbers for the many cells of a table, each a function of seed, draw, unit
/// and indicator alone.
///
/// For data errors, which have more dimensions than a Sobol' sequence.
///
/// @param seed other seeds give other numbers
public record Noise(long seed) {
    private static final double HALF_STEP = 0x1p-54;

    /// From [0, 1).
    public double uniform(long draw, long unit, long indicator) {
        return Scatter.unit(Scatter.key(Scatter.key(Scatter.key(seed, draw), unit), indicator));
    }

    /// From the standard normal distribution.
    public double normal(long draw, long unit, long indicator) {
        return Normal.quantile(uniform(draw, unit, indicator) + HALF_STEP);
    }
}

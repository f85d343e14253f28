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

    /// What numbers of one draw have in common, by unit.
    ///
    /// @param units numbers of the units, ascending from 0
    public long[] keys(long draw, int units) {
        long ofDraw = Scatter.key(seed, draw);
        var keys = new long[units];
        for (int unit = 0; unit < units; unit++) {
            keys[unit] = Scatter.key(ofDraw, unit);
        }
        return keys;
    }

    /// The numbers of {@link #normal} for some units of one draw.
    ///
    /// @param keys of the draw
    /// @param units as many as are wanted
    /// @param into is written
    public static void normals(long[] keys, int[] units, long indicator, double[] into) {
        long part = Scatter.part(indicator);
        for (int i = 0; i < units.length; i++) {
            into[i] = Scatter.unit(Scatter.keyOfPart(keys[units[i]], part)) + HALF_STEP;
        }
        Normal.quantiles(into, units.length);
    }

    /// From [0, 1).
    public double uniform(long draw, long unit, long indicator) {
        return Scatter.unit(Scatter.key(Scatter.key(Scatter.key(seed, draw), unit), indicator));
    }

    /// From the standard normal distribution.
    public double normal(long draw, long unit, long indicator) {
        return Normal.quantile(uniform(draw, unit, indicator) + HALF_STEP);
    }
}

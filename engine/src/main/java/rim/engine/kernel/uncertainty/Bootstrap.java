package rim.engine.kernel.uncertainty;

/// How confidence intervals are made by drawing rows again with replacement.
///
/// B. Efron, *Bootstrap methods: another look at the jackknife*, Ann. Stat. 7 (1979); percentile
/// intervals.
///
/// @param times number of samples; 0 for no interval
/// @param level of the intervals, such as 0.95
/// @param seed of the samples
public record Bootstrap(int times, double level, long seed) {

    public Bootstrap {
        if (times < 0 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(times + " samples, level " + level);
        }
    }

    /// 1000 samples, 95 %.
    public static Bootstrap usual(long seed) {
        return new Bootstrap(1000, 0.95, seed);
    }

    /// How often each row is drawn in one of the samples.
    int[] counts(int time, int rows) {
        var counts = new int[rows];
        long key = Scatter.key(seed, time);
        for (int i = 0; i < rows; i++) {
            long random = Scatter.mix(key + i * 0x9E3779B97F4A7C15L);
            counts[(int) Math.unsignedMultiplyHigh(random, rows)]++;
        }
        return counts;
    }
}

package rim.engine.kernel.uncertainty;

/// Random orders of values, by the shuffle of R. A. Fisher and F. Yates as R. Durstenfeld has it
/// (*Algorithm 235*, Comm. ACM 7, 1964).
///
/// @param seed other seeds give other, independent orders
public record Permutations(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Puts values that are drawn without replacement in front, each as likely as any other.
    ///
    /// @param draw number of the draw; the same values in the same order come to the same
    /// @param values is written
    /// @param count of those that are drawn; as many as there are puts all in a new order
    public void shuffle(long draw, double[] values, int count) {
        long key = Scatter.key(seed, draw);
        for (int i = 0; i < count; i++) {
            long random = Scatter.mix(key + i * GOLDEN);
            int j = i + (int) Math.unsignedMultiplyHigh(random, values.length - i);
            double drawn = values[j];
            values[j] = values[i];
            values[i] = drawn;
        }
    }
}

package rim.engine.kernel.uncertainty;

/// Draws from the unit cube, evenly spread, each a function of seed, index and dimension alone:
/// whoever asks for draw 77 gets the same one, on whatever partition, in whatever order.
///
/// Sobol' points with the nested uniform scramble of A. B. Owen, *Randomly permuted (t,m,s)-nets
/// and (t,s)-sequences* (1995): every binary digit is turned or not by a coin that depends on the
/// seed, the dimension and the digits before it. So each draw is uniform by itself, and the first
/// 2^m draws are still as evenly spread as the points were. There are direction numbers for {@link
/// #EVENLY_SPREAD} dimensions; further ones are drawn by themselves, each uniform and independent.
///
/// @param dimensions at least 1
/// @param seed other seeds give other, independent scrambles of the same points
public record Draws(int dimensions, long seed) {
    /// How many dimensions are evenly spread together.
    public static final int EVENLY_SPREAD = SobolSequence.MOST_DIMENSIONS;

    private static final int DIGITS_AT_ONCE = 4;
    private static final double UNIT = 0x1p-53;

    public Draws {
        if (dimensions < 1) {
            throw new IllegalArgumentException(dimensions + " dimensions (expected 1 or more)");
        }
    }

    /// One coordinate, from [0, 1).
    ///
    /// @param index of the draw, from 0 to 2³² − 1
    /// @param dimension from 0
    public double at(long index, int dimension) {
        if (index < 0 || index >= SobolSequence.MOST_POINTS) {
            throw new IllegalArgumentException("Draw " + index + " (expected 0 to 2^32 - 1)");
        }
        long key = Scatter.key(seed, dimension);
        return dimension < EVENLY_SPREAD
                ? scrambled(SobolSequence.bits(index, dimension), key)
                : Scatter.unit(Scatter.key(key, index));
    }

    /// All coordinates of a draw.
    public double[] at(long index) {
        var point = new double[dimensions];
        fill(index, point);
        return point;
    }

    /// The first coordinates of a draw, as many as the array holds.
    public void fill(long index, double[] point) {
        for (int d = 0; d < point.length; d++) {
            point[d] = at(index, d);
        }
    }

    private static double scrambled(int bits, long key) {
        int scrambled = 0;
        for (int done = 0; done < Integer.SIZE; done += DIGITS_AT_ONCE) {
            long prefix = Integer.toUnsignedLong(bits) >>> (Integer.SIZE - done);
            long coins = Scatter.mix(key ^ Scatter.mix((prefix << 6) | done));
            int digits = (bits >>> (Integer.SIZE - DIGITS_AT_ONCE - done)) & 0xF;
            scrambled = (scrambled << DIGITS_AT_ONCE) | turned(digits, coins);
        }
        long below =
                Scatter.mix(key ^ Scatter.mix((Integer.toUnsignedLong(bits) << 6) | 63)) >>> 43;
        return ((Integer.toUnsignedLong(scrambled) << 21) | below) * UNIT;
    }

    /// Four digits at once: of 15 coins, one for each node of the tree that their prefixes make.
    private static int turned(int digits, long coins) {
        int node = 1;
        int turned = 0;
        for (int digit = DIGITS_AT_ONCE - 1; digit >= 0; digit--) {
            int bit = (digits >>> digit) & 1;
            turned = (turned << 1) | (bit ^ (int) ((coins >>> node) & 1));
            node = (node << 1) | bit;
        }
        return turned;
    }
}

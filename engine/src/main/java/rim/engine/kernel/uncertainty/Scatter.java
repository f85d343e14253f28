package rim.engine.kernel.uncertainty;

/// Numbers that look random, as a function of where they are asked for.
///
/// The mixing function is the finaliser of G. L. Steele, D. Lea and C. H. Flood, *Fast splittable
/// pseudorandom number generators*, OOPSLA (2014), with the constants of D. Stafford (mix 13).
final class Scatter {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// A key that depends on both.
    static long key(long key, long part) {
        return keyOfPart(key, part(part));
    }

    /// A part, made ready for many keys.
    static long part(long part) {
        return mix(part * GOLDEN + 0x632BE59BD9B4E019L);
    }

    /// As {@link #key}.
    ///
    /// @param part made ready
    static long keyOfPart(long key, long part) {
        return mix((key + GOLDEN) ^ part);
    }

    /// From [0, 1), of the upper 53 bits.
    static double unit(long bits) {
        return (bits >>> 11) * UNIT;
    }

    private Scatter() {}
}

package rim.engine.kernel;

/// Numbers brought near 1 by a power of two, which rounds nothing, so that their fourth powers
/// neither overflow nor vanish.
public final class PowerOfTwo {
    private static final int FARTHEST = 200;

    /// The power by which numbers are to be multiplied; 0 where they are near enough to 1.
    ///
    /// @param x NaN for none
    public static int of(double[] x) {
        double greatest = 0;
        for (double each : x) {
            double size = Math.abs(each);
            greatest = size > greatest ? size : greatest;
        }
        return of(greatest);
    }

    /// The same of the greatest of them.
    public static int of(double greatest) {
        int exponent =
                greatest == 0 || Double.isInfinite(greatest) ? 0 : Math.getExponent(greatest);
        return Math.abs(exponent) > FARTHEST ? -exponent : 0;
    }

    /// Numbers times two to a power.
    public static double[] times(double[] x, int power) {
        if (power == 0) {
            return x;
        }
        var scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = Math.scalb(x[i], power);
        }
        return scaled;
    }

    private PowerOfTwo() {}
}

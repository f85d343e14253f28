package rim.engine.kernel.spatial;

import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// Values less their mean, over their standard deviation by n.
final class Standardised {
    private static final double FLAT = 1e-14;

    /// With 0 in mean and 1 in mean square; empty where all values are equal, but for rounding.
    static Optional<double[]> of(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        var z = PreciseSum.centred(values);
        double root = Math.sqrt(PreciseSum.ofProducts(z, z) / z.length);
        if (!(root > FLAT * greatest)) {
            return Optional.empty();
        }
        for (int i = 0; i < z.length; i++) {
            z[i] /= root;
        }
        return Optional.of(z);
    }

    /// Mean fourth power of standardised values.
    static double kurtosis(double[] z) {
        double sum = 0;
        for (double each : z) {
            sum += each * each * each * each;
        }
        return sum / z.length;
    }

    private Standardised() {}
}

package rim.engine.kernel.spatial;

import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// Values less their mean, over their standard deviation by n.
///
/// @param values 0 in mean, 1 in mean square
/// @param kurtosis mean fourth power
record Standardised(double[] values, double kurtosis) {
    private static final double FLAT = 1e-14;

    /// Empty where all values are equal, but for rounding.
    static Optional<Standardised> of(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        var z = PreciseSum.centred(values);
        double root = Math.sqrt(PreciseSum.ofProducts(z, z) / z.length);
        if (!(root > FLAT * greatest)) {
            return Optional.empty();
        }
        double fourth = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] /= root;
            fourth += z[i] * z[i] * z[i] * z[i];
        }
        return Optional.of(new Standardised(z, fourth / z.length));
    }
}

package rim.pipeline.kernel.multivariate;

/// Local linear regression with a Gaussian kernel, and the correlation ratio from it.
///
/// J. Fan and I. Gijbels, *Local Polynomial Modelling and Its Applications* (1996). The bandwidth
/// is the one of twelve, from 0.1 to 4.5 standard deviations by factors of √2, and of a straight
/// line, that predicts left-out units best.
final class LocalLinear {
    private static final int BANDWIDTHS = 12;
    private static final double NARROWEST = 0.1;
    private static final double STRAIGHT = 1e9;

    /// Variance of the fitted values over variance of y, at most 1.
    static double correlationRatio(double[] x, double[] y) {
        var u = standardised(x);
        var best = fit(u, y, STRAIGHT);
        for (int step = 0; step < BANDWIDTHS; step++) {
            var next = fit(u, y, NARROWEST * Math.pow(2, step / 2.0));
            if (next.leftOutError() < best.leftOutError()) {
                best = next;
            }
        }
        var fitted = PreciseSum.centred(best.values());
        var total = PreciseSum.centred(y);
        return Math.min(
                1, PreciseSum.ofProducts(fitted, fitted) / PreciseSum.ofProducts(total, total));
    }

    private static double[] standardised(double[] x) {
        var centred = PreciseSum.centred(x);
        double sd = Math.sqrt(PreciseSum.ofProducts(centred, centred) / (x.length - 1));
        for (int i = 0; i < centred.length; i++) {
            centred[i] /= sd;
        }
        return centred;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Fit(double[] values, double leftOutError) {}

    private static Fit fit(double[] u, double[] y, double bandwidth) {
        var values = new double[u.length];
        double error = 0;
        for (int i = 0; i < u.length; i++) {
            var line = line(u, y, u[i], bandwidth);
            values[i] = line[0];
            double leftOut = (y[i] - line[0]) / (1 - line[1]);
            error += leftOut * leftOut;
        }
        return new Fit(values, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
    }

    /// The value at a point, and the weight that an observation at the point has in it.
    private static double[] line(double[] u, double[] y, double at, double bandwidth) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int j = 0; j < u.length; j++) {
            double d = u[j] - at;
            double z = d / bandwidth;
            double w = Math.exp(-z * z / 2);
            s0 += w;
            s1 += w * d;
            s2 += w * d * d;
            t0 += w * y[j];
            t1 += w * d * y[j];
        }
        double determinant = s0 * s2 - s1 * s1;
        return determinant <= 1e-12 * s0 * s2
                ? new double[] {t0 / s0, 1 / s0}
                : new double[] {(s2 * t0 - s1 * t1) / determinant, s2 / determinant};
    }

    private LocalLinear() {}
}

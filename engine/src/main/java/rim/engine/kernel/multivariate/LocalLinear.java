package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.stream.IntStream;
import rim.engine.kernel.PreciseSum;

/// Local linear regression with a Gaussian kernel, and the correlation ratio from it.
///
/// J. Fan and I. Gijbels, *Local Polynomial Modelling and Its Applications* (1996). The bandwidth
/// is the one of twelve, from 0.1 to 4.5 standard deviations by factors of √2, and of a straight
/// line, that predicts left-out units best. Of more than 1,000 units those within one of 256 bins
/// count together.
final class LocalLinear {
    private static final int BANDWIDTHS = 12;
    private static final double NARROWEST = 0.1;
    private static final double STRAIGHT = 1e9;
    private static final int MOST_POINTS = 1_000;
    private static final int BINS = 256;

    /// Variance of the fitted values over variance of y, at most 1.
    static double correlationRatio(double[] x, double[] y) {
        var points = Points.of(standardised(x), y);
        var best = points.fit(STRAIGHT);
        for (int step = 0; step < BANDWIDTHS; step++) {
            var next = points.fit(NARROWEST * Math.pow(2, step / 2.0));
            if (next.leftOutError() < best.leftOutError()) {
                best = next;
            }
        }
        var total = PreciseSum.centred(y);
        return Math.min(1, points.scatter(best.values()) / PreciseSum.ofProducts(total, total));
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

    /// Where the line is fitted: each observation by itself, or of many those of a narrow bin
    /// together at their mean.
    ///
    /// @param u place of each point
    /// @param y mean of its observations
    /// @param count how many it stands for
    /// @param within sum of their squared distances from the mean
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Points(double[] u, double[] y, double[] count, double[] within) {

        static Points of(double[] u, double[] y) {
            if (u.length <= MOST_POINTS) {
                var ones = new double[u.length];
                Arrays.fill(ones, 1);
                return new Points(u, y, ones, new double[u.length]);
            }
            double low = Arrays.stream(u).min().orElseThrow();
            double width = (Arrays.stream(u).max().orElseThrow() - low) / BINS;
            var sums = new double[3][BINS];
            for (int i = 0; i < u.length; i++) {
                int bin = Math.min(BINS - 1, (int) ((u[i] - low) / width));
                sums[0][bin]++;
                sums[1][bin] += u[i];
                sums[2][bin] += y[i];
            }
            var within = new double[BINS];
            for (int i = 0; i < u.length; i++) {
                int bin = Math.min(BINS - 1, (int) ((u[i] - low) / width));
                double distance = y[i] - sums[2][bin] / sums[0][bin];
                within[bin] += distance * distance;
            }
            int[] used = IntStream.range(0, BINS).filter(bin -> sums[0][bin] > 0).toArray();
            return new Points(
                    Arrays.stream(used).mapToDouble(b -> sums[1][b] / sums[0][b]).toArray(),
                    Arrays.stream(used).mapToDouble(b -> sums[2][b] / sums[0][b]).toArray(),
                    Arrays.stream(used).mapToDouble(b -> sums[0][b]).toArray(),
                    Arrays.stream(used).mapToDouble(b -> within[b]).toArray());
        }

        Fit fit(double bandwidth) {
            var values = new double[u.length];
            double error = 0;
            for (int i = 0; i < u.length; i++) {
                var line = line(u[i], bandwidth);
                values[i] = line[0];
                double distance = y[i] - line[0];
                double kept = 1 - line[1];
                error += (count[i] * distance * distance + within[i]) / (kept * kept);
            }
            return new Fit(values, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
        }

        /// The value at a point, and the weight that an observation at the point has in it.
        private double[] line(double at, double bandwidth) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double t0 = 0;
            double t1 = 0;
            for (int j = 0; j < u.length; j++) {
                double d = u[j] - at;
                double z = d / bandwidth;
                double w = count[j] * Math.exp(-z * z / 2);
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

        /// Sum of squared distances of values at the points from their mean.
        double scatter(double[] values) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < values.length; i++) {
                sum += count[i] * values[i];
                all += count[i];
            }
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                squares += count[i] * (values[i] - sum / all) * (values[i] - sum / all);
            }
            return squares;
        }
    }

    private LocalLinear() {}
}

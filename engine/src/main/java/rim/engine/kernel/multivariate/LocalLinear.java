package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.List;
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

    /// Of weights alone, with the distance and its square, and with y, alone and with the distance.
    private static final int SUMS = 5;

    private static final int MOST_POINTS = 1_000;
    private static final int BINS = 256;

    /// Variance of the fitted values over variance of y, at most 1.
    static double correlationRatio(double[] x, double[] y) {
        var points = Points.of(standardised(x), y);
        var best = points.straight();
        for (Fit each : points.curves()) {
            if (each.leftOutError() < best.leftOutError()) {
                best = each;
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

        /// By the least squares of all.
        Fit straight() {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double t0 = 0;
            double t1 = 0;
            for (int j = 0; j < u.length; j++) {
                double w = count[j];
                s0 += w;
                s1 += w * u[j];
                s2 += w * u[j] * u[j];
                t0 += w * y[j];
                t1 += w * u[j] * y[j];
            }
            var fit = new Fitting(this);
            for (int i = 0; i < u.length; i++) {
                double at = u[i];
                fit.add(i, s0, s1 - at * s0, s2 - 2 * at * s1 + at * at * s0, t0, t1 - at * t0);
            }
            return fit.made();
        }

        /// By each bandwidth, the narrowest first. Weights of a bandwidth are the squares of those
        /// of the next wider one, so that one exponential serves all; and two points weigh the same
        /// for each other, so that each pair is weighed once. Every sum is in the order of the
        /// points: those before have added to it when its own turn comes.
        List<Fit> curves() {
            var fits = new Fitting[BANDWIDTHS];
            Arrays.setAll(fits, b -> new Fitting(this));
            double widest = NARROWEST * Math.pow(2, (BANDWIDTHS - 1) / 2.0);
            var w = new double[BANDWIDTHS];
            var sums = new double[u.length][SUMS * BANDWIDTHS];
            for (int i = 0; i < u.length; i++) {
                Arrays.fill(w, 1);
                add(w, count[i], 0, y[i], sums[i]);
                for (int j = i + 1; j < u.length; j++) {
                    double d = u[j] - u[i];
                    double z = d / widest;
                    double weight = Math.exp(-z * z / 2);
                    for (int b = BANDWIDTHS - 1; b >= 0; b--) {
                        w[b] = weight;
                        weight *= weight;
                    }
                    add(w, count[j], d, y[j], sums[i]);
                    add(w, count[i], -d, y[i], sums[j]);
                }
                for (int b = 0; b < BANDWIDTHS; b++) {
                    fits[b].add(i, sums[i], b);
                }
            }
            return Arrays.stream(fits).map(Fitting::made).toList();
        }

        /// Adds a point to the sums of another, the five kinds behind one another.
        private static void add(double[] w, double count, double d, double y, double[] sums) {
            for (int b = 0; b < BANDWIDTHS; b++) {
                double weight = w[b] * count;
                double first = weight * d;
                sums[b] += weight;
                sums[BANDWIDTHS + b] += first;
                sums[2 * BANDWIDTHS + b] += first * d;
                sums[3 * BANDWIDTHS + b] += weight * y;
                sums[4 * BANDWIDTHS + b] += first * y;
            }
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

    /// Collects the lines of one bandwidth.
    private static final class Fitting {
        private final Points points;
        private final double[] values;
        private double error;

        Fitting(Points points) {
            this.points = points;
            this.values = new double[points.u.length];
        }

        /// The line at a point, by the sums of a bandwidth.
        void add(int i, double[] sums, int b) {
            add(
                    i,
                    sums[b],
                    sums[BANDWIDTHS + b],
                    sums[2 * BANDWIDTHS + b],
                    sums[3 * BANDWIDTHS + b],
                    sums[4 * BANDWIDTHS + b]);
        }

        /// The line at a point, by sums of weights: alone, with the distance and its square, and
        /// with `y`, alone and with the distance.
        void add(int i, double s0, double s1, double s2, double t0, double t1) {
            double determinant = s0 * s2 - s1 * s1;
            boolean isFlat = determinant <= 1e-12 * s0 * s2;
            values[i] = isFlat ? t0 / s0 : (s2 * t0 - s1 * t1) / determinant;
            double own = isFlat ? 1 / s0 : s2 / determinant;
            double distance = points.y[i] - values[i];
            double kept = 1 - own;
            error += (points.count[i] * distance * distance + points.within[i]) / (kept * kept);
        }

        Fit made() {
            return new Fit(values, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
        }
    }

    private LocalLinear() {}
}

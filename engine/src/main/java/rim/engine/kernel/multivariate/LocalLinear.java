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

    private static final int MOST_POINTS = 1_000;
    private static final int BINS = 256;

    /// Variance of the fitted values over variance of each y, at most 1. The weights are those of
    /// x, the same for all.
    static double[] correlationRatios(double[] x, double[][] ys) {
        var points = Points.of(standardised(x), ys);
        var curves = points.curves();
        var ratios = new double[ys.length];
        for (int y = 0; y < ratios.length; y++) {
            var best = points.straight(y);
            for (Fit each : curves.get(y)) {
                if (each.leftOutError() < best.leftOutError()) {
                    best = each;
                }
            }
            var total = PreciseSum.centred(ys[y]);
            ratios[y] =
                    Math.min(
                            1, points.scatter(best.values()) / PreciseSum.ofProducts(total, total));
        }
        return ratios;
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
    /// @param y of each y, the mean of its observations
    /// @param count how many it stands for
    /// @param within of each y, sum of their squared distances from the mean
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Points(double[] u, double[][] y, double[] count, double[][] within) {

        static Points of(double[] u, double[][] y) {
            if (u.length <= MOST_POINTS) {
                var ones = new double[u.length];
                Arrays.fill(ones, 1);
                return new Points(u, y, ones, new double[y.length][u.length]);
            }
            double low = Arrays.stream(u).min().orElseThrow();
            double width = (Arrays.stream(u).max().orElseThrow() - low) / BINS;
            var bins = new int[u.length];
            var counts = new double[BINS];
            var sums = new double[BINS];
            for (int i = 0; i < u.length; i++) {
                bins[i] = Math.min(BINS - 1, (int) ((u[i] - low) / width));
                counts[bins[i]]++;
                sums[bins[i]] += u[i];
            }
            int[] used = IntStream.range(0, BINS).filter(bin -> counts[bin] > 0).toArray();
            var means = new double[y.length][];
            var within = new double[y.length][];
            for (int k = 0; k < y.length; k++) {
                var ofBins = new double[2][BINS];
                binned(y[k], bins, counts, ofBins[0], ofBins[1]);
                means[k] = Arrays.stream(used).mapToDouble(b -> ofBins[0][b]).toArray();
                within[k] = Arrays.stream(used).mapToDouble(b -> ofBins[1][b]).toArray();
            }
            return new Points(
                    Arrays.stream(used).mapToDouble(b -> sums[b] / counts[b]).toArray(),
                    means,
                    Arrays.stream(used).mapToDouble(b -> counts[b]).toArray(),
                    within);
        }

        private static void binned(
                double[] y, int[] bins, double[] counts, double[] means, double[] within) {
            for (int i = 0; i < y.length; i++) {
                means[bins[i]] += y[i];
            }
            for (int bin = 0; bin < BINS; bin++) {
                means[bin] /= counts[bin];
            }
            for (int i = 0; i < y.length; i++) {
                double distance = y[i] - means[bins[i]];
                within[bins[i]] += distance * distance;
            }
        }

        /// Of one y, by the least squares of all.
        Fit straight(int k) {
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
                t0 += w * y[k][j];
                t1 += w * u[j] * y[k][j];
            }
            var fit = new Fitting(this, k);
            for (int i = 0; i < u.length; i++) {
                double at = u[i];
                fit.add(i, s0, s1 - at * s0, s2 - 2 * at * s1 + at * at * s0, t0, t1 - at * t0);
            }
            return fit.made();
        }

        /// Of each y, by each bandwidth, the narrowest first. Weights of a bandwidth are the
        /// squares of those of the next wider one, so that one exponential serves all. Every sum is
        /// in the order of the points, each of which is added to the sums of all.
        List<List<Fit>> curves() {
            int n = u.length;
            var near = near();
            var distances = new double[n];
            var sums = new Sums[BANDWIDTHS];
            Arrays.setAll(sums, b -> Sums.of(n, y.length));
            for (int j = 0; j < n; j++) {
                var weights = near[j];
                for (int i = 0; i < n; i++) {
                    distances[i] = u[j] - u[i];
                }
                for (int b = BANDWIDTHS - 1; b >= 0; b--) {
                    sums[b].add(this, j, weights, distances);
                    for (int i = 0; i < n; i++) {
                        weights[i] *= weights[i];
                    }
                }
            }
            return IntStream.range(0, y.length)
                    .mapToObj(k -> Arrays.stream(sums).map(each -> each.fit(this, k)).toList())
                    .toList();
        }

        /// What points weigh for each other by the widest bandwidth, which is the same both ways.
        private double[][] near() {
            double widest = NARROWEST * Math.pow(2, (BANDWIDTHS - 1) / 2.0);
            var near = new double[u.length][u.length];
            for (int i = 0; i < u.length; i++) {
                near[i][i] = 1;
                for (int j = i + 1; j < u.length; j++) {
                    double z = (u[j] - u[i]) / widest;
                    near[i][j] = Math.exp(-z * z / 2);
                    near[j][i] = near[i][j];
                }
            }
            return near;
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

    /// Sums of one bandwidth by the point at which the line is. Loops go over these points, so that
    /// no sum waits for the one before.
    ///
    /// @param weights alone
    /// @param first with the distance
    /// @param second with its square
    /// @param of each y: with it
    /// @param firstOf each y: with it and the distance
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Sums(
            double[] weights, double[] first, double[] second, double[][] of, double[][] firstOf) {

        static Sums of(int points, int ys) {
            return new Sums(
                    new double[points],
                    new double[points],
                    new double[points],
                    new double[ys][points],
                    new double[ys][points]);
        }

        /// Adds a point to the sums of all.
        ///
        /// @param near what it weighs for each
        /// @param distances from each
        void add(Points points, int j, double[] near, double[] distances) {
            double count = points.count[j];
            for (int i = 0; i < near.length; i++) {
                double weight = near[i] * count;
                double distant = weight * distances[i];
                weights[i] += weight;
                first[i] += distant;
                second[i] += distant * distances[i];
            }
            for (int k = 0; k < of.length; k++) {
                double y = points.y[k][j];
                double[] plain = of[k];
                double[] far = firstOf[k];
                for (int i = 0; i < near.length; i++) {
                    double weight = near[i] * count;
                    plain[i] += weight * y;
                    far[i] += weight * distances[i] * y;
                }
            }
        }

        /// The lines of a y.
        Fit fit(Points points, int k) {
            var fit = new Fitting(points, k);
            for (int i = 0; i < weights.length; i++) {
                fit.add(i, weights[i], first[i], second[i], of[k][i], firstOf[k][i]);
            }
            return fit.made();
        }
    }

    /// Collects the lines of one y.
    private static final class Fitting {
        private final Points points;
        private final int of;
        private final double[] values;
        private double error;

        Fitting(Points points, int of) {
            this.points = points;
            this.of = of;
            this.values = new double[points.u.length];
        }

        /// The line at a point, by sums of weights: alone, with the distance and its square, and
        /// with `y`, alone and with the distance.
        void add(int i, double s0, double s1, double s2, double t0, double t1) {
            double determinant = s0 * s2 - s1 * s1;
            boolean isFlat = determinant <= 1e-12 * s0 * s2;
            values[i] = isFlat ? t0 / s0 : (s2 * t0 - s1 * t1) / determinant;
            double own = isFlat ? 1 / s0 : s2 / determinant;
            double distance = points.y[of][i] - values[i];
            double kept = 1 - own;
            error += (points.count[i] * distance * distance + points.within[of][i]) / (kept * kept);
        }

        Fit made() {
            return new Fit(values, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
        }
    }

    private LocalLinear() {}
}

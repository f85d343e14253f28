package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.kernel.probability.Normal;

/// How well a number foretells events: the probability that it is greater where one happened than
/// where none did, ties counting half, which is the area under the ROC curve; 0.5 is chance.
///
/// The standard error is of clusters that were drawn, not of cases: cases of one country, say, are
/// alike. E. R. DeLong and others, Biometrics 44 (1988), with the clusters of N. A. Obuchowski,
/// *Nonparametric analysis of clustered ROC curve data*, Biometrics 53 (1997).
///
/// @param area from 0 to 1; of a difference of two, from −1 to 1
/// @param error its standard error
public record AreaUnderCurve(double area, double error) {

    /// Empty where an event never or always happened, or fewer than two clusters have one, or fewer
    /// than two have none.
    ///
    /// @param scores one for each case, finite
    /// @param happened for each case
    /// @param clusters number of the cluster of each case, from 0
    public static Optional<AreaUnderCurve> of(double[] scores, boolean[] happened, int[] clusters) {
        return clustered(placements(scores, happened), happened, clusters);
    }

    /// The area of one number less that of another, of the same cases.
    public static Optional<AreaUnderCurve> difference(
            double[] scores, double[] others, boolean[] happened, int[] clusters) {
        var placements = placements(scores, happened);
        var other = placements(others, happened);
        Arrays.setAll(placements, i -> placements[i] - other[i]);
        return clustered(placements, happened, clusters);
    }

    /// The end of an interval with equal tails, by the normal distribution.
    ///
    /// @param level of the interval, such as 0.9
    public double low(double level) {
        return area - Normal.quantile((1 + level) / 2) * error;
    }

    /// The other end.
    public double high(double level) {
        return area + Normal.quantile((1 + level) / 2) * error;
    }

    /// For a case with an event, the share of those without that it lies above; for one without,
    /// the share of those with one that it lies below.
    private static double[] placements(double[] scores, boolean[] happened) {
        int n = scores.length;
        var all = MeanRank.of(scores);
        var placements = new double[n];
        for (boolean side : new boolean[] {true, false}) {
            int[] own = IntStream.range(0, n).filter(i -> happened[i] == side).toArray();
            var ranks = MeanRank.of(Arrays.stream(own).mapToDouble(i -> scores[i]).toArray());
            double others = n - own.length;
            for (int k = 0; k < own.length; k++) {
                double below = (all[own[k]] - ranks[k]) / others;
                placements[own[k]] = side ? below : 1 - below;
            }
        }
        return placements;
    }

    private static Optional<AreaUnderCurve> clustered(
            double[] placements, boolean[] happened, int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        var with = new Side(count);
        var without = new Side(count);
        for (int i = 0; i < placements.length; i++) {
            (happened[i] ? with : without).add(clusters[i], placements[i]);
        }
        if (with.clusters() < 2 || without.clusters() < 2) {
            return Optional.empty();
        }
        double area = with.mean();
        double together = 0;
        for (int c = 0; c < count; c++) {
            together += with.apart(c, area) * without.apart(c, area);
        }
        int clustersWithCases = 0;
        for (int c = 0; c < count; c++) {
            clustersWithCases += with.cases[c] + without.cases[c] > 0 ? 1 : 0;
        }
        double covariance = together * clustersWithCases / (clustersWithCases - 1);
        double variance =
                with.variance(area)
                        + without.variance(area)
                        + 2 * covariance / (with.total() * without.total());
        return Optional.of(new AreaUnderCurve(area, Math.sqrt(Math.max(variance, 0))));
    }

    /// Cases with an event, or those without, by cluster.
    private static final class Side {
        private final int[] cases;
        private final double[] sums;

        Side(int clusters) {
            cases = new int[clusters];
            sums = new double[clusters];
        }

        void add(int cluster, double placement) {
            cases[cluster]++;
            sums[cluster] += placement;
        }

        int clusters() {
            return (int) Arrays.stream(cases).filter(n -> n > 0).count();
        }

        double total() {
            return Arrays.stream(cases).sum();
        }

        double mean() {
            return Arrays.stream(sums).sum() / total();
        }

        double apart(int cluster, double area) {
            return sums[cluster] - cases[cluster] * area;
        }

        double variance(double area) {
            double squares = 0;
            for (int c = 0; c < cases.length; c++) {
                squares += apart(c, area) * apart(c, area);
            }
            double n = clusters();
            return squares * n / (n - 1) / (total() * total());
        }
    }
}

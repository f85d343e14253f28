package rim.engine.kernel.probability;

import java.util.Arrays;

/// How often something happened, with an interval for cases that come in clusters.
///
/// Wilson's interval (1927) with as many cases as would leave as much open if they were
/// independent: `n = p (1 − p) / v`, with `v` the variance of the ratio over clusters, and never
/// more than there are. E. L. Korn and B. I. Graubard, *Confidence intervals for proportions with
/// small expected number of positive counts estimated from survey data*, Survey Methodology 24
/// (1998). Where it never or always happened, each cluster counts as one case.
///
/// @param cases how often it could have happened
/// @param happened how often it did
/// @param rate the share
/// @param low end of the interval
/// @param high end of it
public record ObservedRate(int cases, int happened, double rate, double low, double high) {

    /// @param cases by cluster; not all 0
    /// @param happened by cluster
    /// @param level of the interval, such as 0.9
    public static ObservedRate of(int[] cases, int[] happened, double level) {
        int total = Arrays.stream(cases).sum();
        int events = Arrays.stream(happened).sum();
        if (total == 0) {
            throw new IllegalArgumentException("No cases");
        }
        double rate = (double) events / total;
        double clusters = Arrays.stream(cases).filter(n -> n > 0).count();
        double squares = 0;
        for (int c = 0; c < cases.length; c++) {
            double apart = happened[c] - rate * cases[c];
            squares += apart * apart;
        }
        double variance = clusters / (clusters - 1) * squares / ((double) total * total);
        double spread = rate * (1 - rate);
        double n =
                spread == 0 || clusters < 2
                        ? clusters
                        : variance > 0 ? Math.min(spread / variance, total) : total;
        double z = Normal.quantile((1 + level) / 2);
        double centre = (rate + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(spread / n + z * z / (4 * n * n));
        return new ObservedRate(
                total,
                events,
                rate,
                events == 0 ? 0 : centre - half,
                events == total ? 1 : centre + half);
    }
}

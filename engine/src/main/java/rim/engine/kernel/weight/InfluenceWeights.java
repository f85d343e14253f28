package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.multivariate.Spread;

/// Weights of an arithmetic mean with which the indicators have a wanted influence on the index.
///
/// The shares of correlation `rᵢ/Σr` are linear in the weights once these are scaled so that Σr is
/// 1: with R the correlation matrix and v the weights times standard deviations, `r ∝ Rv`. So the
/// nearest weights solve `min |Rv − t|²`, `v ≥ 0`, `1ᵀRv = 1`: a convex problem with one solution,
/// found exactly. The question is that of P. Paruolo, M. Saisana and A. Saltelli, *Ratings and
/// rankings: voodoo or science?*, JRSS A 176 (2013); the objective is COINr's.
///
/// With a least share ℓ, weights are `w = (1 − kℓ)u + ℓ·Σu` of any `u ≥ 0`, so that the problem is
/// of the same kind in u, and no weight is 0.
///
/// No weight is negative. Where the target is out of reach (an indicator that contradicts the
/// others), the result is the nearest there is, and `worst` says how near.
///
/// @param weights not negative, sum 1
/// @param attained share of influence that each indicator has with them
/// @param target share that was asked for
/// @param worst greatest distance of attained from target
/// @param steps of the search
/// @param outcome whether it came to an end, and whether the target is reached
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record InfluenceWeights(
        double[] weights,
        double[] attained,
        double[] target,
        double worst,
        int steps,
        Outcome outcome) {
    private static final double REACHED = 1e-9;
    private static final double ROUNDING = 1e-12;

    /// What came out.
    public enum Outcome {
        /// Every share is within 1e-9 of its target.
        REACHED,
        /// The search ended at the optimum, which is not the target: no weights that are not
        /// negative reach it.
        NEAREST,
        /// The search gave up after its limit of steps; the weights are the best so far.
        NOT_CONVERGED
    }

    /// Weights of equal influence.
    public static Optional<InfluenceWeights> equal(double[][] columns, Influence influence) {
        var target = new double[columns.length];
        Arrays.fill(target, 1.0 / columns.length);
        return of(columns, target, 0, influence);
    }

    /// Over the units that have all indicators. Empty for no indicator, fewer than three such
    /// units, or an indicator that does not vary over them.
    ///
    /// @param columns `columns[indicator][unit]` as they enter the mean, NaN for a missing cell
    /// @param target wanted influence of each, not negative, not all 0; scaled to sum 1
    /// @param least share of the weights that each indicator has at least, 0 or more and at most 1
    ///   divided by their number
    public static Optional<InfluenceWeights> of(
            double[][] columns, double[] target, double least, Influence influence) {
        checkTarget(columns.length, target);
        if (!(least >= 0) || least * columns.length > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "Invalid least share "
                            + least
                            + " of each of "
                            + columns.length
                            + " indicators (expected 0 to 1 divided by their number)");
        }
        return Spread.of(columns).map(spread -> of(spread, target, least, influence));
    }

    private static InfluenceWeights of(
            Spread spread, double[] target, double least, Influence influence) {
        var mix = mix(spread.standardDeviations(), least);
        var search =
                new NearestShares(
                        product(spread.correlations(), mix), influence.correlations(target));
        boolean hasEnded = search.run();
        var v = product(mix, search.solution());
        var weights = new double[v.length];
        Arrays.setAll(weights, i -> v[i] / spread.standardDeviations()[i]);
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        var attained = influence.of(search.shares());
        var wanted = influence.of(influence.correlations(target));
        double worst = worst(attained, wanted);
        var outcome =
                worst <= REACHED
                        ? Outcome.REACHED
                        : hasEnded ? Outcome.NEAREST : Outcome.NOT_CONVERGED;
        return new InfluenceWeights(weights, attained, wanted, worst, search.steps(), outcome);
    }

    /// From what is at least 0 to weights times standard deviations of which each is at least its
    /// share.
    private static double[][] mix(double[] deviations, double least) {
        int k = deviations.length;
        var mix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                mix[i][j] = least * deviations[i] / deviations[j];
            }
            mix[i][i] += Math.max(0, 1 - k * least);
        }
        return mix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        var product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[] product(double[][] a, double[] x) {
        var product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += a[i][j] * x[j];
            }
        }
        return product;
    }

    static double worst(double[] attained, double[] target) {
        double worst = 0;
        for (int i = 0; i < target.length; i++) {
            worst = Math.max(worst, Math.abs(attained[i] - target[i]));
        }
        return worst;
    }

    static void checkTarget(int indicators, double[] target) {
        if (target.length != indicators
                || Arrays.stream(target).anyMatch(t -> !(t >= 0))
                || !(Arrays.stream(target).sum() > 0)) {
            throw new IllegalArgumentException(
                    "Invalid target "
                            + Arrays.toString(target)
                            + " (expected one share for each of "
                            + indicators
                            + " indicators, not negative, not all 0)");
        }
    }
}

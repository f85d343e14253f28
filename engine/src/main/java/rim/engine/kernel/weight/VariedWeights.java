package rim.engine.kernel.weight;

import java.util.Arrays;

/// Weights made from uniform draws, so that the same draws give the same weights.
public final class VariedWeights {

    /// Noise around given weights: `wᵢ(1 + f(2uᵢ − 1))`, not scaled to sum 1, since means scale by
    /// themselves. As COINr's `get_noisy_weights`.
    ///
    /// @param weights not negative
    /// @param factor f, from 0 to 1: 0.25 for ± 25 %
    /// @param draws one from [0, 1) for each weight
    public static double[] noisy(double[] weights, double factor, double[] draws) {
        if (!(factor >= 0 && factor <= 1)) {
            throw new IllegalArgumentException("Noise of " + factor + " (expected 0 to 1)");
        }
        var varied = new double[weights.length];
        Arrays.setAll(varied, i -> weights[i] * (1 + factor * (2 * draws[i] - 1)));
        return varied;
    }

    /// A point of the whole simplex, each as likely as any other: not negative, sum 1.
    ///
    /// R. Lahdelma and P. Salminen, *SMAA-2: stochastic multicriteria acceptability analysis for
    /// group decision making*, Operations Research 49 (2001). Made by breaking a stick, `w₁ = 1 −
    /// u₁^(1/(k−1))` and so on with the rest: smooth in the draws, which quasi-random draws need.
    ///
    /// @param draws one fewer than weights, from [0, 1)
    public static double[] anywhere(double[] draws) {
        int k = draws.length + 1;
        var weights = new double[k];
        double rest = 1;
        for (int i = 0; i < k - 1; i++) {
            double kept = rest * Math.pow(1 - draws[i], 1.0 / (k - 1 - i));
            weights[i] = rest - kept;
            rest = kept;
        }
        weights[k - 1] = rest;
        return weights;
    }

    /// A point of that part of the simplex of those that weigh anything in which no weight is below
    /// its least, each as likely as any other.
    ///
    /// @param draws one fewer than weights, from [0, 1)
    /// @param least of each weight, not negative, adding up to 1 at most
    /// @param own as they are; what is 0 stays 0, and the others share 1
    public static double[] above(double[] draws, double[] least, double[] own) {
        var weights = anywhere(draws);
        double there = 0;
        double rest = 1;
        for (int i = 0; i < own.length; i++) {
            there += own[i] > 0 ? weights[i] : 0;
            rest -= own[i] > 0 ? least[i] : 0;
        }
        boolean areAll = Arrays.stream(own).allMatch(weight -> weight > 0);
        double scale = areAll ? rest : rest / there;
        Arrays.setAll(weights, i -> own[i] > 0 ? least[i] + scale * weights[i] : 0);
        return weights;
    }

    /// Weights of which some are exchanged, so that they stand in a known order; each such point is
    /// as likely as any other where each was before, and exchanging them makes no difference to
    /// that.
    ///
    /// @param mostImportantFirst numbers of the weights in order of importance
    public static double[] inOrder(double[] weights, int[] mostImportantFirst) {
        var ordered = weights.clone();
        var ascending = Arrays.stream(mostImportantFirst).mapToDouble(i -> weights[i]).sorted();
        var sorted = ascending.toArray();
        for (int i = 0; i < sorted.length; i++) {
            ordered[mostImportantFirst[i]] = sorted[sorted.length - 1 - i];
        }
        return ordered;
    }

    private VariedWeights() {}
}

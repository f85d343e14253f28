package rim.engine.kernel.outrank;

/// The outranking matrix: for each pair the share of the weights on which the first is better, ties
/// counting half.
///
/// `oᵢⱼ = (Σ w[xᵢ > xⱼ] + ½ Σ w[xᵢ = xⱼ]) / Σ w` over the indicators that both have; so `oᵢⱼ + oⱼᵢ
/// = 1`. A pair that shares none has 0 in both places, and the diagonal is 0. Takes O(units²)
/// memory: for tables that people look at. See {@link Copeland} for scores.
///
/// @param share `share[i][j]`
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record OutrankingMatrix(double[][] share) {
    private static final double ROUNDING = 1e-12;

    /// @param columns `columns[indicator][unit]`, higher is better, finite or NaN for a missing
    ///   cell
    /// @param weights one for each indicator, not negative, not all 0
    public static OutrankingMatrix of(double[][] columns, double[] weights) {
        int units = new PairBlocks(columns, weights).units();
        var share = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                compare(columns, weights, i, j, share);
            }
        }
        return new OutrankingMatrix(share);
    }

    /// The number of pairs in which one unit is better on every indicator that both have.
    public int dominantPairs() {
        int count = 0;
        for (double[] row : share) {
            for (double value : row) {
                count += value >= 1 - ROUNDING ? 1 : 0;
            }
        }
        return count;
    }

    private static void compare(
            double[][] columns, double[] weights, int i, int j, double[][] share) {
        double better = 0;
        double worse = 0;
        double shared = 0;
        for (int k = 0; k < weights.length; k++) {
            double difference = columns[k][i] - columns[k][j];
            if (!Double.isNaN(difference)) {
                better += difference > 0 ? weights[k] : 0;
                worse += difference < 0 ? weights[k] : 0;
                shared += weights[k];
            }
        }
        if (shared > 0) {
            double half = (shared - better - worse) / 2;
            share[i][j] = (better + half) / shared;
            share[j][i] = (worse + half) / shared;
        }
    }
}

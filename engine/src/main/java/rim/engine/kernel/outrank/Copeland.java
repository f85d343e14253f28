package rim.engine.kernel.outrank;

import java.util.Arrays;

/// Copeland's rule: the number of units that a unit beats minus the number that beat it.
///
/// A unit beats another when the weights of the indicators on which it is better exceed those on
/// which it is worse; ties of an indicator count for neither. OECD/JRC Handbook (2008), step 6,
/// non-compensatory methods; G. Munda and M. Nardo (2009).
///
/// **Missing data.** A pair is compared over the indicators that both units have, and over nothing
/// else; a pair that shares none is not compared and changes no score. Every pair is judged by
/// itself, so that the order of units does not matter. Where many cells are missing, units with few
/// opponents have scores near 0: look at `opponents`.
///
/// **Rounding.** A pair whose difference is below 1e-12 of all weights is a tie: weights like 0.1
/// and 0.2 do not add up exactly.
///
/// Takes O(units² · indicators) time in blocks that stay in the cache, and O(units) memory beyond
/// the data.
///
/// @param score units beaten minus units beaten by, for each unit
/// @param opponents units with which it could be compared
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Copeland(int[] score, int[] opponents) {

    /// @param columns `columns[indicator][unit]`, higher is better, finite or NaN for a missing
    ///   cell
    /// @param weights one for each indicator, not negative, not all 0
    public static Copeland of(double[][] columns, double[] weights) {
        var pairs = new PairBlocks(columns, weights);
        var result = new Copeland(new int[pairs.units()], new int[pairs.units()]);
        if (pairs.allComparable()) {
            Arrays.fill(result.opponents, pairs.units() - 1);
        }
        pairs.forEach(result::count);
        return result;
    }

    private void count(int unit, int from, int to, double[] lead, double[] shared) {
        int own = 0;
        for (int j = from; j < to; j++) {
            int sign = (int) Math.signum(lead[j - from]);
            own += sign;
            score[j] -= sign;
        }
        score[unit] += own;
        for (int j = from; j < to && shared.length > 0; j++) {
            int isShared = shared[j - from] > 0 ? 1 : 0;
            opponents[unit] += isShared;
            opponents[j] += isShared;
        }
    }
}

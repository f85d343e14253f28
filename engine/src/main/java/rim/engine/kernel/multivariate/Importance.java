package rim.engine.kernel.multivariate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much an indicator really moves the index, beside the weight that it was given.
///
/// P. Paruolo, M. Saisana and A. Saltelli, *Ratings and rankings: voodoo or science?*, JRSS A 176
/// (2013): the correlation ratio `η² = V(E(y|x)) / V(y)` is the share of the variance of the index
/// that goes when the indicator is known; the squared Pearson correlation is the same where the
/// relation is linear.
///
/// @param nominalWeight as it was given
/// @param pearson correlation of indicator and index
/// @param squaredPearson its square
/// @param correlationRatio η², from 0 to 1, by local linear regression of the index on the
///   indicator
/// @param units that have both
public record Importance(
        double nominalWeight,
        double pearson,
        double squaredPearson,
        double correlationRatio,
        int units) {
    private static final int FEWEST_UNITS = 5;

    /// For each indicator in its order; empty for one that has fewer than five units together with
    /// the index, or does not vary over them.
    ///
    /// @param columns `columns[indicator][unit]`, NaN for a missing cell
    /// @param index the composite, NaN where it is missing
    /// @param nominalWeights one for each indicator
    public static List<Optional<Importance>> of(
            double[][] columns, double[] index, double[] nominalWeights) {
        var all = new ArrayList<Optional<Importance>>();
        for (int i = 0; i < columns.length; i++) {
            all.add(of(columns[i], index, nominalWeights[i]));
        }
        return List.copyOf(all);
    }

    private static Optional<Importance> of(double[] column, double[] index, double weight) {
        var both = CompleteRows.of(column, index);
        int n = both[0].length;
        if (n < FEWEST_UNITS
                || Correlation.isConstant(both[0])
                || Correlation.isConstant(both[1])) {
            return Optional.empty();
        }
        double r = ProductMoment.of(both[0], both[1]);
        double ratio = LocalLinear.correlationRatio(both[0], both[1]);
        return Optional.of(new Importance(weight, r, r * r, ratio, n));
    }
}

package rim.engine.kernel.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// How much an indicator really moves an index above it, to be held against the weight that it was
/// given.
///
/// P. Paruolo, M. Saisana and A. Saltelli, *Ratings and rankings: voodoo or science?*, JRSS A 176
/// (2013): the correlation ratio `η² = V(E(y|x)) / V(y)` is the share of the variance of the index
/// that goes when the indicator is known; the squared Pearson correlation is the same where the
/// relation is linear.
///
/// @param pearson correlation of indicator and index
/// @param squaredPearson its square
/// @param correlationRatio η², from 0 to 1, by local linear regression of the index on the
///   indicator
/// @param units that have both
public record Importance(
        double pearson, double squaredPearson, double correlationRatio, int units) {
    /// With fewer there is nothing to tell.
    public static final int FEWEST_UNITS = 5;

    /// For each index in its order; empty for one that has fewer than five units together with the
    /// indicator, or where either does not vary over them. Indices of the same units are regressed
    /// together, which takes less.
    ///
    /// @param column of the indicator by unit, NaN for a missing cell
    /// @param indices of the same units
    public static List<Optional<Importance>> of(double[] column, double[]... indices) {
        var found = new ArrayList<Optional<Importance>>();
        var byUnits = new LinkedHashMap<BitSet, List<Integer>>();
        for (int i = 0; i < indices.length; i++) {
            found.add(Optional.empty());
            byUnits.computeIfAbsent(units(column, indices[i]), units -> new ArrayList<>()).add(i);
        }
        for (var alike : byUnits.values()) {
            var ys = alike.stream().map(i -> indices[i]).toArray(double[][]::new);
            var measured = ofSameUnits(column, ys);
            for (int i = 0; i < ys.length; i++) {
                found.set(alike.get(i), measured.get(i));
            }
        }
        return List.copyOf(found);
    }

    private static BitSet units(double[] column, double[] index) {
        var units = new BitSet();
        for (int unit = 0; unit < column.length; unit++) {
            units.set(unit, !Double.isNaN(column[unit]) && !Double.isNaN(index[unit]));
        }
        return units;
    }

    private static List<Optional<Importance>> ofSameUnits(double[] column, double[][] indices) {
        var all = Arrays.copyOf(indices, indices.length + 1);
        all[indices.length] = column;
        var ys = CompleteRows.of(all);
        var x = ys[indices.length];
        int n = x.length;
        if (n < FEWEST_UNITS || Correlation.isConstant(x)) {
            return Collections.nCopies(indices.length, Optional.empty());
        }
        var varied =
                Arrays.stream(ys)
                        .limit(indices.length)
                        .filter(y -> !Correlation.isConstant(y))
                        .toArray(double[][]::new);
        var ratios = LocalLinear.correlationRatios(x, varied);
        var found = new ArrayList<Optional<Importance>>();
        int next = 0;
        for (int i = 0; i < indices.length; i++) {
            if (Correlation.isConstant(ys[i])) {
                found.add(Optional.empty());
            } else {
                double r = ProductMoment.of(x, ys[i]);
                found.add(Optional.of(new Importance(r, r * r, ratios[next++], n)));
            }
        }
        return found;
    }
}

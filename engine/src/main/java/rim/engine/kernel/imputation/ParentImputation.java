package rim.engine.kernel.imputation;

import java.util.ArrayList;
import java.util.List;
import rim.engine.kernel.imputation.PanelImputation.Filled;

/// What the region's parent has: its country, or the NUTS region above.
public final class ParentImputation {

    public enum Method {
        /// The parent's own value of the year.
        LEVEL,
        /// The region's nearest known value, the earlier of two as near, moved as the parent moved
        /// between the years: `xₛ · pₜ / pₛ`. Not where the parent's value is 0 or changes sign.
        GROWTH,
        /// The same with differences, `xₛ + pₜ − pₛ`, for values that may be negative.
        DIFFERENCE
    }

    /// The missing cells that the method fills; the donor years are those of the region's own value
    /// (for growth and difference) and of the parent's.
    ///
    /// @param years each once, in any order
    /// @param values of the region
    /// @param parent of its parent in the same years
    public static List<Filled> of(int[] years, double[] values, double[] parent, Method method) {
        var filled = new ArrayList<Filled>();
        for (int i = 0; i < years.length; i++) {
            if (Double.isNaN(values[i]) && !Double.isNaN(parent[i])) {
                if (method == Method.LEVEL) {
                    filled.add(new Filled(i, parent[i], List.of(years[i])));
                } else {
                    int from = nearest(years, values, parent, i);
                    double moved = from < 0 ? Double.NaN : moved(values, parent, from, i, method);
                    if (Double.isFinite(moved)) {
                        filled.add(new Filled(i, moved, List.of(years[from], years[i])));
                    }
                }
            }
        }
        return filled;
    }

    private static int nearest(int[] years, double[] values, double[] parent, int to) {
        int best = -1;
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(parent[i])) {
                int distance = Math.abs(years[i] - years[to]);
                int least = best < 0 ? Integer.MAX_VALUE : Math.abs(years[best] - years[to]);
                if (distance < least || (distance == least && years[i] < years[best])) {
                    best = i;
                }
            }
        }
        return best;
    }

    private static double moved(double[] values, double[] parent, int from, int to, Method method) {
        if (method == Method.DIFFERENCE) {
            return values[from] + parent[to] - parent[from];
        }
        return parent[from] * parent[to] > 0
                ? values[from] * (parent[to] / parent[from])
                : Double.NaN;
    }

    private ParentImputation() {}
}

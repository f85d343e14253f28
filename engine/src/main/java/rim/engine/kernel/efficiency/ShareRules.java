package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which shares of its judgement a unit may give to each indicator: limits, and which may not have
/// less than which.
///
/// @param limits of each
/// @param order pairs of indicators, of which the first has at least the share of the second
public record ShareRules(ShareLimits limits, List<Pair> order) {

    public ShareRules {
        order = List.copyOf(order);
    }

    /// Two indicators by their numbers.
    public record Pair(int greater, int lesser) {}

    /// An order of importance in which the first is the most important, the last the least, and
    /// those between are not compared with each other.
    ///
    /// @param mostImportantFirst numbers of indicators; those not named are free
    public static List<Pair> order(List<Integer> mostImportantFirst) {
        var pairs = new ArrayList<Pair>();
        int last = mostImportantFirst.size() - 1;
        for (int i = 1; i < last; i++) {
            pairs.add(new Pair(mostImportantFirst.getFirst(), mostImportantFirst.get(i)));
            pairs.add(new Pair(mostImportantFirst.get(i), mostImportantFirst.getLast()));
        }
        if (last == 1) {
            pairs.add(new Pair(mostImportantFirst.getFirst(), mostImportantFirst.getLast()));
        }
        return pairs;
    }

    /// What the rules ask of weights that are shares times some common number above 0, as rows `a x
    /// ≤ 0` over some of the indicators.
    ///
    /// @param present numbers of the indicators that may have a share
    List<double[]> rows(int[] present) {
        var isMissing = new boolean[limits.least().length];
        Arrays.fill(isMissing, true);
        for (int i : present) {
            isMissing[i] = false;
        }
        var own = limits.bindsAnything() ? limits.without(isMissing) : limits;
        var rows = new ArrayList<double[]>();
        for (int p = 0; p < present.length; p++) {
            double least = own.least()[present[p]];
            double most = own.most()[present[p]];
            if (least > 0) {
                rows.add(row(present.length, p, -1, least));
            }
            if (most < 1) {
                rows.add(row(present.length, p, 1, -most));
            }
        }
        for (Pair pair : order) {
            int greater = Arrays.binarySearch(present, pair.greater());
            int lesser = Arrays.binarySearch(present, pair.lesser());
            if (greater >= 0 && lesser >= 0) {
                var row = new double[present.length];
                row[lesser] = 1;
                row[greater] = -1;
                rows.add(row);
            }
        }
        return rows;
    }

    /// `factor · xᵢ + share · Σx ≤ 0`.
    private static double[] row(int length, int place, double factor, double share) {
        var row = new double[length];
        Arrays.fill(row, share);
        row[place] += factor;
        return row;
    }
}

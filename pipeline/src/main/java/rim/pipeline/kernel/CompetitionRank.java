package rim.pipeline.kernel;

import java.util.Arrays;

/// Standard competition rank, best first: 1 + the number of greater values, so that ties share the
/// better rank (1, 2, 2, 4).
public final class CompetitionRank {

    /// The rank of each value, in the order of the values.
    public static int[] of(double[] values) {
        var ascending = values.clone();
        Arrays.sort(ascending);
        var ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1 + values.length - countNotAbove(ascending, values[i]);
        }
        return ranks;
    }

    private static int countNotAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private CompetitionRank() {}
}

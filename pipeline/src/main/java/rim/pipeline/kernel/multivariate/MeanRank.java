package rim.pipeline.kernel.multivariate;

import java.util.Arrays;

/// Ranks from 1 for the least value; equal values share the mean of their ranks.
final class MeanRank {

    static double[] of(double[] values) {
        var ascending = values.clone();
        Arrays.sort(ascending);
        var ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = countBelow(ascending, values[i]);
            int notAbove = countBelow(ascending, Math.nextUp(values[i]));
            ranks[i] = (below + 1 + notAbove) / 2.0;
        }
        return ranks;
    }

    private static int countBelow(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private MeanRank() {}
}

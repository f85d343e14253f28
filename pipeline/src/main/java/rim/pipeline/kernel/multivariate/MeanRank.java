package rim.pipeline.kernel.multivariate;

import java.util.Arrays;

/// Ranks from 1 for the least value; equal values share the mean of their ranks.
final class MeanRank {

    static double[] of(double[] values) {
        int n = values.length;
        var ascending = values.clone();
        Arrays.sort(ascending);
        var rankOfPlace = new double[n];
        for (int from = 0, to = 0; from < n; from = to) {
            while (to < n && ascending[to] == ascending[from]) {
                to++;
            }
            Arrays.fill(rankOfPlace, from, to, (from + 1 + to) / 2.0);
        }
        var ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = rankOfPlace[Arrays.binarySearch(ascending, values[i])];
        }
        return ranks;
    }

    private MeanRank() {}
}

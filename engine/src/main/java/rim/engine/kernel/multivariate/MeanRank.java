package rim.engine.kernel.multivariate;

import java.util.Arrays;

/// Ranks from 1 for the least value; equal values share the mean of their ranks.
final class MeanRank {

    static double[] of(double[] values) {
        return arePlaces(values) ? counted(values) : sorted(values);
    }

    /// The place of each value among the different values, from 0, NaN for NaN: in the same order
    /// as the values, and quickly ranked, as whole or with some left out.
    static double[] places(double[] column) {
        var different =
                Arrays.stream(column)
                        .filter(x -> !Double.isNaN(x))
                        .map(MeanRank::withOneZero)
                        .sorted()
                        .distinct()
                        .toArray();
        var places = new double[column.length];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    Double.isNaN(column[i])
                            ? Double.NaN
                            : Arrays.binarySearch(different, withOneZero(column[i]));
        }
        return places;
    }

    /// Of the two zeros there are, the positive one.
    private static double withOneZero(double value) {
        return value + 0.0;
    }

    private static boolean arePlaces(double[] values) {
        for (double value : values) {
            if (!(value >= 0 && value < 4.0 * values.length && value == (int) value)) {
                return false;
            }
        }
        return true;
    }

    /// How often each whole number from 0 comes.
    private static int[] counts(double[] places) {
        var counts = new int[4 * places.length + 1];
        for (double place : places) {
            counts[(int) place]++;
        }
        return counts;
    }

    private static double[] counted(double[] places) {
        var counts = counts(places);
        var rankOf = new double[counts.length];
        int below = 0;
        for (int place = 0; place < counts.length; place++) {
            rankOf[place] = below + (counts[place] + 1) / 2.0;
            below += counts[place];
        }
        var ranks = new double[places.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rankOf[(int) places[i]];
        }
        return ranks;
    }

    private static double[] sorted(double[] values) {
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

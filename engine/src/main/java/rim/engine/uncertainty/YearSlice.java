package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Some of the scored years, one behind the other, whose draws are counted together: all of them
/// where there is memory for that.
///
/// @param from place of the first among the scored years
/// @param to behind the last
/// @param years how many are scored
public record YearSlice(int from, int to, int years) implements Serializable {

    static YearSlice all(int years) {
        return new YearSlice(0, years, years);
    }

    /// The pairs of years of which changes are told, by their places among the scored years: each
    /// with the one before, and the last with the first.
    static int[][] pairs(int years) {
        int pairs = Math.max(0, years - 1);
        var all = new int[pairs + (years > 2 ? 1 : 0)][];
        Arrays.setAll(all, i -> i < pairs ? new int[] {i, i + 1} : new int[] {0, years - 1});
        return all;
    }

    /// All years in slices of about the same length.
    ///
    /// @param most how many years a slice has at most
    /// @param workers how many slices are counted at a time: each gets as many, where there are
    ///   enough years
    static List<YearSlice> of(int years, int most, int workers) {
        int needed = Math.max(1, Math.ceilDiv(years, most));
        int count = Math.min(Math.ceilDiv(needed, workers) * workers, Math.max(needed, years));
        var slices = new ArrayList<YearSlice>();
        for (int i = 0; i < count; i++) {
            slices.add(new YearSlice(years * i / count, years * (i + 1) / count, years));
        }
        return slices;
    }

    /// The years that are counted, by their places.
    IntStream counted() {
        return IntStream.range(from, to);
    }

    /// The changes that are counted, by their places among {@link #pairs}: those that end in one of
    /// the years.
    IntStream changes() {
        int[][] pairs = pairs(years);
        return IntStream.range(0, pairs.length)
                .filter(pair -> pairs[pair][1] >= from && pairs[pair][1] < to);
    }

    /// The years whose scores that takes, by their places, ascending.
    int[] needed() {
        int[][] pairs = pairs(years);
        return IntStream.concat(counted(), changes().map(pair -> pairs[pair][0]))
                .distinct()
                .sorted()
                .toArray();
    }
}

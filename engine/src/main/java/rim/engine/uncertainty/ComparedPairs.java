package rim.engine.uncertainty;

import java.util.Comparator;
import java.util.stream.IntStream;
import rim.engine.benchmark.Benchmark;
import rim.engine.kernel.uncertainty.PairCounts;

/// Which units are compared with each other: all, as long as there are not too many, and above that
/// those that are near each other by their published rank, since the pairs of all grow with the
/// square of the units.
public final class ComparedPairs {
    /// As many units are compared each with each other.
    public static final int ALL_UP_TO = 1_000;

    /// How many places apart units are compared, where there are more.
    public static final int NEIGHBOURS = 100;

    /// Empty counts of a year.
    ///
    /// @param year number of the year
    static PairCounts of(Benchmark benchmark, int year) {
        return of(benchmark, year, ALL_UP_TO, NEIGHBOURS);
    }

    static PairCounts of(Benchmark benchmark, int year, int allUpTo, int neighbours) {
        int units = benchmark.scoredUnits();
        if (units <= allUpTo) {
            return new PairCounts(units);
        }
        int[] ranks = benchmark.results().ranks(0);
        int first = benchmark.panel().cell(year, 0);
        int[] order =
                IntStream.range(0, units)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(unit -> place(ranks[first + unit]))
                                        .thenComparingInt(unit -> unit))
                        .mapToInt(unit -> unit)
                        .toArray();
        return new PairCounts(order, neighbours);
    }

    /// Units without a rank come last.
    private static int place(int rank) {
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    /// Bytes that the counts of a year take.
    static long bytes(int units) {
        return 4L * units * (units <= ALL_UP_TO ? units / 2 : NEIGHBOURS);
    }

    private ComparedPairs() {}
}

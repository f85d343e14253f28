package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.rank.RelativeScores;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.ScoreTally;

/// A node that does not change from draw to draw but for the alternatives that a draw chooses: an
/// indicator, where values do not vary. What the draws give is counted when somebody asks, a year
/// at a time, since all of it would take as much memory as that of nodes that vary.
final class FixedNode implements NodeCounts {
    private final Benchmark benchmark;
    private final double level;
    private final boolean isExact;
    private final List<Column> columns = new ArrayList<>();

    /// @param isExact whether scores are kept, and not counted between bounds
    FixedNode(Benchmark benchmark, boolean isExact) {
        this.benchmark = benchmark;
        this.level = Variations.declared(benchmark).level();
        this.isExact = isExact;
    }

    /// A column, and in how many draws it came.
    ///
    /// @param scores by cell; known by its identity
    /// @param references what counts as 100, by number of the year
    /// @param times draws
    /// @param isOfFirst whether it came in one of the draws that bounds go by
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Column(double[] scores, double[] references, int times, boolean isOfFirst) {}

    /// Adds draws in which the node has a column.
    ///
    /// @param scores by cell; the same array for the same column
    /// @param references what counts as 100, by number of the year
    /// @param isOfFirst whether one of them is among the draws that bounds go by
    @SuppressWarnings("ReferenceEquality") // the same array is the same column
    void add(double[] scores, double[] references, int times, boolean isOfFirst) {
        for (int i = 0; i < columns.size(); i++) {
            var known = columns.get(i);
            if (known.scores == scores) {
                columns.set(
                        i,
                        new Column(
                                scores,
                                known.references,
                                known.times + times,
                                known.isOfFirst || isOfFirst));
                return;
            }
        }
        columns.add(new Column(scores, references, times, isOfFirst));
    }

    @Override
    public NodeYear year(int year) {
        int units = benchmark.scoredUnits();
        var ranks = new RankCounts(units);
        var groups = new GroupCounts(units, benchmark.methodology().groups().size());
        var scores = tally(column -> scored(column, year));
        var ranking = new CompetitionRanking(units);
        for (Column column : columns) {
            var own = scored(column, year);
            ranks.add(ranking.of(own), column.times);
            groups.add(NodeDraws.groups(benchmark, relative(column, year)), column.times);
            scores.add(own, column.times);
        }
        return new CountedYear(ranks, groups, scores, level);
    }

    @Override
    public NodeChanges change(int pair) {
        int units = benchmark.scoredUnits();
        int[] years = YearSlice.pairs(benchmark.scoredYears().length)[pair];
        var counts =
                new ChangeCounts(
                        tally(column -> {
                            var moved = scored(column, years[1]);
                            var before = scored(column, years[0]);
                            for (int unit = 0; unit < units; unit++) {
                                moved[unit] -= before[unit];
                            }
                            return moved;
                        }),
                        units);
        for (Column column : columns) {
            counts.add(scored(column, years[0]), scored(column, years[1]), column.times);
        }
        return unit -> counts.change(unit, level);
    }

    /// An empty tally between the bounds of what the first draws gave.
    private ScoreTally tally(Function<Column, double[]> values) {
        var bounds = Bounds.Interval.empty(benchmark.scoredUnits());
        for (Column column : columns) {
            var own = isExact || !column.isOfFirst ? new double[0] : values.apply(column);
            for (int unit = 0; unit < own.length; unit++) {
                bounds.include(unit, own[unit]);
            }
        }
        return Bounds.tally(bounds.widened(), isExact);
    }

    private double[] scored(Column column, int year) {
        return benchmark.panel().scored(column.scores, benchmark.scoredYears()[year]);
    }

    private double[] relative(Column column, int year) {
        var relative = scored(column, year);
        double reference = column.references[benchmark.scoredYears()[year]];
        for (int unit = 0; unit < relative.length; unit++) {
            relative[unit] = RelativeScores.of(relative[unit], reference);
        }
        return relative;
    }
}

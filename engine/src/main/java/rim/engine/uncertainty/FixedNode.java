package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import rim.engine.benchmark.Benchmark;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;

/// A node that does not change from draw to draw but for the alternatives that a draw chooses: an
/// indicator, where values do not vary. What the draws give is counted when somebody asks, a year
/// at a time, since all of it would take as much memory as that of nodes that vary.
final class FixedNode implements NodeCounts {
    private final Benchmark benchmark;
    private final Bounds bounds;
    private final List<Column> columns = new ArrayList<>();

    FixedNode(Benchmark benchmark, Bounds bounds) {
        this.benchmark = benchmark;
        this.bounds = bounds;
    }

    /// A column, and in how many draws it came.
    ///
    /// @param scores by cell; known by its identity
    /// @param relative relative scores by cell
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Column(double[] scores, double[] relative, int times) {}

    /// Adds draws in which the node has a column.
    ///
    /// @param scores by cell; the same array for the same column
    /// @param relative relative scores by cell, which are copied
    @SuppressWarnings("ReferenceEquality") // a column is known by its identity
    void add(double[] scores, double[] relative, int times) {
        for (int i = 0; i < columns.size(); i++) {
            var known = columns.get(i);
            if (known.scores == scores) {
                columns.set(i, new Column(scores, known.relative, known.times + times));
                return;
            }
        }
        columns.add(new Column(scores, relative.clone(), times));
    }

    @Override
    public OfYear year(int year) {
        int units = benchmark.scoredUnits();
        var ranks = new RankCounts(units);
        var groups = new GroupCounts(units, benchmark.methodology().groups().size());
        var scores = bounds.ofScores(year);
        var ranking = new CompetitionRanking(units);
        for (Column column : columns) {
            var own = scored(column.scores, year);
            ranks.add(ranking.of(own), column.times);
            groups.add(NodeDraws.groups(benchmark, scored(column.relative, year)), column.times);
            scores.add(own, column.times);
        }
        return new OfYear(ranks, groups, scores);
    }

    @Override
    public ChangeCounts change(int pair) {
        int units = benchmark.scoredUnits();
        int[] years = NodeDraws.yearPairs(benchmark.scoredYears().length)[pair];
        var changes = new ChangeCounts(bounds.ofChanges(pair), units);
        for (Column column : columns) {
            changes.add(
                    scored(column.scores, years[0]), scored(column.scores, years[1]), column.times);
        }
        return changes;
    }

    private double[] scored(double[] column, int year) {
        return benchmark.panel().scored(column, benchmark.scoredYears()[year]);
    }
}

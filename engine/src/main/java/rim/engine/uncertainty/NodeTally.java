package rim.engine.uncertainty;

import java.io.Serializable;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.ScoreTally;

/// What the draws gave for one node, counted by scored year.
final class NodeTally implements Serializable {
    private static final long serialVersionUID = 1;
    private final YearSlice slice;

    /// By place of the scored year, of those of the slice; changes likewise.
    private final RankCounts[] ranks;

    private final GroupCounts[] groups;
    private final ScoreTally[] scores;
    private final ChangeCounts[] changes;

    NodeTally(YearSlice slice, Bounds bounds, int units, int groupCount) {
        this.slice = slice;
        ranks = new RankCounts[slice.years()];
        groups = new GroupCounts[slice.years()];
        scores = new ScoreTally[slice.years()];
        changes = new ChangeCounts[YearSlice.pairs(slice.years()).length];
        slice.counted()
                .forEach(y -> {
                    ranks[y] = new RankCounts(units);
                    groups[y] = new GroupCounts(units, groupCount);
                    scores[y] = bounds.ofScores(y);
                });
        slice.changes().forEach(p -> changes[p] = new ChangeCounts(bounds.ofChanges(p), units));
    }

    /// @param year place of one of the slice among the scored years
    /// @param level of the intervals
    CountedYear year(int year, double level) {
        return new CountedYear(ranks[year], groups[year], scores[year], level);
    }

    /// @param pair place of one of the slice among {@link YearSlice#pairs}
    ChangeCounts change(int pair) {
        return changes[pair];
    }

    /// Counts draws row by row, as vector instructions want it.
    ///
    /// @param rankings by year, draw and unit
    void addAll(NodeDraws made, int[][][] rankings, int draws) {
        var relative = new double[made.units()];
        slice.counted()
                .forEach(y -> {
                    ranks[y].addRows(rankings[y], draws);
                    scores[y].addRows(made.scores[y], draws);
                    for (int draw = 0; draw < draws; draw++) {
                        made.relative(y, draw, relative);
                        groups[y].addRow(relative, made.limits());
                    }
                });
        var pairs = YearSlice.pairs(slice.years());
        var work = new double[draws][relative.length];
        slice.changes()
                .forEach(p -> {
                    var before = made.scores[pairs[p][0]];
                    changes[p].addRows(before, made.scores[pairs[p][1]], work, draws);
                });
    }

    void merge(NodeTally other) {
        slice.counted()
                .forEach(y -> {
                    ranks[y].merge(other.ranks[y]);
                    groups[y].merge(other.groups[y]);
                    scores[y].merge(other.scores[y]);
                });
        slice.changes().forEach(p -> changes[p].merge(other.changes[p]));
    }
}

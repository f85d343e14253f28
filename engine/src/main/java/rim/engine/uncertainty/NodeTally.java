package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.ScoreTally;

/// What the draws gave for one node, counted by scored year.
final class NodeTally implements NodeCounts, Serializable {
    private static final long serialVersionUID = 1;
    private final RankCounts[] ranks;
    private final GroupCounts[] groups;
    private final ScoreTally[] scores;
    private final ChangeCounts[] changes;

    NodeTally(Bounds bounds, int units, int groupCount) {
        int years = bounds.scores().length;
        ranks = new RankCounts[years];
        groups = new GroupCounts[years];
        scores = new ScoreTally[years];
        changes = new ChangeCounts[bounds.changes().length];
        Arrays.setAll(ranks, y -> new RankCounts(units));
        Arrays.setAll(groups, y -> new GroupCounts(units, groupCount));
        Arrays.setAll(scores, y -> bounds.ofScores(y));
        Arrays.setAll(changes, p -> new ChangeCounts(bounds.ofChanges(p), units));
    }

    /// Of no year.
    static NodeTally ofNothing() {
        return new NodeTally(Bounds.empty(0, 0, true), 0, 0);
    }

    @Override
    public OfYear year(int year) {
        return new OfYear(ranks[year], groups[year], scores[year]);
    }

    @Override
    public ChangeCounts change(int pair) {
        return changes[pair];
    }

    /// Counts draws row by row, as vector instructions want it.
    ///
    /// @param rankings by year, draw and unit
    void addAll(NodeDraws made, int[][][] rankings, int draws) {
        int units = ranks.length == 0 ? 0 : made.scores[0][0].length;
        var relative = new double[units];
        for (int y = 0; y < ranks.length; y++) {
            ranks[y].addRows(rankings[y], draws);
            scores[y].addRows(made.scores[y], draws);
            for (int draw = 0; draw < draws; draw++) {
                made.relative(y, draw, relative);
                groups[y].addRow(relative, made.limits());
            }
        }
        var pairs = NodeDraws.yearPairs(ranks.length);
        var work = new double[draws][units];
        for (int p = 0; p < pairs.length; p++) {
            var before = made.scores[pairs[p][0]];
            changes[p].addRows(before, made.scores[pairs[p][1]], work, draws);
        }
    }

    void merge(NodeTally other) {
        for (int y = 0; y < ranks.length; y++) {
            ranks[y].merge(other.ranks[y]);
            groups[y].merge(other.groups[y]);
            scores[y].merge(other.scores[y]);
        }
        for (int p = 0; p < changes.length; p++) {
            changes[p].merge(other.changes[p]);
        }
    }
}

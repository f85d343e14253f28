package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.uncertainty.PairCounts;

/// What some of the draws gave in some years for the nodes that vary; whole numbers, so that parts
/// can be merged in any order.
public final class Tallies implements Serializable {
    private static final long serialVersionUID = 1;

    /// By node; null for one that is not counted.
    final @Nullable NodeTally[] nodes;

    /// Of the composite index, by scored year; null for a year that is not counted, or where the
    /// index is not.
    final @Nullable PairCounts[] pairs;

    Tallies(@Nullable NodeTally[] nodes, @Nullable PairCounts[] pairs) {
        this.nodes = nodes;
        this.pairs = pairs;
    }

    /// Of a node that is counted.
    NodeTally of(int node) {
        return Objects.requireNonNull(nodes[node]);
    }

    /// Counts who is ahead of whom by the composite index.
    ///
    /// @param ranks by scored year, draw and unit
    /// @param draws how many of them count
    void addPairs(int[][][] ranks, int draws) {
        for (int y = 0; y < pairs.length; y++) {
            var own = pairs[y];
            for (int draw = 0; own != null && draw < draws; draw++) {
                own.add(ranks[y][draw]);
            }
        }
    }

    /// These, with the counts of others.
    public Tallies merged(Tallies others) {
        for (int node = 0; node < nodes.length; node++) {
            var own = nodes[node];
            var other = others.nodes[node];
            if (own != null && other != null) {
                own.merge(other);
            }
        }
        for (int y = 0; y < pairs.length; y++) {
            var own = pairs[y];
            var other = others.pairs[y];
            if (own != null && other != null) {
                own.merge(other);
            }
        }
        return this;
    }
}

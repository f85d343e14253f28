package rim.engine.uncertainty;

import java.io.Serializable;
import rim.engine.kernel.uncertainty.PairCounts;

/// What some of the draws gave for the nodes that vary; whole numbers, so that parts can be merged
/// in any order.
public final class Tallies implements Serializable {
    private static final long serialVersionUID = 1;

    /// By node; of no year for one that does not vary.
    final NodeTally[] nodes;

    /// Of the composite index, by scored year.
    final PairCounts[] pairs;

    Tallies(NodeTally[] nodes, PairCounts[] pairs) {
        this.nodes = nodes;
        this.pairs = pairs;
    }

    /// These, with the counts of others.
    public Tallies merged(Tallies others) {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node].merge(others.nodes[node]);
        }
        for (int y = 0; y < pairs.length; y++) {
            pairs[y].merge(others.pairs[y]);
        }
        return this;
    }
}

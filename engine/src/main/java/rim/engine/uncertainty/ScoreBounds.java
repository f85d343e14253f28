package rim.engine.uncertainty;

import java.io.Serializable;

/// Between which bounds scores are counted, by number of the node.
public final class ScoreBounds implements Serializable {
    private static final long serialVersionUID = 1;
    final Bounds[] nodes;

    ScoreBounds(Bounds[] nodes) {
        this.nodes = nodes;
    }
}

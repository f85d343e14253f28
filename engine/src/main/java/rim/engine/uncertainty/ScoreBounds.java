package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Some of the scored years, and between which bounds their scores are counted.
public final class ScoreBounds implements Serializable {
    private static final long serialVersionUID = 1;
    final YearSlice slice;

    /// By number of the node; null for one that is not counted.
    final @Nullable Bounds[] nodes;

    ScoreBounds(YearSlice slice, @Nullable Bounds[] nodes) {
        this.slice = slice;
        this.nodes = nodes;
    }

    /// Of a node that is counted.
    Bounds of(int node) {
        return Objects.requireNonNull(nodes[node]);
    }
}

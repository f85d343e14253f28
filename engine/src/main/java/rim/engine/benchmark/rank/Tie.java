package rim.engine.benchmark.rank;

import java.util.List;

/// Units that share a rank, since their scores count as equal: see {@link rim.engine.kernel.Ties}.
///
/// @param node code of the node
/// @param rank that they share
/// @param units their codes, two or more
public record Tie(String node, int year, int rank, List<String> units) {
    public Tie {
        units = List.copyOf(units);
    }
}

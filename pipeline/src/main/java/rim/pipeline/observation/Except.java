package rim.pipeline.observation;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Cells that are not to become observations, by file.
public final class Except implements Serializable {
    private static final int MOST_COLUMNS = 1 << 20;

    private final Map<String, Set<Long>> cells = new HashMap<>();

    /// Leaves a cell out.
    public void add(String file, long row, int col) {
        cells.computeIfAbsent(file, f -> new HashSet<>()).add(key(row, col));
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /// Whether any is of a file.
    boolean touches(String file) {
        return cells.containsKey(file);
    }

    public boolean contains(String file, long row, int col) {
        return !cells.isEmpty() && cells.getOrDefault(file, Set.of()).contains(key(row, col));
    }

    private static long key(long row, int col) {
        return row * MOST_COLUMNS + col % MOST_COLUMNS;
    }
}

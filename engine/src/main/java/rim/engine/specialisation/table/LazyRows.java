package rim.engine.specialisation.table;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Rows of a table that are made when they are read: a table of all cells of many years need not be
/// held.
public final class LazyRows extends AbstractList<List<@Nullable Object>> {
    private final int size;
    private final IntFunction<List<@Nullable Object>> row;

    public LazyRows(int size, IntFunction<List<@Nullable Object>> row) {
        this.size = size;
        this.row = row;
    }

    @Override
    public List<@Nullable Object> get(int index) {
        return row.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}

package rim.pipeline.edition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.Table;

/// Rows of a table in its order, which are made as they are written.
public interface OrderedRows {

    /// Begins with the first row: values in the order of the columns, null for nothing.
    Stream<List<@Nullable Object>> stream();

    /// The order of a table. Nothing comes first, as in Spark's order.
    static Comparator<List<@Nullable Object>> order(Table table) {
        int[] columns = table.order().stream().mapToInt(table::indexOf).toArray();
        return (one, other) -> {
            for (int column : columns) {
                int compared = compare(one.get(column), other.get(column));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    @SuppressWarnings("unchecked") // values of one column have one type
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }
}

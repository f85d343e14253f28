package rim.app.print;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that pass by once.
public interface Rows extends AutoCloseable {

    /// Names of the columns, lower snake case.
    List<String> columns();

    /// The next row, or null after the last. A missing value is null.
    @Nullable List<@Nullable Object> next() throws SQLException;

    @Override
    void close() throws SQLException;

    /// Rows that are at hand.
    static Rows of(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return new Listed(List.copyOf(columns), rows.iterator());
    }

    /// @param rows those still to come
    record Listed(List<String> columns, Iterator<? extends List<? extends @Nullable Object>> rows)
            implements Rows {
        @Override
        public @Nullable List<@Nullable Object> next() {
            return rows.hasNext() ? new java.util.ArrayList<>(rows.next()) : null;
        }

        @Override
        public void close() {}
    }
}

package rim.app.print;

import java.sql.SQLException;
import java.util.ArrayList;
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

    /// Some of the rows.
    ///
    /// @param offset how many are left out first
    /// @param limit most rows then
    default Rows part(long offset, long limit) {
        return new SomeRows(this, offset, limit);
    }

    /// Some of the columns, in an order of their own.
    default Rows only(List<String> names) {
        return new Narrow(this, names);
    }

    /// Rows that are at hand.
    static Rows of(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return new Listed(List.copyOf(columns), rows.iterator());
    }

    /// @param rows those still to come
    record Listed(List<String> columns, Iterator<? extends List<? extends @Nullable Object>> rows)
            implements Rows {
        @Override
        public @Nullable List<@Nullable Object> next() {
            return rows.hasNext() ? new ArrayList<>(rows.next()) : null;
        }

        @Override
        public void close() {}
    }

    /// Some columns of rows.
    record Narrow(Rows whole, List<String> columns) implements Rows {
        @Override
        public @Nullable List<@Nullable Object> next() throws SQLException {
            var row = whole.next();
            if (row == null) {
                return null;
            }
            var narrow = new ArrayList<@Nullable Object>();
            columns.forEach(name -> narrow.add(row.get(whole.columns().indexOf(name))));
            return narrow;
        }

        @Override
        public void close() throws SQLException {
            whole.close();
        }
    }
}

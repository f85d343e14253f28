package rim.app.print;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the rows that pass by.
final class SomeRows implements Rows {
    private final Rows rows;
    private long before;
    private long left;

    /// @param offset how many are left out first
    /// @param most how many are taken then
    SomeRows(Rows rows, long offset, long most) {
        this.rows = rows;
        this.before = offset;
        this.left = most;
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public @Nullable List<@Nullable Object> next() throws SQLException {
        while (before > 0 && rows.next() != null) {
            before--;
        }
        before = 0;
        return left-- > 0 ? rows.next() : null;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}

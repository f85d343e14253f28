package rim.app.sql;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;

/// The first of some rows.
final class FirstRows implements Rows {
    private final Rows rows;
    private int left;

    FirstRows(Rows rows, int most) {
        this.rows = rows;
        this.left = most;
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public @Nullable List<@Nullable Object> next() throws SQLException {
        return left-- > 0 ? rows.next() : null;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}

package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;

/// An answer that is a table: rows in a stated order, any part of which can be had.
public interface Listing {
    /// What each column is.
    List<Field> fields();

    /// How many rows there are in all.
    long count() throws SQLException;

    /// Some of the rows.
    ///
    /// @param offset how many to leave out first
    /// @param limit most rows
    Rows rows(long offset, long limit) throws SQLException;

    /// All rows.
    default Rows rows() throws SQLException {
        return rows(0, Long.MAX_VALUE);
    }

    /// Some of the columns, in an order of their own.
    default Listing only(List<String> names) {
        return new Narrow(this, names);
    }

    /// The same, with its rows counted once.
    default Listing counted() throws SQLException {
        return new Counted(this, count());
    }

    /// Rows that are at hand.
    static Listing of(List<Field> fields, List<? extends List<? extends @Nullable Object>> rows) {
        return new AtHand(List.copyOf(fields), rows);
    }

    /// Rows that the database finds.
    ///
    /// @param sql a SELECT with an ORDER BY that leaves nothing to chance, and no LIMIT
    /// @param values for the question marks in it
    static Listing of(EditionDatabase database, List<Field> fields, String sql, List<?> values) {
        return new Selected(database, List.copyOf(fields), sql, List.copyOf(values));
    }

    /// Rows that are at hand.
    record AtHand(List<Field> fields, List<? extends List<? extends @Nullable Object>> all)
            implements Listing {
        @Override
        public long count() {
            return all.size();
        }

        @Override
        public Rows rows(long offset, long limit) {
            int from = (int) Math.min(offset, all.size());
            int to = (int) Math.min(limit, all.size() - from) + from;
            return Rows.of(fields.stream().map(Field::name).toList(), all.subList(from, to));
        }
    }

    /// Rows that the database finds.
    record Selected(EditionDatabase database, List<Field> fields, String sql, List<Object> values)
            implements Listing {
        @Override
        public long count() throws SQLException {
            return database.list(
                            "SELECT count(*) AS n FROM (" + sql + ")",
                            values,
                            cells -> cells.whole("n"))
                    .getFirst();
        }

        @Override
        public Rows rows(long offset, long limit) throws SQLException {
            var all = new java.util.ArrayList<>(values);
            all.add(limit);
            all.add(offset);
            return database.rows(sql + " LIMIT ? OFFSET ?", all);
        }
    }

    /// Rows whose number is known.
    record Counted(Listing whole, long count) implements Listing {
        @Override
        public List<Field> fields() {
            return whole.fields();
        }

        @Override
        public Rows rows(long offset, long limit) throws SQLException {
            return whole.rows(offset, limit);
        }
    }

    /// Some columns of rows.
    record Narrow(Listing whole, List<String> names) implements Listing {
        @Override
        public List<Field> fields() {
            return names.stream().map(this::field).toList();
        }

        private Field field(String name) {
            return whole.fields().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public long count() throws SQLException {
            return whole.count();
        }

        @Override
        public Rows rows(long offset, long limit) throws SQLException {
            return whole.rows(offset, limit).only(names);
        }
    }
}

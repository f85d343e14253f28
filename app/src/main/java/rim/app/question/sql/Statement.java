package rim.app.question.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.SqlDatabase;
import rim.app.data.Unanswerable;
import rim.app.print.Rows;

/// A question in SQL that somebody wrote.
record Statement(String sql) {
    /// The rows of the answer.
    ///
    /// @throws Unanswerable when it may not be asked, or makes no sense, or takes too much
    Rows answer(SqlDatabase database) throws SQLException {
        new ReadingOnly(database).check(sql);
        var failing = new Failing(sql, database, System.nanoTime());
        try {
            var rows = database.rows(sql);
            return new Told(rows, named(rows.columns()), failing);
        } catch (SQLException e) {
            throw failing.told(e);
        }
    }

    /// Columns each by a name of its own, whatever its case, so that no value hides another in any
    /// form: one whose name stands already is numbered.
    private static List<String> named(List<String> columns) {
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var own = new ArrayList<String>();
        for (var column : columns) {
            var name = column;
            for (int i = 2; taken.contains(name) || isOther(name, column, columns); i++) {
                name = column + "_" + i;
            }
            taken.add(name);
            own.add(name);
        }
        return own;
    }

    /// Whether a name that was made is another column's.
    private static boolean isOther(String name, String column, List<String> columns) {
        return !name.equals(column) && columns.stream().anyMatch(name::equalsIgnoreCase);
    }

    /// Failures while rows are read are told in the same way.
    private record Told(Rows rows, List<String> columns, Failing failing) implements Rows {
        @Override
        public @Nullable List<@Nullable Object> next() {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw failing.told(e);
            }
        }

        @Override
        public void close() throws SQLException {
            rows.close();
        }
    }

    /// A statement that may fail.
    ///
    /// @param began when it did, in nanoseconds
    private record Failing(String sql, SqlDatabase database, long began) {
        /// In the database's words, without those that name a place of the machine.
        Unanswerable told(SQLException failure) {
            var message = message(failure);
            if (message.contains("INTERRUPT") || message.contains(SqlDatabase.NO_REASON)) {
                message = "The statement took longer than it may.";
            } else if (message.contains("Out of Memory")) {
                message = "The statement needs more memory than it may.";
            }
            var home = String.valueOf(database.edition().folder().getParent());
            boolean isSafe = !message.contains(home) && !message.contains(".duckdb");
            return new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    isSafe ? message : "The database refused the statement.");
        }

        private String message(SQLException failure) {
            var message = String.valueOf(failure.getMessage());
            boolean isLate = System.nanoTime() - began >= database.time().toNanos();
            return message.contains(SqlDatabase.NO_REASON) && !isLate
                    ? database.reason(sql).orElse(message)
                    : message;
        }
    }
}

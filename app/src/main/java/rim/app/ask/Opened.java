package rim.app.ask;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/// What a subject opened for a question. All of it is closed with this, the last first, and each
/// part whatever became of the others: the first failure is thrown and the others hang on it.
public final class Opened implements AutoCloseable {
    /// How a part is closed.
    @FunctionalInterface
    public interface Part extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private final Deque<Part> parts = new ArrayDeque<>(2);

    public void add(Part part) {
        parts.add(part);
    }

    @Override
    public void close() throws SQLException {
        if (!parts.isEmpty()) {
            var first = parts.pop();
            try (first) {
                close();
            }
        }
    }
}

package rim.app.ask;

import java.util.Optional;

/// Which rows of a table are wanted.
///
/// @param offset how many are left out first
/// @param limit most rows; empty for all
public record Part(int offset, Optional<Integer> limit) {
    /// All of them.
    public static final Part ALL = new Part(0, Optional.empty());

    /// Most rows, as a number.
    public long most() {
        return limit.isPresent() ? limit.get() : Integer.MAX_VALUE;
    }
}

package rim.pipeline.source;

import java.util.List;

/// What one line of a source holds.
public sealed interface RawLine {

    /// How many cells of the source it stands for.
    long size();

    /// A line whose parts could be told apart.
    record Cells(List<RawCell> cells) implements RawLine {
        @Override
        public long size() {
            return cells.size();
        }
    }

    /// A line that does not have the shape of its file.
    ///
    /// @param size number of cells that it has or should have, at least 1
    /// @param reason code of the reason
    /// @param detail what was wrong and what was expected
    record Unreadable(long size, String reason, String detail) implements RawLine {}
}

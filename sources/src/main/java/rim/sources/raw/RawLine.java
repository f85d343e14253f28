package rim.sources.raw;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/// What one row of a source holds.
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

    /// The place from where a file cannot be read any further: it was cut, damaged, or goes beyond
    /// a limit. It stands for one cell, and its file must not be published.
    ///
    /// @param detail what was wrong and what to do
    record Broken(String detail) implements RawLine {
        /// The reason under which it stands in quarantine.
        public static final String REASON = "broken_file";

        /// A last line without a line end, whose last cell may lack a part.
        public static final Broken CUT =
                new Broken(
                        "its last line has no line end, so it may have been cut off (get the file"
                                + " again, or end the line)");

        public static Broken because(IOException e) {
            var what =
                    e instanceof EOFException
                            ? "it ends too early: it was cut off"
                            : String.valueOf(e.getMessage());
            return new Broken("cannot be read any further: " + what + " (get the file again)");
        }

        @Override
        public long size() {
            return 1;
        }
    }
}

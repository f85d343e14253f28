package rim.sources.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The records of a file that is read whole. Whatever makes it unreadable becomes its last record.
public abstract class WholeRecords implements Records {
    private @Nullable SourceRecord next;
    private boolean isAtEnd;
    private long rows;

    /// The next record; null at the end.
    ///
    /// @throws IOException when the file cannot be read on
    protected abstract @Nullable SourceRecord read() throws IOException;

    protected abstract void closeFile() throws IOException;

    /// The records that a reader gives; a broken one where it can give none.
    public static Records of(WholeReader reader, Path file) {
        try {
            return reader.open(file);
        } catch (IOException e) {
            return new WholeRecords() {
                private boolean isTold;

                @Override
                protected @Nullable SourceRecord read() throws IOException {
                    if (isTold) {
                        return null;
                    }
                    isTold = true;
                    throw e;
                }

                @Override
                protected void closeFile() {}
            };
        }
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !isAtEnd) {
            try {
                next = read();
                isAtEnd = next == null;
                rows = next == null ? rows : next.row();
            } catch (IOException e) {
                next = new SourceRecord(rows + 1, "", RawLine.Broken.because(e));
                isAtEnd = true;
            }
        }
        return next != null;
    }

    @Override
    public final SourceRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more records");
        }
        var given = next;
        next = null;
        return given;
    }

    @Override
    public final long rows() {
        return rows;
    }

    @Override
    public final void close() {
        isAtEnd = true;
        try {
            closeFile();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a source", e);
        }
    }
}

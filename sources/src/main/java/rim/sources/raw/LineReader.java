package rim.sources.raw;

/// A form whose lines can be read by themselves, below a header: pieces of one file are read at the
/// same time.
public non-sealed interface LineReader extends SourceReader {

    /// The cells of a line, which has no line end.
    RawLine read(String line);

    /// The last row that is no row of data: that of the header, or one below it. What stands above
    /// says nothing about the values.
    default int headerRow() {
        return 1;
    }

    /// The cells of a file's last line when it has no line end, so that it may have been cut.
    default RawLine readLast(String line) {
        return read(line);
    }

    /// Whether the data are over at this line.
    default boolean isFooter(String line) {
        return false;
    }

    /// Whether the line has nothing in it, so that it is passed over.
    default boolean isBlank(String line) {
        return line.isBlank();
    }

    /// Whether the line stops inside quotes, so that the next line goes on with it.
    default boolean isOpen(String line) {
        return false;
    }
}

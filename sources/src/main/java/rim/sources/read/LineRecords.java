package rim.sources.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.Lines;
import rim.sources.bytes.SourceBytes;
import rim.sources.raw.LineReader;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;

/// The records of a piece of a source that is read by lines. A line belongs to the piece in which
/// its first byte lies.
///
/// In a file of one piece, and in any file's header, a field in quotes may hold line ends, up to
/// {@link #MOST_LINES} of them and {@link #LONGEST_FIELD} characters; a quote that stays open is a
/// fault of its line, and a file with many of them is read without joining lines any more.
final class LineRecords implements Records {
    static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_LINES = 100;
    private static final int PATIENCE = 100;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// A line, whether it had no line end, and whether it was too long.
    private record Line(String text, boolean isLast, boolean isTooLong) {}

    private final Piece piece;
    private final LineReader reader;
    private final @Nullable Lines lines;
    private final ArrayDeque<Line> ahead = new ArrayDeque<>();
    private @Nullable SourceRecord next;
    private boolean isAtEnd;
    private boolean isOver;
    private long rows;
    private int patience = PATIENCE;

    /// A piece of a file.
    ///
    /// @param start first byte
    /// @param length number of bytes
    /// @param linesBefore lines of the file before this piece
    /// @param isWhole whether the piece is all of the file
    record Piece(
            Path file,
            Charset charset,
            long start,
            long length,
            long linesBefore,
            boolean isWhole) {}

    LineRecords(Piece piece, LineReader reader) {
        this.piece = piece;
        this.reader = reader;
        this.lines = open(piece);
    }

    private @Nullable Lines open(Piece piece) {
        try {
            return linesOf(piece);
        } catch (IOException e) {
            next = broken(e);
            isAtEnd = true;
            return null;
        }
    }

    private static Lines linesOf(Piece piece) throws IOException {
        if (piece.isWhole()) {
            var charset = SourceBytes.lineCharset(piece.charset());
            return new Lines(SourceBytes.openText(piece.file(), piece.charset()), charset);
        }
        long before = Math.max(0, piece.start() - 1);
        var lines = new Lines(SourceBytes.open(piece.file(), before), piece.charset());
        if (piece.start() > 0) {
            lines.skip();
        }
        return lines;
    }

    /// How many lines the piece has.
    static long count(Piece piece) {
        try (var lines = linesOf(piece)) {
            long count = 0;
            while (isWithin(piece, lines) && lines.skip()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + piece.file(), e);
        }
    }

    private static boolean isWithin(Piece piece, Lines lines) {
        return piece.isWhole() || lines.passed() - (piece.start() > 0 ? 1 : 0) < piece.length();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !isAtEnd) {
            try {
                var line = take();
                if (line == null) {
                    isAtEnd = true;
                } else {
                    next = record(line);
                }
            } catch (IOException e) {
                next = broken(e);
                isAtEnd = true;
            }
        }
        return next != null;
    }

    @Override
    public SourceRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more lines");
        }
        var given = next;
        next = null;
        return given;
    }

    private @Nullable Line take() throws IOException {
        return ahead.isEmpty() ? fetch() : ahead.remove();
    }

    private @Nullable Line fetch() throws IOException {
        if (lines == null || !isWithin(piece, lines)) {
            return null;
        }
        var text = lines.next();
        return text == null ? null : new Line(text, lines.isCut(), lines.isTooLong());
    }

    /// The record that begins with a line; null for a header, what stands above it, an empty line,
    /// and all from the footer on.
    private @Nullable SourceRecord record(Line first) throws IOException {
        long row = piece.linesBefore() + ++rows;
        boolean mayGoOn = piece.isWhole() || row <= reader.headerRow();
        var line = mayGoOn ? whole(first) : first;
        var text = line.text();
        if (isOver || row <= reader.headerRow() || reader.isBlank(text)) {
            return null;
        }
        if (reader.isFooter(text)) {
            isOver = true;
            return null;
        }
        var raw = line.isLast() ? reader.readLast(text) : reader.read(text);
        if (line.isTooLong()) {
            raw =
                    new RawLine.Unreadable(
                            raw.size(),
                            "line_too_long",
                            "is longer than " + Lines.LONGEST + " bytes");
        } else if (text.indexOf(REPLACEMENT) >= 0) {
            raw =
                    new RawLine.Unreadable(
                            raw.size(),
                            "wrong_encoding",
                            "has bytes that are not "
                                    + piece.charset()
                                    + " text (name the file's 'encoding' in its descriptor)");
        }
        return new SourceRecord(row, text, raw);
    }

    /// A line together with those that its quotes go on in. Where that gives no record, the lines
    /// are read by themselves.
    private Line whole(Line line) throws IOException {
        if (patience == 0 || !reader.isOpen(line.text())) {
            return line;
        }
        var text = new StringBuilder(line.text());
        var taken = new ArrayDeque<Line>();
        boolean isOpen = true;
        while (isOpen && text.length() < LONGEST_FIELD && taken.size() < MOST_LINES) {
            var more = take();
            if (more == null) {
                break;
            }
            taken.add(more);
            text.append('\n').append(more.text());
            // what comes after an open quote is open until the next quote
            isOpen = reader.isOpen("\"" + more.text());
        }
        if (!isOpen && reader.read(text.toString()) instanceof RawLine.Cells) {
            rows += taken.size();
            boolean isTooLong = line.isTooLong() || taken.stream().anyMatch(Line::isTooLong);
            return new Line(text.toString(), taken.getLast().isLast(), isTooLong);
        }
        patience--;
        while (!taken.isEmpty()) {
            ahead.addFirst(taken.removeLast());
        }
        return line;
    }

    private SourceRecord broken(IOException e) {
        return new SourceRecord(piece.linesBefore() + rows + 1, "", RawLine.Broken.because(e));
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        isAtEnd = true;
        if (lines != null) {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot close " + piece.file(), e);
            }
        }
    }

    /// A header without the byte order mark before it.
    static String withoutMark(String header) {
        return header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
    }
}

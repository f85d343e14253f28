package rim.pipeline.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.LineRecordReader;

/// The lines of a piece of a text file, without line ends; a file that ends in `.gz` is
/// decompressed and has one piece.
final class Lines implements Iterator<String>, AutoCloseable {
    private static final byte[] LINE_END = "\n".getBytes(StandardCharsets.US_ASCII);

    private final LineRecordReader reader;
    private final LongWritable position = new LongWritable();
    private final Text text = new Text();
    private boolean isRead;
    private boolean isAtEnd;

    Lines(String uri, long start, long length) {
        try {
            var split = new FileSplit(new Path(uri), start, length, new String[0]);
            this.reader = new LineRecordReader(new Configuration(), split, LINE_END);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + uri, e);
        }
    }

    /// The first line of a file; empty when it has none.
    static Optional<String> first(String uri) {
        try (var lines = new Lines(uri, 0, Long.MAX_VALUE)) {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }
    }

    @Override
    public boolean hasNext() {
        if (!isRead && !isAtEnd) {
            try {
                isAtEnd = !reader.next(position, text);
                isRead = !isAtEnd;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read on in a source", e);
            }
        }
        return isRead;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more lines");
        }
        isRead = false;
        var line = text.toString();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /// Passes over all that is left.
    ///
    /// @return the number of lines
    long count() {
        long lines = 0;
        while (hasNext()) {
            isRead = false;
            lines++;
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a source", e);
        }
    }
}

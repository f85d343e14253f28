package rim.sources.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a stream of bytes, without line ends (`\n` or `\r\n`).
///
/// A line longer than {@link #LONGEST} is cut there and the rest of it passed over, so that memory
/// stays bounded whatever the file holds.
public final class Lines implements Closeable {
    public static final int LONGEST = 16 * 1024 * 1024;
    private static final int BLOCK = 1 << 18;

    private final InputStream in;
    private final Charset charset;
    private byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private long passed;
    private boolean isAtEnd;
    private boolean isCut;
    private boolean isTooLong;

    /// @param charset one in which a line feed is the byte 10 and nothing else is
    public Lines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /// The next line; null when there is none.
    public @Nullable String next() throws IOException {
        int end = lineEnd();
        if (end < 0) {
            return null;
        }
        int length = end - from;
        if (length > 0 && block[end - 1] == '\r') {
            length--;
        }
        var line = new String(block, from, length, charset);
        moveBehind(end);
        return line;
    }

    /// Passes over the next line.
    ///
    /// @return whether there was one
    public boolean skip() throws IOException {
        int end = lineEnd();
        if (end >= 0) {
            moveBehind(end);
        }
        return end >= 0;
    }

    /// How many bytes were passed, line ends included.
    public long passed() {
        return passed;
    }

    /// Whether the last line had no line end.
    public boolean isCut() {
        return isCut;
    }

    /// Whether the last line was longer than a line may be, so that a part of it is missing.
    public boolean isTooLong() {
        return isTooLong;
    }

    private int lineEnd() throws IOException {
        isTooLong = false;
        int scanned = 0;
        while (true) {
            for (int i = from + scanned; i < to; i++) {
                if (block[i] == '\n') {
                    return i;
                }
            }
            scanned = to - from;
            if (isAtEnd) {
                isCut = scanned > 0;
                return isCut ? to : -1;
            }
            if (scanned >= LONGEST) {
                isTooLong = true;
                return to;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(block, from, block, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == block.length) {
            block = Arrays.copyOf(block, block.length * 2);
        }
        int read = in.read(block, to, block.length - to);
        isAtEnd = read < 0;
        to += Math.max(read, 0);
    }

    private void moveBehind(int end) throws IOException {
        passed += end - from;
        from = end;
        if (isTooLong) {
            passOverRest();
        } else if (!isCut) {
            from++;
            passed++;
        }
    }

    private void passOverRest() throws IOException {
        while (true) {
            for (; from < to; from++) {
                passed++;
                if (block[from] == '\n') {
                    from++;
                    return;
                }
            }
            if (isAtEnd) {
                return;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package rim.app.print;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Tells whether anything was written.
final class WatchedWriter extends FilterWriter {
    private boolean hasWritten;

    WatchedWriter(Writer to) {
        super(to);
    }

    boolean hasWritten() {
        return hasWritten;
    }

    @Override
    public void write(int single) throws IOException {
        hasWritten = true;
        out.write(single);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        hasWritten |= length > 0;
        out.write(text, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        hasWritten |= length > 0;
        out.write(text, offset, length);
    }
}

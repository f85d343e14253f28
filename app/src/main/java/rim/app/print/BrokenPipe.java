package rim.app.print;

import java.io.IOException;

/// Whoever read standard output wants no more, as `head` does after its last line. No failure.
public final class BrokenPipe extends IOException {
    BrokenPipe(IOException cause) {
        super(cause);
    }
}

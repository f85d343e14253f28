package rim.index.extract;

import java.io.IOException;

/// A file that cannot be read, and why; the message says what was found, without the remedy.
final class UnreadableException extends IOException {
    private final Reason reason;

    UnreadableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

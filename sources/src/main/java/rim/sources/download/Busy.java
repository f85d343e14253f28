package rim.sources.download;

import java.io.IOException;
import java.time.Duration;

/// A service is busy and says when to ask again.
final class Busy extends IOException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    Busy(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    Duration pause() {
        return wait;
    }
}

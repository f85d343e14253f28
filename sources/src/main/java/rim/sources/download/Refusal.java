package rim.sources.download;

import java.io.IOException;

/// A service said no: asking again does not help.
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}

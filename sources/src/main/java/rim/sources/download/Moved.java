package rim.sources.download;

import java.io.IOException;

/// A service says that what was asked for is elsewhere.
final class Moved extends IOException {
    private static final long serialVersionUID = 1;

    private final String location;

    Moved(String location) {
        super("moved to '" + location + "'");
        this.location = location;
    }

    String location() {
        return location;
    }
}

package rim.schemas;

import java.util.List;

/// A failure that the user can do something about. Its message says what is wrong, what was
/// expected, where, and the remedy; the command line prints it without a stack trace.
public class RimException extends RuntimeException {
    private final List<String> faults;

    public RimException(String message) {
        super(message);
        this.faults = List.of();
    }

    public RimException(String message, Throwable cause) {
        super(message, cause);
        this.faults = List.of();
    }

    /// Several faults of one file, all reported at once.
    public RimException(String message, List<String> faults) {
        super(message + "\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /// The single faults, empty when the message says it all.
    public List<String> faults() {
        return faults;
    }
}

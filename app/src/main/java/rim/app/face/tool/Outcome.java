package rim.app.face.tool;

import java.util.Locale;
import rim.app.data.Unanswerable;

/// Whether an edition has what a tool was asked for.
enum Outcome {
    FOUND,
    NOT_IN_EDITION,
    /// What was named may be several things.
    WHICH_ONE,
    /// The call makes no sense, whatever the edition has.
    WRONG_CALL;

    static Outcome of(Unanswerable.Reason reason) {
        return switch (reason) {
            case UNKNOWN, NOTHING -> NOT_IN_EDITION;
            case AMBIGUOUS -> WHICH_ONE;
            case INVALID -> WRONG_CALL;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

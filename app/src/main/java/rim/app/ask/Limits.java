package rim.app.ask;

import org.jspecify.annotations.Nullable;
import rim.app.WrongUsage;

/// Numbers of rows that make sense.
public final class Limits {

    /// @throws WrongUsage when the limit is less than 1
    public static void check(@Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw new WrongUsage("Invalid --limit: " + limit + " (expected 1 or more)");
        }
    }

    /// @throws WrongUsage when an option's number is less than 1
    public static void check(String option, int number) {
        if (number < 1) {
            throw new WrongUsage("Invalid " + option + ": " + number + " (expected 1 or more)");
        }
    }

    private Limits() {}
}

package rim.engine.specialisation;

import org.jspecify.annotations.Nullable;

/// A number, or why there is none.
public sealed interface NumberOrReason {
    /// @param value finite
    record Known(double value) implements NumberOrReason {}

    record None(Absence why) implements NumberOrReason {}

    static NumberOrReason of(double value) {
        return new Known(value);
    }

    static NumberOrReason none(Absence why) {
        return new None(why);
    }

    /// Null for none.
    default @Nullable Double orNull() {
        return switch (this) {
            case Known known -> known.value;
            case None none -> null;
        };
    }

    /// Null for a number.
    default @Nullable Absence absence() {
        return switch (this) {
            case Known known -> null;
            case None none -> none.why;
        };
    }
}

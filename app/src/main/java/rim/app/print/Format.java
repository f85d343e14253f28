package rim.app.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which data are printed.
public enum Format {
    /// Aligned text for people, numbers rounded.
    TABLE,
    /// RFC 4180 with a header; an empty field is a missing value; numbers in full.
    CSV,
    /// Names in lower snake case; `null` is a missing value; numbers in full.
    JSON;

    /// The form of a name, in any case.
    public static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.toString().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

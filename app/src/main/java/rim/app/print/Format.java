package rim.app.print;

import java.util.Locale;

/// The forms in which data are printed.
public enum Format {
    /// Aligned text for people, numbers rounded.
    TABLE,
    /// RFC 4180 with a header; an empty field is a missing value; numbers in full.
    CSV,
    /// Names in lower snake case; `null` is a missing value; numbers in full.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

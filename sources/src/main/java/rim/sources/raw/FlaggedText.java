package rim.sources.raw;

import java.util.Set;
import java.util.regex.Pattern;

/// A value and the flags that are written after it in the same cell: `7.9 bu`, `4700p`, `3.1 (b)`,
/// `5 @C`, `: c`, `:@C`.
///
/// Only Eurostat's own flags are told from a number, several of them in their order, so that
/// `12km`, `12 km` and `40 per` stay what they are and are refused; after a space any one letter is
/// one.
///
/// @param value what stands before them
/// @param flags the flags, empty for none
public record FlaggedText(String value, String flags) {
    private static final String SEVERAL =
            "(?=[a-z]{2,6}(?![a-z]))(?:pe|b?c?d?e?f?i?n?p?r?s?u?z?)(?![a-z])";
    private static final String OWN = "(?:[bcdefinprsuz](?![a-z])|" + SEVERAL + ")";
    private static final String CONFIDENTIALITY = "[@|][A-Za-z]";

    /// What may follow a number, as a regular expression.
    public static final String PATTERN =
            "(?: +(?:\\(?(?:[a-z]|"
                    + SEVERAL
                    + ")\\)?(?:[ @|]+[A-Z])?|"
                    + CONFIDENTIALITY
                    + ")|\\(?"
                    + OWN
                    + "\\)?(?:"
                    + CONFIDENTIALITY
                    + ")?|"
                    + CONFIDENTIALITY
                    + ")";

    private static final Set<String> NONE =
            Set.of(
                    "", "NA", "N/A", "na", "n/a", "n.a.", "<NA>", "NaN", "nan", "null", "NULL",
                    "None", "none", "-", ":", ".");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([+\u2212-]?[0-9](?:[0-9.,'\u2019\u00a0\u202f ]*[0-9.])?|\\S+(?= ))("
                            + PATTERN
                            + ")");

    /// Takes a cell apart.
    public static FlaggedText of(String text) {
        if (text.startsWith(":")) {
            return new FlaggedText(":", text.substring(1).strip());
        }
        if (text.isEmpty() || isDigit(text.charAt(text.length() - 1))) {
            return new FlaggedText(text, "");
        }
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? new FlaggedText(written.group(1), written.group(2).strip())
                : new FlaggedText(text, "");
    }

    /// Whether a text in a column of flags says that there are none: programs write missing texts
    /// so.
    public static boolean isNone(String flags) {
        return NONE.contains(flags);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

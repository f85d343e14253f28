package rim.sources.form.csv;

import rim.sources.check.Numbers;

/// Texts that a spreadsheet would take for formulas.
///
/// A text in a CSV that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is worked out
/// when a spreadsheet opens the file, whatever quotes are around it. Such a text is written with an
/// apostrophe before it, as OWASP's page on CSV injection advises. A number is no formula: `-0.5`
/// stays as it is. So that reading gives what was written, an apostrophe before one of those
/// characters, or before another apostrophe that stands before one, is written twice and read once.
public final class SpreadsheetText {
    private static final char MARK = '\'';

    /// The text as it may stand in a CSV.
    public static String safe(String text) {
        return isFormula(text) && !isNumber(text) ? MARK + text : text;
    }

    /// The text that was written so.
    public static String read(String text) {
        return text.length() > 1
                        && text.charAt(0) == MARK
                        && isFormula(text.substring(1))
                        && !isNumber(text.substring(1))
                ? text.substring(1)
                : text;
    }

    /// Whether it begins like a formula, or like one that was made safe.
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(Numbers.parse(text));
    }

    private SpreadsheetText() {}
}

package rim.app.benchmark.table;

import java.util.Optional;
import java.util.regex.Pattern;
import rim.schemas.observation.Flags;
import rim.sources.raw.FlaggedText;

/// A cell with a number and what tables write around it, taken apart: `€ 1 234,50`, `12.5 %`, `12.3
/// (p)`, `12.3*`, and the negative numbers of accounts, `(20.7)` and `20.7-`.
///
/// @param number digits with the marks among them, and a minus where it is negative
/// @param unit what stands before or behind it, such as `%`; empty for nothing
/// @param marks flags and marks of footnotes, as they stand there; empty for none
/// @param isInBrackets whether brackets say that it is negative
record NumberCell(String number, String unit, String marks, boolean isInBrackets) {
    private static final String BLANK = "[\\s\u00a0\u2007\u2009\u202f]";
    private static final String DIGITS =
            "\\d{1,3}(?:(?:B\\d{3})+(?:[.,]\\d*)?|(?:['\u2019]\\d{3})+(?:[.,]\\d*)?|(?:,\\d{3})+(?:\\.\\d*)?|(?:\\.\\d{3})+(?:,\\d*)?)|\\d+[.,]?\\d*|[.,]\\d+"
                    .replace("B", BLANK);

    /// Flags that Eurostat has none of are marks of footnotes where they stand in brackets, or are
    /// no letters.
    private static final Pattern FOOTNOTE =
            Pattern.compile(
                    "(.*[\\d.,%‰)\\p{Sc}-])"
                            + BLANK
                            + "*(\\*{1,3}|[†‡§#]+|\\(?[\u00b9\u00b2\u00b3\u2070-\u2079]+\\)?|\\(\\p{L}\\)"
                            + "|\\[\\w{1,2}\\]|(?<="
                            + BLANK
                            + ")\\d\\))");

    private static final Pattern BRACKETS = Pattern.compile("(\\p{Sc}?)\\((.*\\d.*)\\)");
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([+\u2212\u2013-]?)(\\p{Sc}|[A-Z]{3}(?="
                            + BLANK
                            + "))?"
                            + BLANK
                            + "*([+\u2212\u2013-]?)((?:"
                            + DIGITS
                            + ")(?:[eE][+-]?\\d+)?)(?:"
                            + BLANK
                            + "*([%‰\\p{Sc}\u2212\u2013-])|"
                            + BLANK
                            + "+(\\p{L}[\\p{L}²³/.]{0,14}))?");
    private static final Pattern BLANKS = Pattern.compile(BLANK + "|['\u2019]");

    /// Empty for a cell that has no number, or something else besides.
    static Optional<NumberCell> of(String cell) {
        if (cell.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var text = cell.strip();
        var flagged = FlaggedText.of(text);
        var marks = flagged.flags();
        boolean isFlagged = !marks.isEmpty() && plain(flagged.value()).isPresent();
        text = isFlagged ? flagged.value() : text;
        marks = isFlagged ? marks : "";
        var footnote = FOOTNOTE.matcher(text);
        if (footnote.matches()) {
            text = footnote.group(1).strip();
            marks = footnote.group(2) + (marks.isEmpty() ? "" : " " + marks);
        }
        var all = marks;
        return plain(text)
                .map(number ->
                        new NumberCell(number.number, number.unit, all, number.isInBrackets));
    }

    /// Without flags and footnotes. A letter that Eurostat has no flag for is a unit.
    private static Optional<NumberCell> plain(String text) {
        var brackets = BRACKETS.matcher(text);
        boolean isInBrackets = brackets.matches();
        var written = WRITTEN.matcher(isInBrackets ? brackets.group(1) + brackets.group(2) : text);
        if (!written.matches()) {
            return Optional.empty();
        }
        var behind = said(written.group(5)) + said(written.group(6));
        boolean isMinusBehind = behind.length() == 1 && "-\u2212\u2013".contains(behind);
        var signs = written.group(1) + written.group(3);
        boolean isSigned = !signs.isEmpty();
        if (signs.length() > 1 || (isSigned && (isInBrackets || isMinusBehind))) {
            return Optional.empty();
        }
        boolean isNegative = isInBrackets || isMinusBehind || (isSigned && !signs.equals("+"));
        return Optional.of(
                new NumberCell(
                        (isNegative ? "-" : "") + written.group(4),
                        said(written.group(2)) + (isMinusBehind ? "" : behind),
                        "",
                        isInBrackets));
    }

    private static String said(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    /// The digits without the blanks and apostrophes that part thousands.
    String unparted() {
        return BLANKS.matcher(number).replaceAll("");
    }

    /// Whether its unit is a word.
    boolean hasWord() {
        return unit.length() > 1;
    }

    /// Letters of flags; empty where its marks are none.
    String flags() {
        return Flags.parse(marks).orElse("");
    }
}

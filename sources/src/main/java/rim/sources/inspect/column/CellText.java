package rim.sources.inspect.column;

import java.util.Set;
import java.util.regex.Pattern;
import rim.schemas.observation.Flags;
import rim.schemas.region.NutsVersion;
import rim.sources.check.Period;
import rim.sources.raw.ColumnNames;
import rim.sources.raw.FlaggedText;

/// What a single text of a table looks like.
public final class CellText {
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}(?:\\.0)?");
    private static final Pattern PERIOD_NAME =
            Pattern.compile("[XxYy]?_?[0-9]{4}(?:\\.0)?|([0-9]{4}) ?\\[?\\(?YR\\1\\)?\\]?");
    private static final Pattern FLAGS =
            Pattern.compile(
                    "\\(?[A-Za-z]{1,4}\\)?(?:[ ;,|/@]+\\(?[A-Za-z]{1,4}\\)?){0,4}|[@|][A-Za-z]");
    private static final Pattern ROUGHLY_NUMBER =
            Pattern.compile(
                    "[+\u2212-]?[0-9][0-9.,'\u2019\\u00a0\\u202f ]*(?:[eE][+-]?[0-9]{1,3})?(?:"
                            + FlaggedText.PATTERN
                            + ")?|[+\u2212-]?[.,][0-9]+");
    private static final Pattern MISSING_WITH_FLAGS =
            Pattern.compile(": ?[(@|]*[A-Za-z]{1,6}\\)?(?:[ |@]+[A-Za-z])?");
    private static final Pattern VERSION = Pattern.compile("(?:NUTS[ _-]?)?(20[0-9]{2})(?:\\.0)?");

    /// The first version, of which there is no list: its rows are refused, those beside them are
    /// not.
    private static final int FIRST_VERSION = 2003;

    private static final Set<String> MISSING =
            Set.of(
                    ":", "NA", "N/A", "n/a", "n.a.", "na", "NaN", "nan", "null", "NULL", "None",
                    "-", "–", "..", "...", ".", "x", "#N/A", "n.d.", "nd");

    /// Whether it is a year, however it is written: a date at the beginning or the end of one is.
    public static boolean isYear(String text) {
        var stripped = text.strip();
        return YEAR.matcher(stripped).matches()
                || (stripped.length() > 4 && Period.of(stripped) instanceof Period.Year);
    }

    /// Whether two texts are the same, or stand for the same year.
    public static boolean isSameYear(String one, String other) {
        return one.equals(other)
                || (Period.of(one) instanceof Period.Year first
                        && Period.of(other) instanceof Period.Year second
                        && first.year() == second.year());
    }

    /// Whether it has the century of a year, or five digits as the days of a spreadsheet.
    private static boolean mayBePeriod(String text) {
        int length = text.length();
        if (length < 4 || length > 40) {
            return false;
        }
        boolean isDays = length == 5 || (length == 7 && text.endsWith(".0"));
        return isDays || text.contains("20") || text.contains("19") || text.contains("21");
    }

    /// Whether it is a year or any other period: a column of months is one of time, too.
    public static boolean isPeriod(String text) {
        var stripped = text.strip();
        if (!mayBePeriod(stripped)) {
            return false;
        }
        if (YEAR.matcher(stripped).matches()) {
            return true;
        }
        return switch (Period.of(stripped)) {
            case Period.Year year -> true;
            case Period.PartOfYear part -> true;
            case Period.Other other -> !other.name().isEmpty();
        };
    }

    /// Whether the name of a column says a period and nothing else: `2015`, `X2015`, `2015
    /// [YR2015]`, `2019p`.
    public static boolean isPeriodName(String name) {
        return isPeriod(ColumnNames.yearIn(name))
                && (isPeriod(name)
                        || !ColumnNames.flagsOfYear(name).isEmpty()
                        || PERIOD_NAME.matcher(name).matches());
    }

    public static boolean isMissing(String text) {
        return text.isEmpty()
                || MISSING.contains(text)
                || MISSING_WITH_FLAGS.matcher(text).matches();
    }

    /// Whether it is a number in any of the ways that people write them.
    public static boolean isRoughlyNumber(String text) {
        return !text.isEmpty() && ROUGHLY_NUMBER.matcher(text).matches();
    }

    static boolean isFlags(String text) {
        return FLAGS.matcher(text).matches()
                && (FlaggedText.isNone(text) || Flags.parse(text).isPresent());
    }

    /// Whether it names a NUTS version.
    static boolean isVersion(String text) {
        var version = VERSION.matcher(text);
        if (!version.matches()) {
            return false;
        }
        int year = Integer.parseInt(version.group(1));
        return year == FIRST_VERSION || NutsVersion.isYear(year);
    }

    private CellText() {}
}

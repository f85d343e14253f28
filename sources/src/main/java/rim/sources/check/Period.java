package rim.sources.check;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a text says about time: a year, a part of one, or something else, whose name is told.
///
/// Source: SDMX, *Technical notes*, time formats; Eurostat's `2020M01`, `2020Q4`, `2020S1`.
public sealed interface Period {

    /// A year from 1900 to 2199.
    ///
    /// @param isDate whether it is written as its first or its last day
    record Year(int year, boolean isDate) implements Period {}

    /// A part of a year.
    ///
    /// @param code such as `M01`
    /// @param name in words; `2009/10` may also be two years, which only its column can tell
    record PartOfYear(int year, String code, String name) implements Period {}

    /// Anything else.
    ///
    /// @param name in words, empty when nobody knows what it is
    record Other(String name) implements Period {}

    int LONGEST = 40;
    int CENTURY = 100;
    Pattern SDMX_YEAR = Pattern.compile("((?:19|20|21)[0-9]{2})-?A(?:0*1)?");
    Pattern PART = Pattern.compile("((?:19|20|21)[0-9]{2})[-_ ]{0,3}([MQKSHTW])([0-9]{1,2})");
    Pattern PART_FIRST =
            Pattern.compile("([MQKSHTW])([0-9]{1,2})[-_/ ]{0,3}((?:19|20|21)[0-9]{2})");
    Pattern MONTH = Pattern.compile("((?:19|20|21)[0-9]{2})[-/.]?([0-9]{2})");
    Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/.]((?:19|20|21)[0-9]{2})");
    Pattern YEARS = Pattern.compile("((?:19|20|21)[0-9]{2})[-_/–]((?:19|20|21)?[0-9]{2})");
    Pattern SPAN =
            Pattern.compile(
                    "(?U)\\D*((?:19|20|21)[0-9]{2})(?:\\s*[-/–]\\s*| \\p{L}{1,5} )((?:19|20|21)?[0-9]{2})\\D*");
    Pattern FREQUENCY = Pattern.compile("(?i)(?:^|\\|)freq=([^|]*)");

    static Period of(String text) {
        int year = plain(text);
        if (year > 0) {
            return new Year(year, false);
        }
        var sdmx = SDMX_YEAR.matcher(text);
        if (sdmx.matches()) {
            return new Year(Integer.parseInt(sdmx.group(1)), false);
        }
        return text.length() < 5 || text.length() > LONGEST
                ? new Other("")
                : Dates.of(text).orElseGet(() -> shorter(text));
    }

    private static Period shorter(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var part = PART.matcher(upper);
        if (part.matches()) {
            return part(part.group(1), part.group(2), Integer.parseInt(part.group(3)));
        }
        var first = PART_FIRST.matcher(upper);
        if (first.matches()) {
            return part(first.group(3), first.group(1), Integer.parseInt(first.group(2)));
        }
        var month = MONTH.matcher(text);
        if (month.matches() && isMonth(month.group(2))) {
            var found = part(month.group(1), "M", Integer.parseInt(month.group(2)));
            return isTwoYears(text) && found instanceof PartOfYear both
                    ? new PartOfYear(both.year(), both.code(), both.name() + " or two years")
                    : found;
        }
        var before = MONTH_FIRST.matcher(text);
        if (before.matches() && isMonth(before.group(1))) {
            return part(before.group(2), "M", Integer.parseInt(before.group(1)));
        }
        return Dates.month(text)
                .map(m -> part(String.valueOf(m.getYear()), "M", m.getMonthValue()))
                .orElseGet(() -> new Other(isSpan(text) ? "a span of years" : ""));
    }

    /// `2019-2021`, `2019-2021 average`, `mean of 2019 to 2021`.
    private static boolean isSpan(String text) {
        var words = SPAN.matcher(text);
        return YEARS.matcher(text).matches()
                || (words.matches() && isLater(words.group(1), words.group(2)));
    }

    /// Whether it may be a year and the next one, as school years are written: `2009/10`,
    /// `2012-13`, `2020-2021`. Some of these may be months, too.
    static boolean isTwoYears(String text) {
        var years = YEARS.matcher(text);
        return years.matches() && yearsBetween(years.group(1), years.group(2)) == 1;
    }

    /// After 1999 comes 00.
    private static int yearsBetween(String first, String last) {
        int from = Integer.parseInt(first);
        int to = Integer.parseInt(last);
        return last.length() == 2 ? Math.floorMod(to - from, CENTURY) : to - from;
    }

    /// Whether two digits are a year rather than a month.
    private static boolean isLater(String first, String last) {
        int years = yearsBetween(first, last);
        return last.length() > 2
                ? years > 0
                : years == 1 || (years > 0 && years < CENTURY / 2 && !isMonth(last));
    }

    /// Whether a series says that its periods are shorter than a year.
    static boolean isShorter(String series) {
        var frequency = FREQUENCY.matcher(series);
        return frequency.find() && !frequency.group(1).equalsIgnoreCase("A");
    }

    private static boolean isMonth(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= 12;
    }

    private static Period part(String year, String letter, int number) {
        var half =
                switch (letter) {
                    case "H" -> "S";
                    case "K" -> "Q";
                    default -> letter;
                };
        int most =
                switch (half) {
                    case "M" -> 12;
                    case "Q" -> 4;
                    case "S" -> 2;
                    case "T" -> 3;
                    default -> 53;
                };
        if (number < 1 || number > most) {
            return new Other("");
        }
        boolean isLong = half.equals("M") || half.equals("W");
        var code = half + (isLong && number < 10 ? "0" : "") + number;
        return new PartOfYear(Integer.parseInt(year), code, nameOf(half));
    }

    private static String nameOf(String letter) {
        return switch (letter) {
            case "M" -> "a month";
            case "Q" -> "a quarter";
            case "S" -> "half a year";
            case "T" -> "a third of a year";
            default -> "a week";
        };
    }

    /// A year of four digits; -1 for anything else.
    private static int plain(String text) {
        if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int year = Integer.parseInt(text);
        return year >= 1900 && year < 2200 ? year : -1;
    }
}

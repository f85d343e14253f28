package rim.sources.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as files and spreadsheets write them. One that is the first or the last day of a year
/// stands for the year; any other is a day.
final class Dates {
    private static final String TIME = "(?:[T ]00:00(?::00)?(?:[.,]0+)?(?:Z|\\+00:00)?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:19|20|21)[0-9]{2})([-/.]?)([0-9]{2})\\2([0-9]{2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]((?:19|20|21)[0-9]{2})" + TIME);
    private static final Pattern DAY_WORD_YEAR =
            Pattern.compile(
                    "(?U)([0-9]{1,2})[-. ]{1,2}(?:de )?(\\p{L}{3,12})\\.?[-, ]{1,2}(?:de )?((?:19|20|21)[0-9]{2})");
    private static final Pattern WORD_DAY_YEAR =
            Pattern.compile(
                    "(?U)(\\p{L}{3,12})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:19|20|21)[0-9]{2})");
    private static final Pattern WORD_YEAR =
            Pattern.compile("(?U)(\\p{L}{3,12})\\.?[-/, ]{1,2}((?:19|20|21)[0-9]{2})");
    private static final Pattern YEAR_WORD =
            Pattern.compile("(?U)((?:19|20|21)[0-9]{2})[-/, ]{1,2}(\\p{L}{3,12})\\.?");
    private static final Pattern SERIAL = Pattern.compile("([1-7][0-9]{4})(?:\\.0+)?");

    /// Day 0 of spreadsheets, as they count days after February 1900.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    /// The year that a date stands for, or a day; empty when the text is no date.
    static Optional<Period> of(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            // any other number of five digits is a number
            return Optional.of(period(ZERO.plusDays(Long.parseLong(serial.group(1)))))
                    .filter(Period.Year.class::isInstance);
        }
        return date(text).map(Dates::period);
    }

    private static Period period(LocalDate date) {
        boolean isEdge = date.getDayOfYear() == 1 || date.getDayOfYear() == date.lengthOfYear();
        return isEdge ? new Period.Year(date.getYear(), true) : new Period.Other("a day");
    }

    private static Optional<LocalDate> date(String text) {
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) {
            return date(number(iso.group(1)), number(iso.group(3)), number(iso.group(4)));
        }
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            int one = number(last.group(1));
            int two = number(last.group(2));
            // which of the two is the day does not matter for the first and the last day of a year
            return two > 12
                    ? date(number(last.group(3)), one, two)
                    : date(number(last.group(3)), two, one);
        }
        var day = DAY_WORD_YEAR.matcher(text);
        if (day.matches()) {
            return month(day.group(2), day.group(3))
                    .flatMap(m -> date(m.getYear(), m.getMonthValue(), number(day.group(1))));
        }
        var word = WORD_DAY_YEAR.matcher(text);
        return word.matches()
                ? month(word.group(1), word.group(3))
                        .flatMap(m -> date(m.getYear(), m.getMonthValue(), number(word.group(2))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The month of `January 2018` or `2018 Jan`; empty when the text is none.
    static Optional<YearMonth> month(String text) {
        if (text.length() > 20) {
            return Optional.empty();
        }
        var word = WORD_YEAR.matcher(text);
        if (word.matches()) {
            return month(word.group(1), word.group(2));
        }
        var year = YEAR_WORD.matcher(text);
        return year.matches() ? month(year.group(2), year.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> month(String word, String year) {
        return SpreadsheetDates.month(word)
                .map(Month::getValue)
                .map(m -> YearMonth.of(number(year), m));
    }

    private Dates() {}
}

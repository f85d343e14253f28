package rim.sources.check;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rim.schemas.region.RegionCodes;

/// Codes of regions that a spreadsheet took for dates: `DEC0`, Saarland, becomes the first of
/// December 2000 and is shown as `Dec-00`.
final class SpreadsheetDates {
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("(?U)(\\p{L}{3,9})\\.?[-/ .]([0-9]{2}|(?:19|20)[0-9]{2})");
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("((?:19|20)[0-9]{2})-([0-9]{1,2})-0?1(?:[T ]00:00(?::00)?(?:\\.0+)?)?");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{2}|(?:19|20)[0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[34][0-9]{4}");

    /// Day 0 of spreadsheets, as they count days after February 1900.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final List<Locale> LANGUAGES =
            List.of(
                    Locale.ENGLISH,
                    Locale.GERMAN,
                    Locale.FRENCH,
                    Locale.ITALIAN,
                    Locale.of("es"),
                    Locale.of("pt"),
                    Locale.of("nl"),
                    Locale.of("sv"),
                    Locale.of("pl"));

    /// The code that such a text was before.
    static Optional<String> codeBehind(String text, RegionCodes codes) {
        return candidates(text.strip()).stream().filter(c -> codes.find(c).isPresent()).findFirst();
    }

    private static List<String> candidates(String text) {
        var words = MONTH_AND_YEAR.matcher(text);
        if (words.matches()) {
            return month(words.group(1)).map(m -> codes(m, words.group(2))).orElse(List.of());
        }
        var iso = YEAR_MONTH_DAY.matcher(text);
        if (iso.matches()) {
            return codes(iso, 2, 1);
        }
        var numbers = DAY_MONTH_YEAR.matcher(text);
        if (numbers.matches()) {
            // the day is the first; which of the two is the day, the country says
            if (Integer.parseInt(numbers.group(1)) == 1) {
                return codes(numbers, 2, 3);
            }
            return Integer.parseInt(numbers.group(2)) == 1 ? codes(numbers, 1, 3) : List.of();
        }
        return SERIAL.matcher(text).matches() ? ofSerial(Integer.parseInt(text)) : List.of();
    }

    private static List<String> ofSerial(int days) {
        var date = ZERO.plusDays(days);
        return date.getDayOfMonth() == 1
                ? codes(date.getMonth(), String.valueOf(date.getYear()))
                : List.of();
    }

    private static List<String> codes(Matcher found, int month, int year) {
        int number = Integer.parseInt(found.group(month));
        return number < 1 || number > 12 ? List.of() : codes(Month.of(number), found.group(year));
    }

    private static List<String> codes(Month month, String year) {
        var name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
        var two = year.substring(year.length() - 2);
        return List.of(name + Integer.parseInt(two), name + two);
    }

    static Optional<Month> month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(m ->
                        LANGUAGES.stream()
                                .map(l -> m.getDisplayName(TextStyle.FULL, l))
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(lower)))
                .findFirst();
    }

    private SpreadsheetDates() {}
}

package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The year of publication: one year in the file's name; one date on the first page, in a paragraph
/// of a few words as covers have them; the day of the latest of several full dates there, as lists
/// of versions have them; and else the year in which the file was made, when the text agrees. A
/// year in running text says little by itself: it may be a deadline, or a name (`Horizon 2020`).
final class YearChoice {
    private static final int BEGINNING = 3_000;
    private static final int FEW_WORDS = 8;
    private static final int WORDS_WITH_DATE = 20;
    private static final int EARLIEST = 1980;

    /// The last year of two figures that is one of this century.
    private static final int LAST_SHORT = 49;

    /// So many years after the latest that it speaks of may a report have been written.
    private static final int LATER = 2;

    /// And so many within a period that it speaks of, such as that of a programme.
    private static final int LATER_IN_PERIOD = 4;

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern SPAN =
            Pattern.compile("(?:19|20)\\d\\d[-_–](?:(?:19|20)\\d\\d|\\d\\d(?!\\d|[-_]\\d))");
    private static final Pattern PERIOD =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[-–]\\s?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d\\d)(?![\\d/])");

    private static final String MONTH = MonthNames.pattern();
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
    private static final String ROMAN = "(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})";
    private static final String YEAR_NUMBER = "((?:19|20)\\d\\d)";

    /// What some languages write between a year and the month behind it.
    private static final String OF_YEAR = "\\.?\\s+(?:gada\\s+|m\\.\\s+|metų\\s+)?";

    /// A date with its day, by figures or with the month by its name.
    private static final Pattern FULL =
            Pattern.compile(
                    Stream.of(
                                    DAY + "([./-])\\s?" + MONTH_NUMBER + "\\1\\s?" + YEAR_NUMBER,
                                    YEAR_NUMBER + "([./-])" + MONTH_NUMBER + "\\4" + DAY,
                                    DAY
                                            + "(?:\\.|st|nd|rd|th|er|[º°])?\\s+(?:of |de |d['’]|ta['’]\\s+)?"
                                            + MONTH
                                            + ",? (?:de |del )?"
                                            + YEAR_NUMBER,
                                    MONTH + " " + DAY + "(?:st|nd|rd|th)?, " + YEAR_NUMBER,
                                    YEAR_NUMBER + OF_YEAR + MONTH + "\\s+" + DAY,
                                    YEAR_NUMBER + OF_YEAR + DAY + "\\. \\p{L}+",
                                    DAY + "[. ]\\s?" + ROMAN + "[. ]\\s?" + YEAR_NUMBER)
                            .collect(
                                    Collectors.joining(
                                            "|",
                                            "(?iu)(?<![\\p{L}\\d.])(?:",
                                            ")(?![\\p{L}\\d]|\\.\\d)")));

    /// A date whose year has two figures: all of its parts have, so that it is no number of a
    /// chapter.
    private static final String SHORT =
            "(?:0[1-9]|[12]\\d|3[01])(?:\\.(?:0[1-9]|1[0-2])\\.|/(?:0[1-9]|1[0-2])/)([0-4]\\d)";

    /// The month and the year, the year alone in its line, behind a place, behind a copyright, or
    /// as issues of a series have it.
    private static final Pattern DATED =
            Pattern.compile(
                    "(?iu)(?:"
                            + ("(?:(?<!\\p{L})" + MONTH + ",? (?:de |del )?(?:\\d{1,2},? )?")
                            + "|©\\s*(?:\\p{L}+,? ){0,3}|^)"
                            + YEAR_NUMBER
                            + "(?!\\p{L}|\\d|[-–/]\\d)"
                            + ("|^(?-i:\\p{Lu})\\p{L}+(?:[ -]\\p{L}+)?, " + YEAR_NUMBER + "$")
                            + ("|^0?" + MONTH_NUMBER + "[./]" + YEAR_NUMBER + "$")
                            + ("|" + YEAR_NUMBER + OF_YEAR + MONTH)
                            + ("|(?:^|^\\p{L}[^\\d\\n]{0,40}[\\s:,])" + SHORT + "$")
                            + ("|" + IssueDates.pattern(YEAR_NUMBER))
                            + ")",
                    Pattern.MULTILINE);

    private YearChoice() {}

    static OptionalInt ofName(String name) {
        return single(IN_NAME.matcher(SPAN.matcher(name).replaceAll(" ")).results());
    }

    static OptionalInt ofText(String text) {
        return ofText(text, null);
    }

    /// The year in which a text says that it was published.
    ///
    /// @param made the year in which the file was made, if it says so: none is later
    static OptionalInt ofText(String text, @Nullable Integer made) {
        var beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        var cover = beginning.lines().filter(p -> CleanText.words(p) <= FEW_WORDS).toList();
        var years = new TreeSet<Integer>();
        beginning
                .lines()
                .filter(p -> CleanText.words(p) <= WORDS_WITH_DATE)
                .forEach(line -> years.addAll(fullDates(line)));
        if (years.isEmpty()) {
            var dated = cover.stream().map(DATED::matcher).flatMap(Matcher::results);
            var one = single(dated);
            return one.isPresent() && made != null && one.getAsInt() > made
                    ? OptionalInt.empty()
                    : one;
        }
        if (made != null) {
            years.removeIf(y -> y > made);
        }
        boolean isListOfVersions = !years.isEmpty() && years.last() - years.first() <= LATER;
        return isListOfVersions ? OptionalInt.of(years.last()) : OptionalInt.empty();
    }

    /// The year in which a file was made, when its text speaks of that time or of none.
    static OptionalInt ofFile(String text, @Nullable Integer made) {
        if (made == null || made < EARLIEST) {
            return OptionalInt.empty();
        }
        var spoken = new TreeSet<Integer>();
        YEAR.matcher(text).results().forEach(m -> spoken.add(Integer.valueOf(m.group(1))));
        var latest = spoken.floor(made);
        int later = isInPeriod(text, made) ? LATER_IN_PERIOD : LATER;
        boolean fits = latest == null || latest < EARLIEST || made - latest <= later;
        return fits ? OptionalInt.of(made) : OptionalInt.empty();
    }

    private static boolean isInPeriod(String text, int year) {
        return PERIOD.matcher(text)
                .results()
                .anyMatch(each ->
                        Integer.parseInt(each.group(1)) <= year
                                && year <= Integer.parseInt(each.group(2)));
    }

    private static List<Integer> fullDates(String line) {
        var years = new ArrayList<Integer>();
        var dates = FULL.matcher(line);
        while (dates.find()) {
            years.add(yearOf(dates.toMatchResult()));
        }
        return years;
    }

    private static OptionalInt single(Stream<MatchResult> dates) {
        var years = dates.mapToInt(YearChoice::yearOf).distinct().limit(2).toArray();
        return years.length == 1 ? IntStream.of(years).findFirst() : OptionalInt.empty();
    }

    // Whichever of the ways matched: no other part of a date is as long.
    private static int yearOf(MatchResult date) {
        int year =
                IntStream.rangeClosed(1, date.groupCount())
                        .mapToObj(date::group)
                        .filter(part -> part != null && part.length() > 1)
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElseThrow();
        return year > LAST_SHORT ? year : 2000 + year;
    }
}

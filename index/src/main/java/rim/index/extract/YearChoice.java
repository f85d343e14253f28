package rim.index.extract;

import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The year of publication, where it is beyond doubt: one year in the file's name, or one date on
/// the first page, in a paragraph of a few words as covers have them. A year in running text says
/// little: it may be a deadline, or a name (`Horizon 2020`).
final class YearChoice {
    private static final int BEGINNING = 3_000;
    private static final int FEW_WORDS = 8;
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    /// Beginnings of the names of months in the languages of Europe.
    private static final String MONTH =
            "(?:jan|feb|fév|mar|mär|maa|apr|avr|abr|huh|mai|maj|may|mag|tou|jun|jui|jún|giu|kes"
                    + "|jul|lug|hei|aug|aoû|ago|elo|sep|set|syy|oct|okt|out|ott|lok|nov|lis|mars"
                    + "|dec|dez|déc|dic|des|jou|tam|hel|gen|ene|sty|lut|kwi|cze|sie|wrz|paź|gru)";

    private static final Pattern DATED =
            Pattern.compile(
                    "(?iu)(?:\\b"
                            + MONTH
                            + "\\p{L}{0,9}\\.?,? (?:de |del )?(?:\\d{1,2},? )?"
                            + "|\\b\\d{1,2}[./]\\d{1,2}[./]|©\\s*(?:\\p{L}+ ){0,3}|^)"
                            + "((?:19|20)\\d\\d)(?!\\p{L}|\\d|[-–/]\\d)(?:$|\\b)",
                    Pattern.MULTILINE);

    private YearChoice() {}

    static OptionalInt ofName(String name) {
        return single(IN_NAME.matcher(name).results());
    }

    static OptionalInt ofText(String text) {
        var beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        return single(
                beginning
                        .lines()
                        .filter(p -> CleanText.words(p) <= FEW_WORDS)
                        .map(DATED::matcher)
                        .flatMap(Matcher::results));
    }

    private static OptionalInt single(Stream<MatchResult> dates) {
        var years = dates.mapToInt(m -> Integer.parseInt(m.group(1))).distinct().limit(2).toArray();
        return years.length == 1 ? IntStream.of(years).findFirst() : OptionalInt.empty();
    }
}

package rim.schemas.observation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The flags of a cell as a set of letters.
///
/// Eurostat combines its letters freely (`bu`, `pe`, `bdep`) and its list of them has changed over
/// the years, so an unknown letter by itself is kept, and other words are no flags. The names that
/// SDMX and the ILO have for the states of an observation stand for their letters. What stands
/// after `@` or a bar is no observation flag but the status of confidentiality (`@C`, `b|C`): all
/// but `F`, free, becomes the letter `c`. Several flags may be parted (`b;p`, `b, p`) and stand in
/// brackets (`(b)`).
public final class Flags {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/+&()\\[\\]]+");
    private static final Pattern CONFIDENTIALITY = Pattern.compile("[@|]");
    private static final String FREE = "f";

    /// What Eurostat combines, as far as any year's list has it.
    private static final String COMBINED = "bcdefgimnpqrsuvz";

    /// A letter and what SDMX's list of observation statuses, `CL_OBS_STATUS`, and the ILO call it.
    private static final List<List<String>> NAMED =
            List.of(
                    List.of("", "normal", "normal value"),
                    List.of(
                            "b",
                            "break",
                            "break in series",
                            "break in time series",
                            "time series break"),
                    List.of("c", "confidential"),
                    List.of("d", "definition differs"),
                    List.of("e", "estimate", "estimated", "estimated value"),
                    List.of("f", "forecast", "forecast value"),
                    List.of("g", "experimental value"),
                    List.of("i", "imputation", "imputed", "imputed value"),
                    List.of("l", "missing value data exist but were not collected"),
                    List.of("n", "not significant"),
                    List.of("o", "missing", "missing value"),
                    List.of("p", "provisional", "provisional value"),
                    List.of("q", "missing value suppressed"),
                    List.of("r", "revised", "revised value"),
                    List.of("s", "strike and other special events"),
                    List.of("u", "low reliability", "unreliable"),
                    List.of("v", "unvalidated value"),
                    List.of("z", "missing value data cannot exist", "not applicable"));

    private static final Map<String, String> LETTERS = letters();
    private static final int LONGEST = 6;
    private static final int LONGEST_TWICE = 3;

    /// The letters in alphabetical order, each once; empty when the text is none of flags.
    public static Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() == 1 && isLetter(text.charAt(0))) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        var words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
        var named = LETTERS.get(String.join(" ", words).strip());
        if (named != null) {
            return Optional.of(named);
        }
        var letters = new TreeSet<Character>();
        for (var each : words) {
            var parts = CONFIDENTIALITY.split(each, -1);
            if (parts.length > 2 || !addAll(parts[0], letters)) {
                return Optional.empty();
            }
            if (parts.length == 2 && !addConfidentiality(parts[1], letters)) {
                return Optional.empty();
            }
        }
        var sorted = new StringBuilder();
        letters.forEach(sorted::append);
        return Optional.of(sorted.toString());
    }

    private static Map<String, String> letters() {
        var letters = new TreeMap<String, String>();
        NAMED.forEach(each ->
                each.subList(1, each.size()).forEach(name -> letters.put(name, each.getFirst())));
        return letters;
    }

    private static boolean addAll(String text, Set<Character> letters) {
        text.chars().forEach(c -> letters.add((char) c));
        return text.length() <= 1
                ? text.chars().allMatch(c -> isLetter((char) c))
                : isCombined(text);
    }

    private static boolean isCombined(String text) {
        return text.length() <= LONGEST
                && text.chars().allMatch(c -> COMBINED.indexOf(c) >= 0)
                && (text.length() <= LONGEST_TWICE
                        || text.chars().distinct().count() == text.length());
    }

    private static boolean addConfidentiality(String status, Set<Character> letters) {
        boolean isStatus = status.chars().allMatch(c -> isLetter((char) c));
        if (isStatus && !status.isEmpty() && !status.equals(FREE)) {
            letters.add('c');
        }
        return isStatus;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private Flags() {}
}

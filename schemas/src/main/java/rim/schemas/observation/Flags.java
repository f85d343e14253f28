package rim.schemas.observation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        var named = ofName(String.join(" ", words).strip());
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

    /// The letter of what SDMX's list of observation statuses, `CL_OBS_STATUS`, and the ILO call
    /// it; null when it is no such name.
    private static @Nullable String ofName(String name) {
        return switch (name) {
            case "normal", "normal value" -> "";
            case "break", "break in series", "break in time series", "time series break" -> "b";
            case "confidential" -> "c";
            case "definition differs" -> "d";
            case "estimate", "estimated", "estimated value" -> "e";
            case "forecast", "forecast value" -> "f";
            case "experimental value" -> "g";
            case "imputation", "imputed", "imputed value" -> "i";
            case "missing value", "missing" -> "o";
            case "missing value data exist but were not collected" -> "l";
            case "missing value data cannot exist", "not applicable" -> "z";
            case "missing value suppressed" -> "q";
            case "not significant" -> "n";
            case "provisional", "provisional value" -> "p";
            case "revised", "revised value" -> "r";
            case "strike and other special events" -> "s";
            case "low reliability", "unreliable" -> "u";
            case "unvalidated value" -> "v";
            default -> null;
        };
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

package rim.schemas.observation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The flags of a cell as a set of letters.
///
/// Eurostat combines letters freely (`bu`, `pe`, `bdep`) and its list of them has changed over the
/// years, so unknown letters are kept. What stands after `@` or a bar is no observation flag but
/// the status of confidentiality (`@C`, `b|C`): all but `F`, free, becomes the letter `c`. Several
/// flags may be parted (`b;p`, `b, p`) and stand in brackets (`(b)`).
public final class Flags {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/+&()\\[\\]]+");
    private static final Pattern CONFIDENTIALITY = Pattern.compile("[@|]");
    private static final String FREE = "f";

    /// The letters in alphabetical order, each once; empty when the text is not made of letters.
    public static Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() == 1 && isLetter(text.charAt(0))) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        var letters = new TreeSet<Character>();
        for (var each : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
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

    private static boolean addAll(String text, Set<Character> letters) {
        text.chars().forEach(c -> letters.add((char) c));
        return text.chars().allMatch(c -> isLetter((char) c));
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

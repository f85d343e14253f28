package rim.schemas.observation;

import java.util.Locale;
import java.util.Optional;

/// The flags of a cell as a set of letters.
///
/// Eurostat combines letters freely (`bu`, `pe`, `bdep`) and its list of them has changed over the
/// years, so unknown letters are kept.
public final class Flags {

    /// The letters in alphabetical order, each once; empty when the text is not made of letters.
    public static Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.length() == 1 && isLetter(text.charAt(0))) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        if (!text.chars().allMatch(c -> isLetter((char) c))) {
            return Optional.empty();
        }
        var letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .sorted()
                .distinct()
                .forEach(c -> letters.append((char) c));
        return Optional.of(letters.toString());
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private Flags() {}
}

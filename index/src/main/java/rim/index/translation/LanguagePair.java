package rim.index.translation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rim.index.analysis.LanguageRules;
import rim.schemas.RimException;

/// Two languages, as words of the first are called in the second.
///
/// @param from ISO 639-1 code
/// @param to ISO 639-1 code
public record LanguagePair(String from, String to)
        implements Comparable<LanguagePair>, Serializable {
    private static final Pattern PAIR = Pattern.compile("([a-z]{2})-([a-z]{2})");
    private static final Comparator<LanguagePair> ORDER =
            Comparator.comparing(LanguagePair::from).thenComparing(LanguagePair::to);

    /// @param pair such as `de-en`
    /// @throws RimException when it is none, or one of the languages has no rules
    public static LanguagePair of(String pair) {
        var languages = PAIR.matcher(pair);
        if (!languages.matches()
                || !LanguageRules.languages()
                        .containsAll(List.of(languages.group(1), languages.group(2)))) {
            throw new RimException(
                    "Invalid languages of translations: '"
                            + pair
                            + "' (expected two such as de-en, of "
                            + String.join(", ", new TreeSet<>(LanguageRules.languages()))
                            + ")");
        }
        return new LanguagePair(languages.group(1), languages.group(2));
    }

    public LanguagePair turned() {
        return new LanguagePair(to, from);
    }

    @Override
    public int compareTo(LanguagePair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}

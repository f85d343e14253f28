package rim.index.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.index.language.SmallWords;

/// Which names a word of a language may begin. What was found out of the commonest words is kept,
/// since texts repeat them and nearly all begin no name. For many threads at once.
final class FirstWords {
    private static final int BEGINNING = 3;

    /// A power of two.
    private static final int PLACES = 1 << 13;

    private static final Comparator<RegionName> MOST_WORDS_FIRST =
            Comparator.comparingInt(RegionName::size).reversed();

    private final Map<String, List<RegionName>> namesByBeginning;
    private final String language;

    /// Threads share it without a lock: a word never changes once it is here, and one that another
    /// thread put out of its place is looked up again.
    private final @Nullable FirstWord[] kept = new FirstWord[PLACES];

    private final Set<String> alsoWords;

    /// @param namesByBeginning names by the {@link #beginning} of their first words
    FirstWords(Map<String, List<RegionName>> namesByBeginning, String language) {
        this.namesByBeginning = namesByBeginning;
        this.language = language;
        this.alsoWords = new HashSet<>(SmallWords.of(language));
        alsoWords.addAll(RegionNames.alsoWords());
    }

    /// Whether a name of one word is a word of everyday language as well.
    boolean isAlsoWord(String form) {
        return alsoWords.contains(form);
    }

    /// A word as it is written.
    ///
    /// @param longer names of several words that begin with it, those of most words first
    /// @param alone codes of the regions that it names by itself, none when it names none
    /// @param isPart whether only what stands before its hyphen is a name
    record FirstWord(
            String text, int hash, List<RegionName> longer, Set<String> alone, boolean isPart) {
        FirstWord {
            longer = List.copyOf(longer);
            alone = Set.copyOf(alone);
        }

        private boolean is(String other, int start, int end, int hash) {
            return this.hash == hash
                    && text.length() == end - start
                    && other.startsWith(text, start);
        }
    }

    /// How a name stands in a text.
    enum Fit {
        NOT,
        /// Some of its words have endings.
        INFLECTED,
        EXACT
    }

    static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }

    FirstWord of(Tokens tokens, int token) {
        var text = tokens.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        var known = kept[place];
        if (known == null || !known.is(text, start, end, hash)) {
            known = find(text.substring(start, end), hash);
            kept[place] = known;
        }
        return known;
    }

    private FirstWord find(String text, int hash) {
        var form = RegionNames.form(text);
        var longer = new ArrayList<RegionName>();
        for (RegionName each : names(form)) {
            if (each.size() > 1 && fits(form, each.firstWord())) {
                longer.add(each);
            }
        }
        longer.sort(MOST_WORDS_FIRST);
        var alone = alone(form);
        return alone.isEmpty()
                ? new FirstWord(text, hash, longer, firstPart(text, form), true)
                : new FirstWord(text, hash, longer, alone, false);
    }

    /// How the words at a place are a name.
    Fit fit(RegionName name, Tokens tokens, int at) {
        if (at + name.size() > tokens.size()) {
            return Fit.NOT;
        }
        boolean isExact = true;
        for (int i = 0; i < name.size(); i++) {
            var form = tokens.form(at + i);
            if (!form.equals(name.words().get(i))) {
                isExact = false;
                if (!Endings.isFormOf(form, name.words().get(i), language)) {
                    return Fit.NOT;
                }
            }
        }
        return isExact ? Fit.EXACT : Fit.INFLECTED;
    }

    private List<RegionName> names(String form) {
        return namesByBeginning.getOrDefault(beginning(form), List.of());
    }

    private boolean fits(String word, String name) {
        return word.equals(name) || Endings.isFormOf(word, name, language);
    }

    // 'Berlin-Brandenburg' is in Berlin, and 'Huy-Neindorfer Straße' not in Huy; what has an ending
    // before a name is its owner, as of a newspaper: 'Norrbottens-Kuriren'.
    private Set<String> firstPart(String text, String form) {
        int hyphen = form.indexOf('-');
        if (hyphen <= 0) {
            return Set.of();
        }
        var part = form.substring(0, hyphen);
        boolean isBeforeName =
                hyphen + 1 < text.length() && Character.isUpperCase(text.charAt(hyphen + 1));
        var codes = isBeforeName ? exact(part) : alone(part);
        return codes.size() == 1 ? codes : Set.of();
    }

    // As it stands in a list, and no form of another there.
    private Set<String> exact(String form) {
        boolean isForm =
                names(form).stream()
                        .filter(each -> each.size() == 1 && fits(form, each.firstWord()))
                        .anyMatch(each -> !each.firstWord().equals(form));
        return isForm ? Set.of() : alone(form);
    }

    private Set<String> alone(String form) {
        var codes = new LinkedHashSet<String>();
        int longest = 0;
        for (RegionName each : names(form)) {
            if (each.size() == 1 && each.firstWord().equals(form)) {
                return each.codes();
            }
            if (each.size() == 1
                    && each.length() >= longest
                    && Endings.isFormOf(form, each.firstWord(), language)) {
                if (each.length() > longest) {
                    codes.clear();
                }
                longest = each.length();
                codes.addAll(each.codes());
            }
        }
        return codes;
    }
}

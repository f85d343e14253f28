package rim.index.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// Splits compound words of one language into the words that they are made of.
///
/// A word is split only when known words, the letters by which the language links them and an
/// ending cover all of it, into as few as can be; one that is a known word with an ending gives up
/// that word. Names of places are never split. The known words are those of the language's own list
/// (`compound-parts.txt`), those that the texts themselves use, and those of a Hunspell dictionary
/// where one is named.
public final class CompoundWords {
    /// Languages that write compounds as one word.
    public static final List<String> LANGUAGES = List.of("da", "de", "fi", "nl", "no", "sv");

    /// Splits nothing.
    public static final CompoundWords NONE = new CompoundWords(null, List.of(), List.of());

    /// Shorter words are found by chance in others too often, but for those of our own list.
    static final int SHORTEST = 4;

    private static final int SHORTEST_OWN = 3;
    private static final int LONGEST = 25;
    private static final int LONGEST_COMPOUND = 60;

    /// What a part costs, and what a link or an ending does beside it.
    private static final int PART = 10;

    private static final int JOINT = 1;

    private final @Nullable CompoundRules rules;
    private final KnownWords known;
    private final Set<String> names;

    private CompoundWords(
            @Nullable CompoundRules rules, Collection<String> words, Collection<String> names) {
        this.rules = rules;
        this.names = new HashSet<>(names);
        var parts = new HashSet<String>();
        words.stream().filter(CompoundWords::canBePart).forEach(parts::add);
        if (rules != null) {
            parts.addAll(rules.words());
            parts.removeAll(rules.not());
        }
        this.known = new KnownWords(parts);
    }

    /// Splits words of a language.
    ///
    /// @param words that parts may be beside those of the language's list, in small letters
    /// @param names that are never split, in small letters
    public static CompoundWords of(
            String language, Collection<String> words, Collection<String> names) {
        return CompoundRules.of(language)
                .map(rules -> new CompoundWords(rules, words, names))
                .orElse(NONE);
    }

    /// Whether a word, in small letters, is one of the language's list: common, and no name.
    public static boolean isListed(String language, String word) {
        return CompoundRules.of(language).map(rules -> rules.words().contains(word)).orElse(false);
    }

    static boolean canBePart(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /// The words of a Hunspell dictionary (`.dic`, UTF-8), without their affix flags.
    ///
    /// @throws RimException when it cannot be read
    public static Set<String> ofHunspell(Path dictionary) {
        try {
            var words = new TreeSet<String>();
            for (String line : Files.readAllLines(dictionary, StandardCharsets.UTF_8)) {
                int flags = line.indexOf('/');
                var word = (flags < 0 ? line : line.substring(0, flags)).strip();
                words.add(word.toLowerCase(Locale.ROOT));
            }
            words.removeIf(w -> !canBePart(w));
            return words;
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the dictionary: '"
                            + dictionary
                            + "' (expected a Hunspell .dic file in UTF-8)",
                    e);
        }
    }

    /// The parts of a word in small letters, from left to right; none when it has none.
    List<String> parts(String word) {
        if (rules == null || word.length() > LONGEST_COMPOUND || isName(word)) {
            return List.of();
        }
        var best = new Covering(word, rules).best();
        return best == null ? List.of() : best;
    }

    private boolean isName(String word) {
        return names.contains(word)
                || (word.endsWith("s") && names.contains(word.substring(0, word.length() - 1)));
    }

    /// The cheapest covering of each rest of a word.
    private final class Covering {
        private final String word;
        private final CompoundRules rules;
        private final @Nullable Rest[] rests;

        /// The word as a known one with an ending.
        private @Nullable Rest inflected;

        /// @param parts those of the rest of the word, from left to right
        private record Rest(int cost, List<String> parts) {}

        Covering(String word, CompoundRules rules) {
            this.word = word;
            this.rules = rules;
            this.rests = new Rest[word.length() + 1];
        }

        @Nullable List<String> best() {
            for (int from = word.length() - SHORTEST_OWN; from >= 0; from--) {
                var last = from == 0 ? null : rules.formOf(word.substring(from));
                if (last != null) {
                    keep(from, PART + JOINT, List.of(last));
                }
                int most = Math.min(word.length(), from + LONGEST);
                int hash = 0;
                for (int to = from + 1; to <= most; to++) {
                    int before = hash;
                    hash = KnownWords.hash(before, word.charAt(to - 1));
                    if (to >= from + SHORTEST_OWN && (from > 0 || to < word.length())) {
                        take(from, to, before, hash);
                    }
                }
            }
            var whole = rests[0];
            var covered = whole == null ? inflected : whole;
            return covered == null ? null : covered.parts();
        }

        /// @param before hash of the part without its last letter
        /// @param hash of the part
        private void take(int from, int to, int before, int hash) {
            if (known.has(word, from, to, hash)) {
                var written = word.substring(from, to);
                if (rules.isEnding(word.substring(to))) {
                    keep(from, to == word.length() ? PART : PART + JOINT, List.of(written));
                }
                goOn(from, to, written, 0);
                link(from, to, written);
            } else if (to < word.length()) {
                takeChanged(from, to, before, hash);
            }
        }

        private void link(int from, int to, String part) {
            for (String link : rules.links()) {
                if (word.startsWith(link, to)) {
                    goOn(from, to + link.length(), part, JOINT);
                }
            }
        }

        // hälso-vård of hälsa, arbet-s-marknad of arbete, Schul-wesen of Schule
        private void takeChanged(int from, int to, int before, int hash) {
            int length = to - from;
            for (char vowel : rules.vowels()) {
                if (length >= SHORTEST && known.mayHave(KnownWords.hash(hash, vowel))) {
                    takeDropped(from, to, word.substring(from, to) + vowel);
                }
                if (length >= SHORTEST
                        && known.mayHave(KnownWords.hash(before, vowel))
                        && rules.isLink(word.charAt(to - 1))) {
                    var changed = word.substring(from, to - 1) + vowel;
                    if (known.has(changed)) {
                        goOn(from, to, changed, JOINT);
                    }
                }
            }
        }

        private void takeDropped(int from, int to, String dropped) {
            if (known.has(dropped)) {
                goOn(from, to, dropped, JOINT);
                link(from, to, dropped);
                if (rules.isEnding(word.substring(to))) {
                    keep(from, PART + 2 * JOINT, List.of(dropped));
                }
            }
        }

        private void goOn(int from, int to, String part, int joint) {
            var rest = to <= word.length() ? rests[to] : null;
            if (rest != null) {
                var parts = new ArrayList<String>(rest.parts().size() + 1);
                parts.add(part);
                parts.addAll(rest.parts());
                keep(from, PART + joint + rest.cost(), parts);
            }
        }

        private void keep(int from, int cost, List<String> parts) {
            if (from == 0 && parts.size() < 2) {
                var known = inflected;
                inflected = known == null || cost < known.cost() ? new Rest(cost, parts) : known;
                return;
            }
            var other = rests[from];
            if (other == null || cost < other.cost()) {
                rests[from] = new Rest(cost, Collections.unmodifiableList(parts));
            }
        }
    }
}

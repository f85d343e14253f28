package rim.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Takes the forms of a word to one stem by the endings of its language (`endings.txt`): one rule
/// for all languages, since the stemmers that come with Lucene let the dictionary's form and that
/// in a text apart in many of them.
final class Endings {
    private static final String VOWELS = "aeiouyáéíóúýäöüõāēīūėįųåæøőűěůąęъаеиоуюяαεηιουω";
    private static final Map<String, Endings> BY_LANGUAGE = read();

    private final int shortest;
    private final int passes;
    private final Map<Character, Character> fold = new HashMap<>();
    private final List<Change> begin;
    private final List<Change> first;
    private final List<Change> whole;
    private final List<Change> ends;
    private final List<Change> finals;
    private final List<Change> themes;
    private final List<Change> fleeting;
    private final List<Change> brief;
    private final List<Change> open;
    private final List<Change> last;

    /// @param to what stands for it; empty when it goes
    /// @param least so many letters must be left; 0 for as many as in others
    /// @param most so many letters may be left
    /// @param isAfterVowel only then
    private record Change(String from, String to, int least, int most, boolean isAfterVowel) {
        boolean fits(StringBuilder stem, int shortest) {
            int left = stem.length() - from.length();
            int then = left + to.length();
            return then >= (least == 0 ? shortest : least)
                    && then <= most
                    && endsWith(stem, from, left)
                    && (!isAfterVowel || (left > 0 && !isConsonant(stem.charAt(left - 1))));
        }

        static Change of(String each) {
            boolean isAfterVowel = each.startsWith("~");
            var written = isAfterVowel ? each.substring(1) : each;
            int less = written.indexOf('<');
            int most = less < 0 ? Integer.MAX_VALUE : Integer.parseInt(written.substring(less + 1));
            var rest = less < 0 ? written : written.substring(0, less);
            int more = rest.indexOf('>');
            int least = more < 0 ? 0 : Integer.parseInt(rest.substring(more + 1));
            var change = more < 0 ? rest : rest.substring(0, more);
            int colon = change.indexOf(':');
            var from = colon < 0 ? change : change.substring(0, colon);
            var to = colon < 0 ? "" : change.substring(colon + 1);
            return new Change(from, to, least, most, isAfterVowel);
        }
    }

    private Endings(Map<String, String> settings) {

        this.shortest = Integer.parseInt(settings.getOrDefault("min", "4"));
        this.passes = Integer.parseInt(settings.getOrDefault("passes", "1"));
        changes(settings.get("fold")).forEach(c -> fold.put(c.from().charAt(0), c.to().charAt(0)));
        this.begin = changes(settings.get("begin"));
        this.first = changes(settings.get("first"));
        this.whole = changes(settings.get("whole"));
        this.ends = changes(settings.get("ends"));
        this.finals = changes(settings.get("finals"));
        this.themes = changes(settings.get("themes"));
        this.fleeting = changes(settings.get("fleeting"));
        this.brief = changes(settings.get("brief"));
        this.open = changes(settings.get("open"));
        this.last = changes(settings.get("last"));
    }

    /// Those of a language, none when Lucene's rules do.
    static Optional<Endings> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    /// The stem of a word in small letters.
    String stem(String word) {
        var stem = new StringBuilder(word);
        for (int i = 0; i < stem.length(); i++) {
            stem.setCharAt(i, fold.getOrDefault(stem.charAt(i), stem.charAt(i)));
        }
        change(stem, begin);
        replaceEnd(stem, first, shortest);
        dropBrief(stem);
        replaceEnd(stem, whole, shortest);
        for (int pass = 0; pass < passes; pass++) {
            boolean cut = replaceEnd(stem, ends, shortest);
            boolean changed = replaceEnd(stem, finals, shortest);
            if (!cut && !changed) {
                break;
            }
        }
        dropTheme(stem);
        dropFleeting(stem);
        dropBrief(stem);
        if (stem.length() == shortest) {
            replaceEnd(stem, last, shortest);
        }
        return stem.toString();
    }

    private void change(StringBuilder stem, List<Change> changes) {
        for (Change each : changes) {
            int length = each.from().length();
            if (stem.length() - length + each.to().length() >= shortest
                    && stem.indexOf(each.from()) == 0) {
                stem.replace(0, length, each.to());
                return;
            }
        }
    }

    // kirja, valtio: behind the vowel that ends the stem are no more endings
    private void dropTheme(StringBuilder stem) {
        for (Change each : themes) {
            if (each.fits(stem, shortest)) {
                stem.setLength(stem.length() - each.from().length());
                replaceEnd(stem, finals, shortest);
                stem.append(each.to());
                return;
            }
        }
    }

    private static boolean replaceEnd(StringBuilder stem, List<Change> changes, int shortest) {
        for (Change each : changes) {
            if (each.fits(stem, shortest)) {
                stem.setLength(stem.length() - each.from().length());
                stem.append(each.to());
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(StringBuilder stem, String end, int from) {
        for (int i = 0; i < end.length(); i++) {
            if (from < 0 || stem.charAt(from + i) != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // obec and obce, klaster and klastri
    private void dropFleeting(StringBuilder stem) {
        for (Change each : fleeting) {
            int last = stem.length() - 1;
            int from = last - each.from().length();
            if (from >= 2
                    && isConsonant(stem.charAt(last))
                    && isConsonant(stem.charAt(from - 1))
                    && stem.chars().limit(from).anyMatch(c -> !isConsonant((char) c))
                    && endsWith(stem, each.from() + stem.charAt(last), from)) {
                stem.delete(from, last);
                return;
            }
        }
    }

    // by and byerne, an and anului, osa and osade: what is left is too short for other endings
    private void dropBrief(StringBuilder stem) {
        drop(stem, brief, Endings::isBrief);
        drop(stem, open, Endings::isOpen);
    }

    private static void drop(
            StringBuilder stem, List<Change> endings, BiPredicate<StringBuilder, Integer> may) {
        for (Change each : endings) {
            int left = stem.length() - each.from().length();
            if (may.test(stem, left) && endsWith(stem, each.from(), left)) {
                stem.setLength(left);
                return;
            }
        }
    }

    // työ, tie, maa
    private static boolean isOpen(StringBuilder stem, int length) {
        return length == 3
                && isConsonant(stem.charAt(0))
                && !isConsonant(stem.charAt(1))
                && !isConsonant(stem.charAt(2));
    }

    // Two letters, one of them a vowel, or three, of which a consonant and a vowel are the last.
    private static boolean isBrief(StringBuilder stem, int length) {
        return switch (length) {
            case 2 -> !isConsonant(stem.charAt(0)) || !isConsonant(stem.charAt(1));
            case 3 -> isConsonant(stem.charAt(1)) && !isConsonant(stem.charAt(2));
            default -> false;
        };
    }

    private static boolean isConsonant(char c) {
        return Character.isLetter(c) && VOWELS.indexOf(c) < 0;
    }

    private static List<Change> changes(@Nullable String written) {
        var changes = new ArrayList<Change>();
        for (String each : written == null ? new String[0] : written.split(",")) {
            changes.add(Change.of(each));
        }
        changes.sort(Comparator.comparingInt((Change c) -> c.from().length()).reversed());
        return changes;
    }

    private static Map<String, Endings> read() {
        var endings = new HashMap<String, Endings>();
        var resource =
                Objects.requireNonNull(
                        Endings.class.getResourceAsStream("endings.txt"), "endings.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                var words = line.split(" ");
                var settings = new HashMap<String, String>();
                for (int i = 1; i < words.length; i++) {
                    int equals = words[i].indexOf('=');
                    settings.put(words[i].substring(0, equals), words[i].substring(equals + 1));
                }
                endings.put(words[0], new Endings(settings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read endings.txt", e);
        }
        return Map.copyOf(endings);
    }
}

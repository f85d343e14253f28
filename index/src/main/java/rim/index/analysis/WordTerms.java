package rim.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms by which one word of a language is found: its stem, and the stems of its parts when it
/// is a compound. What was found out of a word is kept, since a language has few words and a text
/// repeats them. For one thread at a time.
public final class WordTerms {
    private static final int MOST_KEPT = 50_000;
    private static final String FIELD = "word";

    /// What Swedish and Finnish write behind an abbreviation: *EU:s*, *EAKR:n*.
    private static final Pattern WITH_ENDING = Pattern.compile("^(.{2,}):\\p{Ll}{1,4}$");

    private final Analyzer rules;
    private final CompoundWords compounds;
    private final CharArrayMap<Terms> kept = new CharArrayMap<>(64, false);

    /// @param whole terms of the word itself, none for a small word
    /// @param parts terms of its parts that are not among them
    public record Terms(List<String> whole, List<String> parts) {
        public Terms {
            whole = List.copyOf(whole);
            parts = List.copyOf(parts);
        }

        int size() {
            return whole.size() + parts.size();
        }

        String get(int i) {
            return i < whole.size() ? whole.get(i) : parts.get(i - whole.size());
        }
    }

    WordTerms(Analyzer rules, CompoundWords compounds) {
        this.rules = rules;
        this.compounds = compounds;
    }

    /// The terms of a word as it is written.
    public Terms of(String word) {
        return of(word.toCharArray(), word.length());
    }

    Terms of(char[] word, int length) {
        var known = kept.get(word, 0, length);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var found = find(new String(word, 0, length));
        kept.put(new String(word, 0, length), found);
        return found;
    }

    private Terms find(String written) {
        var word =
                written.indexOf(':') < 0
                        ? written
                        : WITH_ENDING.matcher(written).replaceFirst("$1");
        var whole = stems(word);
        if (whole.isEmpty()) {
            return new Terms(whole, List.of());
        }
        var parts = new LinkedHashSet<String>();
        for (String part : compounds.parts(word.toLowerCase(Locale.ROOT))) {
            parts.addAll(stems(part));
        }
        whole.forEach(parts::remove);
        return new Terms(whole, List.copyOf(parts));
    }

    private List<String> stems(String word) {
        var stems = new ArrayList<String>();
        try (var stream = rules.tokenStream(FIELD, word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take '" + word + "' apart", e);
        }
    }
}

package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import rim.index.passage.IndexWords;
import rim.index.passage.PassageFields;

/// The commonest words of an index as they are written, found by what they begin with whatever the
/// keyboard. Read when first asked.
final class IndexWordList {
    private final Path folder;
    private final Analyzer analyzer;
    private volatile @Nullable NavigableMap<String, Word> byForm;

    /// @param passages number of passages that hold it
    record Word(String text, int passages) {}

    IndexWordList(Path folder, Analyzer analyzer) {
        this.folder = folder;
        this.analyzer = analyzer;
    }

    /// Words that begin with a text, the commonest first.
    List<String> beginningWith(String text, int most) {
        var form = form(text);
        return words().subMap(form, true, form + Character.MAX_VALUE, true).values().stream()
                .sorted(Comparator.comparingInt(Word::passages).reversed())
                .map(Word::text)
                .limit(most)
                .toList();
    }

    /// How a word without diacritics is written.
    Optional<String> written(String form) {
        return Optional.ofNullable(words().get(form)).map(Word::text);
    }

    private String form(String text) {
        return analyzer.normalize(PassageFields.TEXT, text).utf8ToString();
    }

    private NavigableMap<String, Word> words() {
        var known = byForm;
        if (known == null) {
            known = read();
            byForm = known;
        }
        return known;
    }

    private NavigableMap<String, Word> read() {
        try {
            var words = new TreeMap<String, Word>();
            for (Map.Entry<String, Integer> each : IndexWords.common(folder).entrySet()) {
                words.merge(
                        form(each.getKey()),
                        new Word(each.getKey(), each.getValue()),
                        (a, b) -> a.passages() >= b.passages() ? a : b);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of the search index", e);
        }
    }
}

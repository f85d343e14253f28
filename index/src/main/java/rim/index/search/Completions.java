package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.QueryBuilder;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PassageFields;

/// What somebody who is typing may mean by the word that is only begun.
final class Completions {
    /// So many of the commonest words that begin so are tried after the words before them.
    private static final int MOST_TRIED = 40;

    private static final int MOST_BEFORE = 2;

    private final IndexWordList words;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    /// @param passages how many have the word after the words before it
    private record Following(String word, int passages) {}

    Completions(IndexWordList words, IndexSearcher searcher, Analyzer analyzer) {
        this.words = words;
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    List<String> of(String text, int most) throws IOException {
        if (text.isEmpty()) {
            return List.of();
        }
        int last = text.lastIndexOf(' ') + 1;
        var before = TextAnalysis.words(text.substring(0, last));
        var begun = text.substring(last);
        if (before.isEmpty()) {
            return words.beginningWith(begun, most);
        }
        var all = new LinkedHashSet<String>();
        var tried = words.beginningWith(begun, MOST_TRIED);
        for (int some = Math.min(MOST_BEFORE, before.size());
                some > 0 && all.size() < most;
                some--) {
            var phrase = String.join(" ", before.subList(before.size() - some, before.size()));
            all.addAll(following(phrase, tried));
        }
        all.addAll(words.beginningWith(begun, most));
        return all.stream().limit(most).toList();
    }

    private List<String> following(String phrase, List<String> tried) throws IOException {
        var following = new ArrayList<Following>();
        var queries = new QueryBuilder(analyzer);
        for (String word : tried) {
            var query = queries.createPhraseQuery(PassageFields.TEXT, phrase + " " + word);
            int passages = query == null ? 0 : searcher.count(query);
            if (passages > 0) {
                following.add(new Following(word, passages));
            }
        }
        following.sort(Comparator.comparingInt(Following::passages).reversed());
        return following.stream().map(Following::word).toList();
    }
}

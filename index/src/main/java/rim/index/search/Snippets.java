package rim.index.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PassageFields;

/// Cuts the sentences out of passages that answer a question best. For one thread at a time.
final class Snippets {
    private static final int SENTENCES = 4;
    private static final Map<String, BreakIterator> SENTENCE_ENDS = new ConcurrentHashMap<>();

    private final Analyzer analyzer;
    private final Markers markers;
    private final Query words;
    private final boolean phrases;
    private final Map<String, FieldHighlighter> byLanguage = new HashMap<>();

    Snippets(Analyzer analyzer, Markers markers, Query query) {
        this.analyzer = analyzer;
        this.markers = markers;
        this.words = wordsOf(query);
        this.phrases = hasPhrase(words);
    }

    /// The snippet of a passage; its beginning when no word of the question is in it.
    ///
    /// @param language of the passage, empty when unknown
    Snippet of(String passage, String language) throws IOException {
        var found =
                byLanguage
                        .computeIfAbsent(language, this::highlighter)
                        .highlightFieldForDoc(null, -1, passage);
        return found instanceof Snippet snippet ? snippet : new Snippet("", 0);
    }

    // Where a word must stand beside a region or a year, its place in the text is the same.
    private static Query wordsOf(Query query) {
        return switch (query) {
            case BoostQuery boosted -> wordsOf(boosted.getQuery());
            case BooleanQuery all ->
                    any(
                            all.clauses().stream()
                                    .filter(BooleanClause::isScoring)
                                    .map(BooleanClause::query)
                                    .toList());
            case DisjunctionMaxQuery best -> any(best.getDisjuncts());
            default -> query;
        };
    }

    private static Query any(Collection<Query> queries) {
        var any = new BooleanQuery.Builder();
        for (Query each : queries) {
            var words = wordsOf(each);
            // Lucene takes a query that finds nothing for one that it does not know
            if (!(words instanceof MatchNoDocsQuery)) {
                any.add(words, Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static boolean hasPhrase(Query query) {
        return switch (query) {
            case PhraseQuery phrase -> phrase.getTerms().length > 1;
            case BooleanQuery all -> all.clauses().stream().anyMatch(c -> hasPhrase(c.query()));
            default -> false;
        };
    }

    // A heading has no full stop: the end of a paragraph ends a sentence too. A new iterator for a
    // language is read from the JDK's data, a copy of one is not.
    private static BreakIterator sentences(String language) {
        var ends =
                SENTENCE_ENDS.computeIfAbsent(
                        language, l -> BreakIterator.getSentenceInstance(Locale.forLanguageTag(l)));
        return new SplittingBreakIterator((BreakIterator) ends.clone(), '\n');
    }

    private FieldHighlighter highlighter(String language) {
        return new Highlighting(language).of(words);
    }

    // The words of a question are found by their stems in the passage's language, or as written.
    private final class Highlighting extends UnifiedHighlighter {
        Highlighting(String language) {
            super(
                    UnifiedHighlighter.builderWithoutSearcher(analyzer)
                            .withMaskedFieldsFunc(field ->
                                    Set.of(
                                            PassageFields.inLanguage(
                                                    PassageFields.TEXT,
                                                    TextAnalysis.rulesFor(language))))
                            .withBreakIterator(() -> sentences(language))
                            // what it takes to mark a phrase as one, is slow for single words
                            .withWeightMatches(phrases)
                            .withPassageRelevancyOverSpeed(phrases)
                            .withMaxNoHighlightPassages(1)
                            .withFormatter(new SnippetFormat(markers)));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(PassageFields.TEXT, query, extractTerms(query), SENTENCES);
        }
    }
}

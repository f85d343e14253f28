package rim.index.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PassageFields;

/// Cuts the sentences out of a passage that answer a question best.
final class Snippets {
    private static final int SENTENCES = 4;

    private final Analyzer analyzer;
    private final Markers markers;

    Snippets(Analyzer analyzer, Markers markers) {
        this.analyzer = analyzer;
        this.markers = markers;
    }

    /// The snippet of a passage; its beginning when no word of the question is in it.
    ///
    /// @param language of the passage, empty when unknown
    Snippet of(String passage, String language, Query query) throws IOException {
        var found =
                highlighter(language)
                        .highlightWithoutSearcher(
                                PassageFields.TEXT, wordsOf(query), passage, SENTENCES);
        return found instanceof Snippet snippet ? snippet : new Snippet("", 0);
    }

    // Where a word must stand beside a region or a year, its place in the text is the same.
    private static Query wordsOf(Query query) {
        return switch (query) {
            case BoostQuery boosted -> wordsOf(boosted.getQuery());
            case BooleanQuery all -> {
                var words = new BooleanQuery.Builder();
                for (BooleanClause each : all) {
                    if (each.isScoring()) {
                        words.add(wordsOf(each.query()), Occur.SHOULD);
                    }
                }
                yield words.build();
            }
            default -> query;
        };
    }

    // A heading has no full stop: the end of a paragraph ends a sentence too.
    private static BreakIterator sentences(String language) {
        return new SplittingBreakIterator(
                BreakIterator.getSentenceInstance(Locale.forLanguageTag(language)), '\n');
    }

    // The words of a question are found by their stems in the passage's language, or as written.
    private UnifiedHighlighter highlighter(String language) {
        var others =
                Set.of(
                        PassageFields.inLanguage(
                                PassageFields.TEXT, TextAnalysis.rulesFor(language)));
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withMaskedFieldsFunc(field -> others)
                .withBreakIterator(() -> sentences(language))
                .withFlags(Set.of(HighlightFlag.PHRASES, HighlightFlag.MULTI_TERM_QUERY))
                .withMaxNoHighlightPassages(1)
                .withFormatter(new SnippetFormat(markers))
                .build();
    }
}

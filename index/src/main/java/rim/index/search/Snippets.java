package rim.index.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PassageFields;

/// Cuts the sentences out of passages that answer a question best. For one thread at a time.
final class Snippets {
    private static final int SENTENCES = 4;

    private static final PassageScorer SCORER = new SentenceScorer();

    private final TextAnalysis analysis;
    private final Markers markers;
    private final Query words;
    private final boolean phrases;

    /// The terms that are looked for, none when patterns or phrases are too.
    private final Set<String> terms;

    private final Map<String, FieldHighlighter> byLanguage = new HashMap<>();

    Snippets(TextAnalysis analysis, Markers markers, Query query) {
        this.analysis = analysis;
        this.markers = markers;
        this.words = wordsOf(query);
        this.phrases = hasPhrase(words);
        this.terms = phrases ? Set.of() : terms(words);
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

    private static Set<String> terms(Query query) {
        var found = new Wanted();
        query.visit(found);
        return found.patterns ? Set.of() : found.terms;
    }

    private static final class Wanted extends QueryVisitor {
        private final Set<String> terms = new HashSet<>();
        private boolean patterns;

        @Override
        public void consumeTerms(Query query, Term... found) {
            for (Term each : found) {
                terms.add(each.text());
            }
        }

        @Override
        public void consumeTermsMatching(
                Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            patterns = true;
        }
    }

    // Where only some terms are looked for, the others need not be given.
    private Analyzer analyzer(String analysed, String rules) {
        return new PerFieldAnalyzerWrapper(
                analysis.inLanguage(TextAnalysis.UNKNOWN, terms),
                Map.of(analysed, analysis.inLanguage(rules, terms)));
    }

    private static boolean hasPhrase(Query query) {
        return switch (query) {
            case PhraseQuery phrase -> phrase.getTerms().length > 1;
            case BooleanQuery all -> all.clauses().stream().anyMatch(c -> hasPhrase(c.query()));
            default -> false;
        };
    }

    private FieldHighlighter highlighter(String language) {
        var rules = TextAnalysis.rulesFor(language);
        var analysed = PassageFields.inLanguage(PassageFields.TEXT, rules);
        return new Highlighting(language, analysed, analyzer(analysed, rules)).of(words);
    }

    // The words of a question are found by their stems in the passage's language, or as written.
    private final class Highlighting extends UnifiedHighlighter {
        Highlighting(String language, String analysed, Analyzer analyzer) {
            super(
                    UnifiedHighlighter.builderWithoutSearcher(analyzer)
                            .withMaskedFieldsFunc(field -> Set.of(analysed))
                            .withBreakIterator(() -> Sentences.in(language))
                            // what it takes to mark a phrase as one, is slow for single words
                            .withWeightMatches(phrases)
                            .withPassageRelevancyOverSpeed(phrases)
                            .withMaxNoHighlightPassages(1)
                            .withScorer(SCORER)
                            .withFormatter(new SnippetFormat(markers)));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(PassageFields.TEXT, query, extractTerms(query), SENTENCES);
        }
    }
}

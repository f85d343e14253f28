package rim.index.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PageStarts;
import rim.index.passage.PassageFields;

/// Finds single passages by where they are, and what to look for to find others like them.
final class PassageFinding {
    private static final int MOST_TERMS = 25;
    private static final int SHORTEST_TERM = 3;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    PassageFinding(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    Optional<FoundPassage> passage(PassageLink link) throws IOException {
        return stored(link).map(stored -> passage(link, stored));
    }

    // The passages of a report are neighbours, in their order.
    private Optional<Document> stored(PassageLink link) throws IOException {
        var first = searcher.search(report(link), 1);
        if (first.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int document = first.scoreDocs[0].doc + link.passage() - 1;
        if (document < 0 || document >= searcher.getIndexReader().maxDoc()) {
            return Optional.empty();
        }
        var stored = searcher.storedFields().document(document);
        return Optional.of(stored).filter(s -> s.get(PassageFields.REPORT).equals(link.report()));
    }

    private static Query report(PassageLink link) {
        return new TermQuery(new Term(PassageFields.REPORT, link.report()));
    }

    private static FoundPassage passage(PassageLink link, Document stored) {
        var starts = PageStarts.read(stored.get(PassageFields.PAGES));
        return new FoundPassage(
                link,
                stored.get(PassageFields.TITLE),
                stored.get(PassageFields.HEADING),
                starts.getFirst().page(),
                starts.getLast().page(),
                stored.get(PassageFields.TEXT),
                stored.get(PassageFields.LANGUAGE),
                List.of(stored.getValues(PassageFields.REGION)),
                List.of(stored.getValues(PassageFields.THEME)),
                stored.get(PassageFields.READ_BY) != null);
    }

    /// What finds passages of other reports that use the same telling words.
    Optional<Query> like(PassageLink link) throws IOException {
        var stored = stored(link);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var language = stored.get().get(PassageFields.LANGUAGE);
        var rules = TextAnalysis.rulesFor(language == null ? "" : language);
        var field = PassageFields.inLanguage(PassageFields.TEXT, rules);
        var like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(analyzer);
        like.setFieldNames(new String[] {field});
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMinWordLen(SHORTEST_TERM);
        like.setMaxQueryTerms(MOST_TERMS);
        like.setBoost(true);
        var words = like.like(field, new StringReader(stored.get().get(PassageFields.TEXT)));
        return Optional.of(
                new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(report(link), Occur.MUST_NOT)
                        .build());
    }
}

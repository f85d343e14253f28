package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// How much a term says by being rare: its part of a BM25 score that does not depend on the
/// passage.
final class Rarity {
    private final IndexReader reader;

    Rarity(IndexReader reader) {
        this.reader = reader;
    }

    /// Whether a passage has both of two terms.
    boolean isTogether(Term one, Term other) {
        try {
            var both =
                    new BooleanQuery.Builder()
                            .add(new TermQuery(one), Occur.FILTER)
                            .add(new TermQuery(other), Occur.FILTER)
                            .build();
            return new IndexSearcher(reader).search(both, 1).totalHits.value() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// 0 for a term that no passage has.
    double of(Term term) {
        try {
            int passages = reader.docFreq(term);
            return passages == 0
                    ? 0
                    : Math.log1p((reader.numDocs() - passages + 0.5) / (passages + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }
}

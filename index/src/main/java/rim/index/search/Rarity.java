package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// How much a term says by being rare: its part of a BM25 score that does not depend on the
/// passage.
final class Rarity {
    private final IndexReader reader;

    Rarity(IndexReader reader) {
        this.reader = reader;
    }

    /// What weighs words by the passages where terms are counted.
    Agreement agreement() {
        return new Agreement(reader);
    }

    /// Whether a passage fits a query.
    boolean isAny(Query query) {
        try {
            return new IndexSearcher(reader).search(query, 1).totalHits.value() > 0;
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

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
            return of(reader.docFreq(term));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// Of what so many passages have; 0 for what none has.
    double of(int passages) {
        int all = reader.numDocs();
        // the forms of several languages may be in more passages than there are
        int known = Math.min(passages, all);
        return known == 0 ? 0 : Math.log1p((all - known + 0.5) / (known + 0.5));
    }
}

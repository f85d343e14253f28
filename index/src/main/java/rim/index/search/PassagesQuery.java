package rim.index.search;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Finds passages by their numbers in an index, with a score of 0.
final class PassagesQuery extends Query {
    private final SortedSet<Integer> documents;

    PassagesQuery(Collection<Integer> documents) {
        this.documents = new TreeSet<>(documents);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, 0) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                int base = segment.docBase;
                int size = segment.reader().maxDoc();
                var inside = documents.subSet(base, base + size);
                if (inside.isEmpty()) {
                    return null;
                }
                var bits = new FixedBitSet(size);
                inside.forEach(each -> bits.set(each - base));
                return ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(bits, inside.size()), 0, mode, size);
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "passages" + documents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PassagesQuery query && documents.equals(query.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}

package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import rim.index.passage.PassageFields;

/// Keeps the best pages, each by its best passage, and counts them all.
///
/// The passages of a page are neighbours in the index, so a page is complete when the next one
/// begins.
final class PageCollector extends SimpleCollector {
    /// A page by its best passage.
    record BestPassage(int document, float score) {}

    /// Best first, equal ones in the order of the index, which is that of report and page.
    private static final Comparator<BestPassage> BEST_FIRST =
            Comparator.comparingDouble(BestPassage::score)
                    .reversed()
                    .thenComparingInt(BestPassage::document);

    private final int limit;
    private final PriorityQueue<BestPassage> worstFirst =
            new PriorityQueue<>(BEST_FIRST.reversed());
    private long total;
    private long page = -1;
    private @Nullable BestPassage best;
    private int base;
    private @Nullable NumericDocValues pages;
    private @Nullable Scorable scorer;

    private PageCollector(int limit) {
        this.limit = limit;
    }

    /// What a search gathered.
    record Pages(long total, List<BestPassage> best) {}

    static CollectorManager<PageCollector, Pages> best(int limit) {
        return new CollectorManager<>() {
            @Override
            public PageCollector newCollector() {
                return new PageCollector(limit);
            }

            @Override
            public Pages reduce(Collection<PageCollector> collectors) {
                // without an executor there is one collector for the whole index
                return collectors.iterator().next().pages();
            }
        };
    }

    private Pages pages() {
        endPage();
        var found = new ArrayList<>(worstFirst);
        found.sort(BEST_FIRST);
        return new Pages(total, found);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        pages = DocValues.getNumeric(segment.reader(), PassageFields.PAGE_IN_INDEX);
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (pages == null || scorer == null || !pages.advanceExact(document)) {
            throw new IllegalStateException("A passage without a page: " + document);
        }
        if (pages.longValue() != page) {
            endPage();
            page = pages.longValue();
            total++;
        }
        float score = scorer.score();
        if (best == null || score > best.score()) {
            best = new BestPassage(base + document, score);
        }
    }

    private void endPage() {
        if (best != null) {
            worstFirst.add(best);
            if (worstFirst.size() > limit) {
                worstFirst.remove();
            }
        }
        best = null;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}

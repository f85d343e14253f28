package rim.index.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import rim.index.passage.PassageFields;

/// Gathers the passages that match by report, and counts them by facet.
///
/// The passages of a report are neighbours in the index, so a report is complete when the next one
/// begins; only those with much the same text as others wait until the end.
final class ReportCollector extends SimpleCollector {
    private final SameReports same;
    private final PassageScoring scoring;
    private final int shown;
    private final BestReports best;
    private final FacetCounting facets;
    private final Map<Integer, FoundReport> waiting = new TreeMap<>();
    private final Map<Integer, FacetCounting.Values> waitingFacets = new TreeMap<>();

    private int report = -1;
    private @Nullable FoundReport current;
    private @Nullable SortedDocValues reports;
    private @Nullable Scorable scorer;
    private int base;
    private int total;
    private long passages;

    private ReportCollector(
            SameReports same,
            PassageScoring scoring,
            int shown,
            BestReports best,
            FacetCounting facets) {
        this.same = same;
        this.scoring = scoring;
        this.shown = shown;
        this.best = best;
        this.facets = facets;
    }

    /// What a search gathered.
    record Gathered(int total, long passages, BestReports best, Facets facets) {}

    static CollectorManager<ReportCollector, Gathered> of(
            SameReports same, PassageScoring scoring, SearchQuestion question) {
        return new CollectorManager<>() {
            @Override
            public ReportCollector newCollector() {
                return new ReportCollector(
                        same,
                        scoring,
                        question.passages(),
                        new BestReports(question),
                        new FacetCounting());
            }

            @Override
            public Gathered reduce(Collection<ReportCollector> collectors) throws IOException {
                // without an executor there is one collector for the whole index
                return collectors.iterator().next().gathered();
            }
        };
    }

    private Gathered gathered() throws IOException {
        endReport();
        for (FoundReport each : waiting.values()) {
            total++;
            best.add(each);
        }
        for (FacetCounting.Values each : waitingFacets.values()) {
            facets.add(each);
        }
        return new Gathered(total, passages, best, facets.facets());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        reports = DocValues.getSorted(segment.reader(), PassageFields.REPORT);
        facets.open(segment.reader());
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (reports == null || scorer == null || !reports.advanceExact(document)) {
            throw new IllegalStateException("A passage without a report: " + document);
        }
        int ordinal = reports.ordValue();
        if (ordinal != report || current == null) {
            endReport();
            report = ordinal;
            current = new FoundReport(ordinal, facets.year(document), shown);
        }
        passages++;
        current.add(base + document, scoring.score(base + document, scorer.score()));
        var group = same.group(ordinal);
        if (group == SameReports.ALONE) {
            facets.count(ordinal, document);
        } else {
            facets.gather(
                    waitingFacets.computeIfAbsent(group, g -> new FacetCounting.Values()),
                    document);
        }
    }

    private void endReport() {
        var found = current;
        if (found == null) {
            return;
        }
        int group = same.group(found.report());
        if (group == SameReports.ALONE) {
            total++;
            best.add(found);
        } else {
            waiting.merge(group, found, FoundReport::better);
        }
        current = null;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}

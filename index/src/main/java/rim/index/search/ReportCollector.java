package rim.index.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import rim.index.search.PassageValues.Block;

/// Gathers the passages that match by report, and counts them by facet.
///
/// The passages of a report are neighbours in the index, so a report is complete when the next one
/// begins; only those with much the same text as others wait until the end.
final class ReportCollector extends SimpleCollector {
    private final SameReports same;
    private final PassageValues values;
    private final PassageScoring scoring;
    private final int shown;
    private final BestReports best;
    private final FacetCounting facets;
    private final Map<Integer, FoundReport> waiting = new TreeMap<>();
    private final Map<Integer, FacetCounting.Values> waitingFacets = new TreeMap<>();

    private final ReportMatches current = new ReportMatches();
    private @Nullable Block block;
    private @Nullable Scorable scorer;
    private int base;
    private int total;
    private long passages;

    private ReportCollector(
            SameReports same,
            PassageValues values,
            PassageScoring scoring,
            int shown,
            BestReports best) {
        this.same = same;
        this.values = values;
        this.scoring = scoring;
        this.shown = shown;
        this.best = best;
        this.facets = new FacetCounting(values);
    }

    /// What a search gathered.
    record Gathered(int total, long passages, BestReports best, Facets facets) {}

    static CollectorManager<ReportCollector, Gathered> of(
            SameReports same,
            PassageValues values,
            PassageScoring scoring,
            SearchQuestion question) {
        return new CollectorManager<>() {
            @Override
            public ReportCollector newCollector() {
                return new ReportCollector(
                        same, values, scoring, question.passages(), new BestReports(question));
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
    protected void doSetNextReader(LeafReaderContext segment) {
        base = segment.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        int passage = base + document;
        var in = block;
        if (in == null || !in.has(passage)) {
            in = values.block(passage);
            block = in;
        }
        int ordinal = in.report(passage);
        if (ordinal != current.report()) {
            endReport();
            current.begin(ordinal, in.year(passage));
        }
        passages++;
        current.add(passage, scoring.score(passage, score()));
        var group = same.group(ordinal);
        if (group == SameReports.ALONE) {
            facets.count(ordinal, in, passage);
        } else {
            FacetCounting.gather(
                    waitingFacets.computeIfAbsent(group, g -> new FacetCounting.Values()),
                    in,
                    passage);
        }
    }

    private float score() throws IOException {
        if (scorer == null) {
            throw new IllegalStateException("A passage is found before it can be weighed");
        }
        return scorer.score();
    }

    private void endReport() {
        if (current.report() == ReportMatches.NONE) {
            return;
        }
        int group = same.group(current.report());
        if (group != SameReports.ALONE) {
            waiting.merge(group, current.found(shown), FoundReport::better);
            return;
        }
        total++;
        if (best.has(current)) {
            best.add(current.found(shown));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}

package rim.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import rim.index.search.SearchQuestion.Order;

/// Keeps the reports that come first.
final class BestReports {
    /// Equal ones in the order of the index, which is that of reports.
    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparingDouble((Candidate r) -> -r.score())
                    .thenComparingInt(Candidate::report);

    private static final Comparator<Candidate> BY_YEAR =
            Comparator.comparingInt((Candidate r) -> r.year()).reversed().thenComparing(BY_SCORE);

    /// What decides the place of a report.
    interface Candidate {
        /// Its ordinal in the index.
        int report();

        /// Of publication, {@link PassageValues#NO_YEAR} when unknown.
        int year();

        /// That of its best passage.
        float score();
    }

    private final int offset;
    private final int kept;
    private final Comparator<Candidate> order;
    private final PriorityQueue<FoundReport> worstFirst;

    BestReports(SearchQuestion question) {
        this.offset = question.offset();
        this.kept = (int) Math.min(Integer.MAX_VALUE, (long) offset + question.limit());
        this.order = question.order() == Order.YEAR ? BY_YEAR : BY_SCORE;
        this.worstFirst = new PriorityQueue<>(order.reversed());
    }

    /// Whether a report is among the best so far.
    boolean has(Candidate report) {
        return worstFirst.size() < kept
                || (kept > 0 && order.compare(report, worstFirst.element()) < 0);
    }

    /// Keeps a report where it is among the best so far.
    void add(FoundReport report) {
        if (has(report)) {
            worstFirst.add(report);
            if (worstFirst.size() > kept) {
                worstFirst.remove();
            }
        }
    }

    /// The reports of the page that was asked for, the first first.
    List<FoundReport> page() {
        var sorted = new ArrayList<>(worstFirst);
        sorted.sort(order);
        return sorted.subList(Math.min(offset, sorted.size()), sorted.size());
    }
}

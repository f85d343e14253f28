package rim.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import rim.index.search.SearchQuestion.Order;

/// Keeps the reports that come first.
final class BestReports {
    /// Equal ones in the order of the index, which is that of reports.
    private static final Comparator<FoundReport> BY_SCORE =
            Comparator.comparingDouble((FoundReport r) -> -r.score())
                    .thenComparingInt(FoundReport::report);

    private static final Comparator<FoundReport> BY_YEAR =
            Comparator.comparingInt((FoundReport r) -> r.year()).reversed().thenComparing(BY_SCORE);

    private final int offset;
    private final int kept;
    private final Comparator<FoundReport> order;
    private final PriorityQueue<FoundReport> worstFirst;

    BestReports(SearchQuestion question) {
        this.offset = question.offset();
        this.kept = (int) Math.min(Integer.MAX_VALUE, (long) offset + question.limit());
        this.order = question.order() == Order.YEAR ? BY_YEAR : BY_SCORE;
        this.worstFirst = new PriorityQueue<>(order.reversed());
    }

    void add(FoundReport report) {
        if (worstFirst.size() < kept) {
            worstFirst.add(report);
        } else if (order.compare(report, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(report);
        }
    }

    /// The reports of the page that was asked for, the first first.
    List<FoundReport> page() {
        var sorted = new ArrayList<>(worstFirst);
        sorted.sort(order);
        return sorted.subList(Math.min(offset, sorted.size()), sorted.size());
    }
}

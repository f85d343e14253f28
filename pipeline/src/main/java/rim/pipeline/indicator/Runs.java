package rim.pipeline.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Elements of a sorted list that belong together.
final class Runs {

    /// Hands on every run of elements that are equal in an order by which the list is sorted.
    static <T> void of(List<T> sorted, Comparator<? super T> order, Consumer<List<T>> run) {
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size() || order.compare(sorted.get(from), sorted.get(to)) != 0) {
                run.accept(sorted.subList(from, to));
                from = to;
            }
        }
    }

    private Runs() {}
}

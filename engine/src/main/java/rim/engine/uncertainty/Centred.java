package rim.engine.uncertainty;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.engine.benchmark.Results;

/// Whether what is published lies in the midst of what is varied: where choices are varied to one
/// side alone, published scores stand at the edge of their own intervals, and their groups
/// contradict their own probabilities.
///
/// @param node code of the node
/// @param scores how many published scores have an interval
/// @param outside how many of them lie outside it
public record Centred(String node, int scores, int outside) {

    /// Of each node, by code.
    ///
    /// @param rows how sure each score is
    public static List<Centred> of(Results results, Stream<UncertaintySummary.Row> rows) {
        var counts = new Counts(results);
        rows.forEach(counts::add);
        return counts.all();
    }

    /// Counts row by row.
    public static final class Counts {
        private final Results results;
        private final SortedMap<String, Centred> found = new TreeMap<>();

        public Counts(Results results) {
            this.results = results;
        }

        /// @param row how sure a score is
        public void add(UncertaintySummary.Row row) {
            double score = results.score(row.node(), row.unit(), row.year());
            if (!Double.isNaN(score)) {
                boolean isOutside = score < row.score().low() || score > row.score().high();
                found.merge(
                        row.node(),
                        new Centred(row.node(), 1, isOutside ? 1 : 0),
                        (one, other) ->
                                new Centred(
                                        one.node,
                                        one.scores + other.scores,
                                        one.outside + other.outside));
            }
        }

        /// Of each node so far, by code.
        public List<Centred> all() {
            return List.copyOf(found.values());
        }
    }

    /// Whether more lie outside than the intervals leave out.
    ///
    /// @param level of the intervals
    public boolean isOff(double level) {
        return outside > (1 - level) * scores;
    }
}

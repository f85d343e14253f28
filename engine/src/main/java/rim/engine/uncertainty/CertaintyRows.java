package rim.engine.uncertainty;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.uncertainty.UncertaintySummary.Probability;

/// What the draws say, row by row in the order of the tables, so that no table is ever held whole.
/// Units come in the order of their codes from the engine.
public final class CertaintyRows {
    private final UncertaintySummary certainty;
    private final int[] nodes;
    private final int years;

    public CertaintyRows(UncertaintySummary certainty) {
        this.certainty = certainty;
        this.nodes = certainty.benchmark().tree().nodesByCode();
        this.years = certainty.benchmark().scoredYears().length;
    }

    /// By year, node and unit.
    public Stream<List<@Nullable Object>> certainty() {
        return certainty(nodes);
    }

    /// Those of some nodes, in the order of their codes.
    public Stream<List<@Nullable Object>> certainty(int... some) {
        return certainty(row -> {}, some);
    }

    /// Those of some nodes, in the order of their codes.
    ///
    /// @param seen is shown each row before it is given
    public Stream<List<@Nullable Object>> certainty(
            Consumer<UncertaintySummary.Row> seen, int... some) {
        return IntStream.range(0, years)
                .boxed()
                .flatMap(year -> stream(some).flatMap(node -> certainty.rows(node, year)))
                .map(row -> {
                    seen.accept(row);
                    return UncertaintyValues.of(row);
                });
    }

    /// By node, year, unit, event and outcome.
    public Stream<List<@Nullable Object>> probabilities() {
        return probabilities(nodes);
    }

    /// Those of some nodes, in the order of their codes.
    public Stream<List<@Nullable Object>> probabilities(int... some) {
        var order =
                Comparator.comparing(Probability::unit)
                        .thenComparing(Probability::event)
                        .thenComparing(Probability::of);
        return stream(some)
                .flatMap(node ->
                        IntStream.range(0, years)
                                .boxed()
                                .flatMap(year -> certainty.probabilities(node, year).sorted(order)))
                .map(UncertaintyValues::of);
    }

    /// By node, both years and unit.
    public Stream<List<@Nullable Object>> changes() {
        return changes(nodes);
    }

    /// Those of some nodes, in the order of their codes.
    public Stream<List<@Nullable Object>> changes(int... some) {
        int[][] places = certainty.yearPairs();
        var pairs =
                IntStream.range(0, places.length)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(pair -> places[pair][0])
                                        .thenComparingInt(pair -> places[pair][1]))
                        .toList();
        return stream(some)
                .flatMap(node -> pairs.stream().flatMap(pair -> certainty.changes(node, pair)))
                .map(UncertaintyValues::of);
    }

    /// By year and both units.
    public Stream<List<@Nullable Object>> comparisons() {
        return certainty.comparisons().map(UncertaintyValues::of);
    }

    private static Stream<Integer> stream(int... nodes) {
        return IntStream.of(nodes).boxed();
    }
}

package rim.engine.difference;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment.Denominator;

/// Values after gaps were filled, where some causes have come for all units. Those that were asked
/// for last are kept, for sets that differ from them by a methodology that fills gaps alike.
///
/// Not safe for many threads; what it hands out is.
final class FilledValues {
    private final Coalitions coalitions;
    private final boolean isAlike;
    private final Map<Column, double[]> columns = new ConcurrentHashMap<>();
    private Set<Cause> causes = Set.of();
    private List<PanelUnit> units = List.of();

    /// What an indicator's filled values depend on besides values, units and years.
    private record Column(
            String indicator, List<MethodChoice> gaps, @Nullable Denominator denominator) {}

    FilledValues(Coalitions coalitions) {
        this.coalitions = coalitions;
        this.isAlike = isAlike(coalitions.methodologies());
    }

    /// Whether no more than an indicator's own values, treatment and years make its filled values.
    private static boolean isAlike(List<Methodology> methodologies) {
        var grids = new HashSet<List<?>>();
        methodologies.forEach(m ->
                grids.add(
                        List.of(
                                m.baseYears(),
                                m.years(),
                                m.baseYears().isEmpty() ? indicators(m) : Set.of())));
        return GapReach.of(methodologies) != GapReach.ANY
                && methodologies.stream().allMatch(m -> m.screening() == null)
                && grids.size() == 1;
    }

    private static Set<String> indicators(Methodology methodology) {
        var codes = new HashSet<String>();
        methodology.tree().all().filter(Node::isIndicator).forEach(n -> codes.add(n.code()));
        return codes;
    }

    /// Filled values by cell, of an indicator by its number.
    ///
    /// @param come causes
    /// @param scale a benchmark of the same methods
    /// @param isWanted which indicators will be asked for
    IntFunction<double[]> of(Set<Cause> come, Benchmark scale, IntPredicate isWanted) {
        var own = EnumSet.noneOf(Cause.class);
        own.addAll(come);
        if (isAlike) {
            own.remove(Cause.METHODOLOGY);
        }
        if (!own.equals(causes) || !scale.panel().units().equals(units)) {
            columns.clear();
            causes = own;
            units = scale.panel().units();
        }
        boolean isKnown =
                IntStream.range(0, scale.tree().indicators())
                        .filter(isWanted)
                        .allMatch(i -> columns.containsKey(column(scale, i)));
        if (isKnown) {
            return i -> Objects.requireNonNull(columns.get(column(scale, i)));
        }
        var mine = coalitions.benchmark(come);
        return i -> columns.computeIfAbsent(column(scale, i), column -> mine.filled(i));
    }

    private static Column column(Benchmark of, int indicator) {
        var leaf = of.tree().node(of.tree().nodeOf(indicator));
        var treatment = of.methodology().treatmentOf(leaf);
        return new Column(leaf.code(), treatment.requiredGaps(), treatment.denominator());
    }
}

package rim.engine.kernel.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The correlations of every pair of some indicators, or of indicators with other variables such as
/// denominators.
///
/// @param pairs in order of the first, then of the second
public record CorrelationTable(List<Pair> pairs) {

    /// @param first number of the one column
    /// @param second number of the other
    /// @param units how many have both, whether there is a correlation or not
    /// @param correlation empty where there is none: too few pairs or no variation
    public record Pair(int first, int second, int units, Optional<Correlation> correlation) {
        /// The coefficient; fails where there is none.
        public double coefficient() {
            return correlation.orElseThrow().coefficient();
        }
    }

    public CorrelationTable {
        pairs = List.copyOf(pairs);
    }

    /// Each pair of different columns once, first before second.
    ///
    /// @param columns `columns[indicator][unit]`, NaN for a missing cell
    public static CorrelationTable of(double[][] columns, CorrelationMethod method) {
        var prepared = prepared(columns, method);
        return pairs(
                columns.length,
                i -> i + 1,
                columns.length,
                (i, j) -> pair(i, j, prepared[i], prepared[j], method));
    }

    /// Each column with each of the others: indicators with denominators, or with outcomes.
    public static CorrelationTable between(
            double[][] columns, double[][] others, CorrelationMethod method) {
        var prepared = prepared(columns, method);
        var against = prepared(others, method);
        return pairs(
                columns.length,
                i -> 0,
                others.length,
                (i, j) -> pair(i, j, prepared[i], against[j], method));
    }

    private static double[][] prepared(double[][] columns, CorrelationMethod method) {
        return Arrays.stream(columns).parallel().map(method::prepared).toArray(double[][]::new);
    }

    private interface Measuring {
        Pair of(int first, int second);
    }

    private static Pair pair(
            int first, int second, double[] x, double[] y, CorrelationMethod method) {
        var correlation = Correlation.of(x, y, method);
        int units = correlation.map(Correlation::pairs).orElseGet(() -> CompleteRows.count(x, y));
        return new Pair(first, second, units, correlation);
    }

    /// On all cores; in order.
    private static CorrelationTable pairs(
            int columns, IntUnaryOperator from, int to, Measuring measuring) {
        return new CorrelationTable(
                IntStream.range(0, columns)
                        .parallel()
                        .boxed()
                        .flatMap(i ->
                                IntStream.range(from.applyAsInt(i), to)
                                        .mapToObj(j -> measuring.of(i, j)))
                        .toList());
    }

    /// The same with p-values adjusted for the number of correlations there are.
    public CorrelationTable adjusted(Adjustment adjustment) {
        var defined = pairs.stream().filter(pair -> pair.correlation().isPresent()).toList();
        var p =
                adjustment.of(
                        defined.stream()
                                .mapToDouble(pair -> pair.correlation().orElseThrow().pValue())
                                .toArray());
        var adjusted = new ArrayList<Pair>();
        int next = 0;
        for (var pair : pairs) {
            if (pair.correlation().isPresent()) {
                var old = pair.correlation().orElseThrow();
                var changed = new Correlation(old.coefficient(), old.pairs(), p[next++]);
                adjusted.add(
                        new Pair(pair.first(), pair.second(), pair.units(), Optional.of(changed)));
            } else {
                adjusted.add(pair);
            }
        }
        return new CorrelationTable(adjusted);
    }

    /// Pairs that say nearly the same: a coefficient above the limit. 0.9 is usual.
    public List<Pair> redundant(double above) {
        return pairs.stream()
                .filter(pair -> pair.correlation().isPresent() && pair.coefficient() > above)
                .toList();
    }

    /// Pairs that pull against each other: a coefficient below a negative limit, such as −0.4. In
    /// one aggregate they cancel each other out.
    public List<Pair> contrary(double below) {
        return pairs.stream()
                .filter(pair -> pair.correlation().isPresent() && pair.coefficient() < below)
                .toList();
    }
}

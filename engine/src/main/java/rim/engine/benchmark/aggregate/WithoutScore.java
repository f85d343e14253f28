package rim.engine.benchmark.aggregate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.method.ChosenMethod;
import rim.engine.method.ScoreRange;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.UnitsOfYear;

/// Why the method of a node gives units no score of which enough below has one.
///
/// @param scores of the node by cell
/// @param below what was put together, in all cells
/// @param categories columns by which units are of a kind, NaN where it is not known
/// @param noRule why there is no rule in any cell; empty where there is one
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WithoutScore(
        Grid grid,
        ChosenMethod<AggregationMethod> chosen,
        double[] scores,
        UnitsOfYear below,
        double[][] categories,
        Optional<String> noRule) {
    private static final double TOO_LARGE = 1e100;

    /// In words, for one cell.
    public String reason(int cell) {
        return unfit(cell)
                .or(() -> nobody(cell))
                .or(() -> noRule)
                .or(() -> lacking(cell))
                .orElseGet(() -> unusable(cell));
    }

    /// A score that the method cannot do with.
    private Optional<String> unfit(int cell) {
        var need = chosen.method().need(chosen.settings());
        return parts(cell, score -> score <= 0 && !need.isMetBy(ScoreRange.from(score)))
                .map(code -> needs("scores " + need.words() + ", which " + code + " has not"));
    }

    /// A unit that all are compared with, and that has no score itself.
    private Optional<String> nobody(int cell) {
        int year = cell / grid.units();
        var panel = grid.panel();
        return chosen.method().table(chosen.settings()).scoredUnits().stream()
                .filter(code -> Double.isNaN(scores[panel.cell(year, panel.unit(code))]))
                .map(code -> "no score of " + code + ", which all are compared with")
                .findFirst();
    }

    private Optional<String> lacking(int cell) {
        return chosen.method().needsAll()
                ? parts(cell, score -> Double.isNaN(score))
                        .map(code ->
                                needs("a score of each node below, which " + code + " has not"))
                        .or(() -> ofNoKind(cell))
                : Optional.empty();
    }

    private Optional<String> ofNoKind(int cell) {
        var kinds = chosen.method().table(chosen.settings()).categories();
        return Arrays.stream(categories).anyMatch(column -> Double.isNaN(column[cell]))
                ? Optional.of(
                        needs("a kind by " + String.join(", ", kinds) + ", which there is not"))
                : Optional.empty();
    }

    private String unusable(int cell) {
        var there =
                Arrays.stream(below.columns())
                        .mapToDouble(column -> Math.abs(column[cell]))
                        .filter(score -> !Double.isNaN(score))
                        .summaryStatistics();
        if (there.getMax() == 0) {
            return "all scores below are 0";
        }
        return there.getMax() > TOO_LARGE
                ? "scores below that are too large to be computed with"
                : "scores below for which the aggregation has no result";
    }

    private String needs(String what) {
        return "'" + chosen.name() + "' needs " + what;
    }

    private interface Test {
        boolean is(double score);
    }

    /// The code of the first node below whose score is such.
    private Optional<String> parts(int cell, Test test) {
        return IntStream.range(0, below.nodes())
                .filter(i -> test.is(below.columns()[i][cell]))
                .mapToObj(below.codes()::get)
                .findFirst();
    }
}

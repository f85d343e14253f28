package rim.app.benchmark.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.Coherence.Finding;
import rim.engine.coherence.CoherenceReport;
import rim.engine.uncertainty.OtherScale;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintySummary.Row;
import rim.schemas.methodology.CoherenceScope.Stage;

/// What is to be known of a benchmark before its numbers are used, of the newest year.
///
/// @param coherence of the indicators' scores
/// @param certainty how sure the index of each unit is, by the number of the unit; null where
///   nothing is said to be uncertain or a unit has no score
/// @param year number of the newest year
/// @param otherScales what is varied on another scale than what is published
/// @param isFirst whether nobody has chosen the methodology
record Summary(
        Results results,
        Coherence coherence,
        List<@Nullable Row> certainty,
        @Nullable UncertaintySummary draws,
        List<OtherScale> otherScales,
        int year,
        boolean isFirst) {

    static Summary of(
            Results results,
            @Nullable UncertaintySummary draws,
            List<OtherScale> otherScales,
            boolean isFirst) {
        int[] years = results.scoredYears();
        int place = years.length - 1;
        var rows =
                new java.util.ArrayList<@Nullable Row>(
                        java.util.Collections.nCopies(results.scoredUnits(), null));
        if (draws != null) {
            draws.rows(0, place).forEach(row -> rows.set(results.panel().unit(row.unit()), row));
        }
        return new Summary(
                results,
                CoherenceReport.of(results, Stage.NORMALISED, years[place]),
                rows,
                draws,
                otherScales,
                years[place],
                isFirst);
    }

    int cell(int unit) {
        return results.panel().cell(year, unit);
    }

    String unit(int unit) {
        var one = results.panel().units().get(unit);
        return one.name() == null || one.name().equals(one.code())
                ? one.code()
                : one.code() + " " + one.name();
    }

    String indicator(int indicator) {
        return results.tree().code(results.tree().nodeOf(indicator));
    }

    /// Units with a score in the order of their ranks.
    int[] ranked() {
        int[] ranks = results.ranks(0);
        return IntStream.range(0, results.scoredUnits())
                .filter(unit -> ranks[cell(unit)] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(unit -> ranks[cell(unit)]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Units without one.
    int[] unscored() {
        var scores = results.scores(0);
        return IntStream.range(0, results.scoredUnits())
                .filter(unit -> Double.isNaN(scores[cell(unit)]))
                .toArray();
    }

    /// The widths of the intervals of ranks, the widest first.
    List<Row> unstable() {
        return certainty.stream()
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparingInt(Summary::width).reversed().thenComparing(Row::unit))
                .toList();
    }

    static int width(Row row) {
        return row.rank().worst() - row.rank().best();
    }

    /// Pairs of siblings that cancel each other out, or say the same.
    List<Coherence.PairOfNodes> pairs(Finding finding) {
        return coherence.correlations().stream()
                .filter(pair -> pair.finding() == finding && pair.coefficient() != null)
                .sorted(
                        Comparator.comparingDouble(pair ->
                                -Math.abs(pair.coefficient() == null ? 0 : pair.coefficient())))
                .toList();
    }

    /// Codes of the nodes that move against the index by more than chance explains.
    Set<String> againstIndex() {
        var index = results.tree().code(0);
        var scope = results.methodology().coherence();
        return coherence.correlations().stream()
                .filter(pair -> pair.first().equals(index))
                .filter(pair ->
                        pair.coefficient() != null
                                && pair.coefficient() < 0
                                && pair.benjaminiHochberg() != null
                                && scope.isSure(pair.benjaminiHochberg()))
                .map(Coherence.PairOfNodes::second)
                .collect(Collectors.toSet());
    }

    /// How many of an indicator's values there are, among the units that are scored.
    int available(int indicator) {
        var column = results.denominated(indicator);
        return (int)
                IntStream.range(0, results.scoredUnits())
                        .filter(unit -> !Double.isNaN(column[cell(unit)]))
                        .count();
    }

    /// Why an indicator has no score for any unit; empty where it has one for some.
    Optional<String> whyUnscored(int indicator) {
        int node = results.tree().nodeOf(indicator);
        var scores = results.scores(node);
        var column = results.denominated(indicator);
        int[] units = IntStream.range(0, results.scoredUnits()).toArray();
        if (Arrays.stream(units).anyMatch(unit -> !Double.isNaN(scores[cell(unit)]))) {
            return Optional.empty();
        }
        int told =
                Arrays.stream(units)
                        .filter(unit -> !Double.isNaN(column[cell(unit)]))
                        .findFirst()
                        .orElse(0);
        return Optional.ofNullable(results.missing(node, cell(told)));
    }

    /// Whether all values of an indicator are one and the same, or there are none.
    boolean isConstant(int indicator) {
        var column = results.denominated(indicator);
        return IntStream.range(0, results.scoredUnits())
                        .mapToDouble(unit -> column[cell(unit)])
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .count()
                < 2;
    }
}

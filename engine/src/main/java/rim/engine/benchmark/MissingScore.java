package rim.engine.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rim.engine.benchmark.aggregate.WithoutScore;
import rim.engine.kernel.Fitted;

/// Why nodes have no score in cells. Safe for many threads.
///
/// @param scores of all nodes by cell
/// @param aggregates by node, made when the first of its cells is asked for
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record MissingScore(Scenario scenario, double[][] scores, Map<Integer, WithoutScore> aggregates) {
    MissingScore(Scenario scenario, double[][] scores) {
        this(scenario, scores, new ConcurrentHashMap<>());
    }

    /// @param coverage of the node in the cell
    String reason(int node, int cell, double coverage) {
        var screened = scenario.shared.exclusions();
        if (screened.isOut(cell)) {
            return screened.reason(cell);
        }
        int indicator = scenario.tree().indicator(node);
        return indicator < 0 ? tooLittle(node, cell, coverage) : noValue(indicator, cell);
    }

    private String tooLittle(int node, int cell, double coverage) {
        double least = scenario.aggregators[node].minimumCoverage();
        if (coverage == 0) {
            return "nothing below has a score";
        }
        if (coverage >= least) {
            return aggregates
                    .computeIfAbsent(
                            node,
                            asked ->
                                    scenario.aggregators[asked].withoutScore(
                                            scores, scenario.weights))
                    .reason(cell);
        }
        int decimals = 2;
        while (decimals < 15 && share(coverage, decimals).equals(share(least, decimals))) {
            decimals++;
        }
        return "coverage "
                + share(coverage, decimals)
                + " (at least "
                + share(least, decimals)
                + " is needed)";
    }

    private static String share(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", share);
    }

    private String noValue(int indicator, int cell) {
        var column = scenario.columns[indicator];
        if (!Double.isNaN(column.filled().value(cell))) {
            return column.rules().at(cell).normalisation().isEmpty()
                    ? noRule(indicator, cell)
                    : "a value that the normalisation has no score for";
        }
        var undivided = undivided(indicator, cell);
        if (undivided.isPresent()) {
            return undivided.get();
        }
        var panel = scenario.prepared().panel();
        int year = panel.years()[cell / scenario.prepared().grid().units()];
        var in = panel.hasYears() ? " in " + year : "";
        var gaps = scenario.treatments[indicator].gaps();
        if (gaps.size() == 1 && panel.hasYears()) {
            var only = gaps.getFirst();
            return only.method().unfilled(only.settings(), year);
        }
        return gaps.isEmpty() ? "no value" + in : "no value" + in + ", and nothing to fill it with";
    }

    /// Of a value that is there and has nothing to be divided by.
    private Optional<String> undivided(int indicator, int cell) {
        var prepared = scenario.prepared();
        var denominator = prepared.treatment(indicator).denominator();
        var tree = prepared.tree();
        if (denominator == null
                || Double.isNaN(prepared.panel().shared(tree.code(tree.nodeOf(indicator)))[cell])) {
            return Optional.empty();
        }
        double by = prepared.panel().shared(denominator.variable())[cell];
        if (Double.isNaN(by)) {
            return Optional.of("no value of " + denominator.variable() + " to divide by");
        }
        return by > 0
                ? Optional.empty()
                : Optional.of(
                        denominator.variable()
                                + (by == 0 ? " is 0" : " is below 0")
                                + ", which nothing is divided by");
    }

    /// Why the base values of an indicator give no rule to normalise by.
    private String noRule(int indicator, int cell) {
        var base = scenario.columns[indicator].rules().unruled();
        if (base.length == 0) {
            return "no value in the base years";
        }
        var range = Arrays.stream(base).summaryStatistics();
        if (range.getMin() == range.getMax()) {
            return whyEqual(indicator);
        }
        return Double.isInfinite(range.getMax() - range.getMin())
                ? "values too far apart to be subtracted"
                : scenario.columns[indicator].rules().at(cell).whyNone();
    }

    private String whyEqual(int indicator) {
        var untreated =
                Fitted.present(
                        scenario.prepared()
                                .grid()
                                .base(scenario.columns[indicator].filled().values()));
        if (untreated.length == 1) {
            return "only one value in all, so nothing to compare it with";
        }
        return Arrays.stream(untreated).distinct().count() == 1
                ? "all values are equal"
                : "all values are equal after treatment";
    }
}

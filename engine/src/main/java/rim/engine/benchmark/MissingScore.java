package rim.engine.benchmark;

import java.util.Locale;

/// Why a node has no score in a cell.
record MissingScore(Scenario scenario) {

    /// @param coverage of the node in the cell
    String reason(int node, int cell, double coverage) {
        var screened = scenario.shared.exclusions();
        if (screened.isOut(cell)) {
            return screened.reason(cell);
        }
        int indicator = scenario.tree().indicator(node);
        return indicator < 0 ? tooLittle(node, coverage) : noValue(indicator, cell);
    }

    private String tooLittle(int node, double coverage) {
        double least = scenario.aggregators[node].minimumCoverage();
        if (coverage > 0 && coverage >= least) {
            return "scores below for which the aggregation has no result";
        }
        return String.format(
                Locale.ROOT, "coverage %.2f (at least %.2f is needed)", coverage, least);
    }

    private String noValue(int indicator, int cell) {
        var column = scenario.columns[indicator];
        if (!Double.isNaN(column.filled().values()[cell])) {
            return column.rule().normalisation().isEmpty()
                    ? "all values are equal"
                    : "a value that the normalisation has no score for";
        }
        int year = scenario.prepared().panel().years()[cell / scenario.prepared().grid().units()];
        var gaps = scenario.treatments[indicator].gaps();
        if (gaps.size() == 1) {
            var only = gaps.getFirst();
            return only.method().unfilled(only.settings(), year);
        }
        return gaps.isEmpty()
                ? "no value in " + year
                : "no value in " + year + ", and nothing to fill it with";
    }
}

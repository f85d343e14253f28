package rim.engine.benchmark;

import java.util.List;
import java.util.Locale;
import rim.schemas.methodology.Gaps;

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
        List<Gaps> gaps = scenario.treatments[indicator].requiredGaps();
        if (gaps.size() == 1 && gaps.getFirst() instanceof Gaps.Latest latest) {
            var age = latest.maxAge();
            return age == null
                    ? "no value up to " + year
                    : "no value from " + (year - age) + " to " + year;
        }
        return gaps.isEmpty() || gaps.getFirst() instanceof Gaps.None
                ? "no value in " + year
                : "no value in " + year + ", and nothing to fill it with";
    }
}

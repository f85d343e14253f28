package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.pipeline.benchmark.Panel;
import rim.pipeline.benchmark.Results;
import rim.pipeline.benchmark.Tree;
import rim.pipeline.kernel.screening.IndicatorStatistics;
import rim.pipeline.kernel.treatment.Shape;
import rim.schemas.methodology.MethodName;
import rim.schemas.table.ColumnType;

/// Every stage of a benchmark as tables: wide ones with a row for each unit (and year), and beside
/// them what was done to single cells.
final class Stages {
    private final Results results;
    private final Panel panel;
    private final Tree tree;
    private final boolean hasYears;

    Stages(Results results) {
        this.results = results;
        this.panel = results.panel();
        this.tree = results.tree();
        int[] years = panel.years();
        this.hasYears = !(years.length == 1 && years[0] == TableReading.NO_YEAR);
    }

    List<StageTable> tables() {
        var tables = new ArrayList<StageTable>();
        tables.add(ofIndicators("indicators", results::observed));
        tables.add(ofIndicators("denominated", results::denominated));
        tables.add(ofIndicators("imputed", results::filled));
        tables.add(ofIndicators("treated", results::treated));
        tables.add(ofIndicators("normalised", i -> results.scores(tree.nodeOf(i))));
        tables.add(scores("scores", results::scores, true));
        if (results.benchmark().methodology().reference() != null) {
            tables.add(scores("relative", results::relative, false));
        }
        tables.add(ranks("ranks", null));
        var groupings = new TreeSet<String>();
        panel.units().forEach(unit -> groupings.addAll(unit.groups().keySet()));
        groupings.forEach(grouping -> tables.add(ranks("ranks_in_" + grouping, grouping)));
        tables.add(groups());
        tables.add(weights());
        tables.add(screening());
        tables.add(statistics());
        tables.add(imputations());
        tables.add(imputationErrors());
        tables.add(treatments());
        tables.add(treatedIndicators());
        tables.add(missing());
        return tables;
    }

    private StageTable.Builder keyed(String name) {
        var table = new StageTable.Builder(name).column("unit", ColumnType.TEXT);
        return hasYears ? table.column("year", ColumnType.INTEGER) : table;
    }

    private interface CellAction {
        void of(int cell, int unit, int year);
    }

    private void eachCell(CellAction action) {
        for (int year : results.benchmark().scoredYears()) {
            for (int unit = 0; unit < panel.units().size(); unit++) {
                action.of(panel.cell(year, unit), unit, year);
            }
        }
    }

    private void eachScored(CellAction action) {
        eachCell((cell, unit, year) -> {
            if (unit < panel.scoredUnits()) {
                action.of(cell, unit, year);
            }
        });
    }

    private void key(List<@Nullable Object> row, int unit, int year) {
        row.add(panel.units().get(unit).code());
        if (hasYears) {
            row.add(panel.years()[year]);
        }
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private StageTable ofIndicators(String name, IntFunction<double[]> stage) {
        var table = keyed(name);
        var columns = new double[tree.indicators()][];
        for (int i = 0; i < columns.length; i++) {
            table.column(tree.code(tree.nodeOf(i)), ColumnType.DOUBLE);
            columns[i] = stage.apply(i);
        }
        eachCell((cell, unit, year) -> {
            var row = table.row();
            key(row, unit, year);
            for (double[] column : columns) {
                row.add(number(column[cell]));
            }
        });
        return table.build();
    }

    private StageTable scores(String name, IntFunction<double[]> stage, boolean withOthers) {
        var table = keyed(name);
        var columns = new double[tree.size()][];
        for (int node = 0; node < columns.length; node++) {
            table.column(tree.code(node), ColumnType.DOUBLE);
            columns[node] = stage.apply(node);
        }
        eachCell((cell, unit, year) -> {
            if (withOthers || unit < panel.scoredUnits()) {
                var row = table.row();
                key(row, unit, year);
                for (double[] column : columns) {
                    row.add(number(column[cell]));
                }
            }
        });
        return table.build();
    }

    private StageTable ranks(String name, @Nullable String grouping) {
        var table = keyed(name);
        if (grouping != null) {
            table.column(grouping, ColumnType.TEXT);
        }
        var columns = new int[tree.size()][];
        for (int node = 0; node < columns.length; node++) {
            table.column(tree.code(node), ColumnType.INTEGER);
            columns[node] =
                    grouping == null ? results.ranks(node) : results.ranksWithin(node, grouping);
        }
        eachScored((cell, unit, year) -> {
            var row = table.row();
            key(row, unit, year);
            if (grouping != null) {
                row.add(panel.units().get(unit).groups().get(grouping));
            }
            for (int[] column : columns) {
                row.add(column[cell] == 0 ? null : column[cell]);
            }
        });
        return table.build();
    }

    private StageTable groups() {
        var table =
                keyed("groups")
                        .column("score", ColumnType.DOUBLE)
                        .column("relative", ColumnType.DOUBLE)
                        .column("rank", ColumnType.INTEGER)
                        .column("performance_group", ColumnType.TEXT)
                        .column("performance_subgroup", ColumnType.TEXT)
                        .column("country_correction", ColumnType.DOUBLE)
                        .column("coverage", ColumnType.DOUBLE);
        var scores = results.scores(0);
        var relative = results.relative(0);
        var ranks = results.ranks(0);
        var correction = results.correction();
        var coverage = results.coverage(0);
        eachScored((cell, unit, year) -> {
            var row = table.row();
            key(row, unit, year);
            row.add(number(scores[cell]));
            row.add(number(relative[cell]));
            row.add(ranks[cell] == 0 ? null : ranks[cell]);
            row.add(results.groupCode(0, cell));
            row.add(results.subgroupCode(0, cell));
            row.add(correction[cell]);
            row.add(coverage[cell]);
        });
        return table.build();
    }

    private StageTable weights() {
        var table =
                new StageTable.Builder("weights")
                        .column("node", ColumnType.TEXT)
                        .column("title", ColumnType.TEXT)
                        .column("parent", ColumnType.TEXT)
                        .column("weight", ColumnType.DOUBLE)
                        .column("share", ColumnType.DOUBLE)
                        .column("effective", ColumnType.DOUBLE)
                        .column("derived_by", ColumnType.TEXT)
                        .column("outcome", ColumnType.TEXT)
                        .column("influence", ColumnType.DOUBLE)
                        .column("worst_distance", ColumnType.DOUBLE)
                        .column("steps", ColumnType.INTEGER);
        new WeightRows(results).addTo(table);
        return table.build();
    }

    private StageTable screening() {
        var table =
                keyed("screening")
                        .column("missing", ColumnType.INTEGER)
                        .column("zeros", ColumnType.INTEGER)
                        .column("available", ColumnType.DOUBLE)
                        .column("nonzero", ColumnType.DOUBLE)
                        .column("screened_out", ColumnType.TEXT);
        int[] aggregates =
                IntStream.range(0, tree.size()).filter(n -> tree.indicator(n) < 0).toArray();
        for (int node : aggregates) {
            table.column("available_" + tree.code(node), ColumnType.DOUBLE);
        }
        var observed = new double[tree.indicators()][];
        for (int i = 0; i < observed.length; i++) {
            observed[i] = results.denominated(i);
        }
        eachScored((cell, unit, year) -> {
            var counts = results.screened().counts(cell);
            var row = table.row();
            key(row, unit, year);
            row.add(counts.missing());
            row.add(counts.zeros());
            row.add(counts.available());
            row.add(counts.missing() == observed.length ? null : counts.nonZero());
            row.add(results.screened().isOut(cell) ? "yes" : "no");
            for (int node : aggregates) {
                int[] below = tree.indicatorsBelow(node);
                long there =
                        IntStream.of(below).filter(i -> !Double.isNaN(observed[i][cell])).count();
                row.add((double) there / below.length);
            }
        });
        return table.build();
    }

    private double[] ofBase(double[] column) {
        return results.benchmark().baseValues(column);
    }

    private StageTable statistics() {
        var table =
                new StageTable.Builder("statistics")
                        .column("indicator", ColumnType.TEXT)
                        .column("stage", ColumnType.TEXT);
        for (String name : List.of("cells", "available", "nonzero", "unique", "most_frequent")) {
            table.column(name, ColumnType.INTEGER);
        }
        for (String name : List.of("min", "max", "mean", "median", "sd", "skewness", "kurtosis")) {
            table.column(name, ColumnType.DOUBLE);
        }
        for (int i = 0; i < tree.indicators(); i++) {
            statistics(table, i, "indicators", results.observed(i));
            statistics(table, i, "denominated", results.denominated(i));
            statistics(table, i, "imputed", results.filled(i));
            statistics(table, i, "treated", results.treated(i));
            statistics(table, i, "normalised", results.scores(tree.nodeOf(i)));
        }
        return table.build();
    }

    private void statistics(
            StageTable.Builder table, int indicator, String stage, double[] column) {
        var found = IndicatorStatistics.of(ofBase(column));
        if (found.isEmpty()) {
            return;
        }
        var s = found.get();
        var row = table.row();
        row.add(tree.code(tree.nodeOf(indicator)));
        row.add(stage);
        row.addAll(List.of(s.units(), s.available(), s.nonZero(), s.unique(), s.mostFrequent()));
        row.addAll(List.of(s.least(), s.greatest(), s.mean(), s.median(), s.standardDeviation()));
        row.add(s.available() < 3 ? null : s.shape().skewness());
        row.add(s.available() < 4 ? null : s.shape().kurtosis());
    }

    private StageTable imputations() {
        var table =
                keyed("imputations")
                        .column("indicator", ColumnType.TEXT)
                        .column("value", ColumnType.DOUBLE)
                        .column("method", ColumnType.TEXT)
                        .column("donor_year", ColumnType.INTEGER)
                        .column("second_donor_year", ColumnType.INTEGER);
        for (int i = 0; i < tree.indicators(); i++) {
            int indicator = i;
            var values = results.filled(i);
            eachCell((cell, unit, year) -> {
                var method = results.filledBy(indicator, cell);
                if (method != null) {
                    var row = table.row();
                    key(row, unit, year);
                    row.add(tree.code(tree.nodeOf(indicator)));
                    row.add(values[cell]);
                    row.add(MethodName.of(method));
                    row.add(hasYears ? results.valueYear(indicator, cell) : null);
                    row.add(hasYears ? results.secondValueYear(indicator, cell) : null);
                }
            });
        }
        return table.build();
    }

    private StageTable imputationErrors() {
        var table =
                new StageTable.Builder("imputation_errors")
                        .column("indicator", ColumnType.TEXT)
                        .column("method", ColumnType.TEXT)
                        .column("tried", ColumnType.INTEGER)
                        .column("filled", ColumnType.INTEGER)
                        .column("bias", ColumnType.DOUBLE)
                        .column("root_mean_square", ColumnType.DOUBLE)
                        .column("mean_absolute", ColumnType.DOUBLE);
        for (int i = 0; i < tree.indicators(); i++) {
            var errors = results.gapErrors(i);
            for (var entry : errors.entrySet()) {
                var test = entry.getValue();
                var row = table.row();
                row.add(tree.code(tree.nodeOf(i)));
                row.add(MethodName.of(entry.getKey()));
                row.add(test.tried());
                row.add(test.filled());
                row.add(number(test.bias()));
                row.add(number(test.rootMeanSquare()));
                row.add(number(test.meanAbsolute()));
            }
        }
        return table.build();
    }

    private StageTable treatments() {
        var table =
                keyed("treatments")
                        .column("indicator", ColumnType.TEXT)
                        .column("action", ColumnType.TEXT)
                        .column("from", ColumnType.DOUBLE)
                        .column("to", ColumnType.DOUBLE);
        for (int i = 0; i < tree.indicators(); i++) {
            int indicator = i;
            var values = results.filled(i);
            eachCell((cell, unit, year) -> {
                double to = results.replacement(indicator, cell);
                boolean isExcluded = results.isExcluded(indicator, cell);
                if (!Double.isNaN(to) || isExcluded) {
                    var row = table.row();
                    key(row, unit, year);
                    row.add(tree.code(tree.nodeOf(indicator)));
                    row.add(isExcluded ? "excluded" : "replaced");
                    row.add(values[cell]);
                    row.add(number(to));
                }
            });
        }
        return table.build();
    }

    private StageTable treatedIndicators() {
        var table =
                new StageTable.Builder("treated_indicators")
                        .column("indicator", ColumnType.TEXT)
                        .column("replaced", ColumnType.INTEGER)
                        .column("transformation", ColumnType.TEXT)
                        .column("skewness_before", ColumnType.DOUBLE)
                        .column("kurtosis_before", ColumnType.DOUBLE)
                        .column("skewness_after", ColumnType.DOUBLE)
                        .column("kurtosis_after", ColumnType.DOUBLE);
        for (int i = 0; i < tree.indicators(); i++) {
            var before = Shape.of(ofBase(results.filled(i)));
            var after = Shape.of(ofBase(results.treated(i)));
            var row = table.row();
            row.add(tree.code(tree.nodeOf(i)));
            row.add(results.replacedInBase(i));
            row.add(results.transformation(i));
            row.addAll(
                    List.of(
                            before.skewness(),
                            before.kurtosis(),
                            after.skewness(),
                            after.kurtosis()));
        }
        return table.build();
    }

    private StageTable missing() {
        var table =
                keyed("missing").column("node", ColumnType.TEXT).column("reason", ColumnType.TEXT);
        for (int i = 0; i < tree.size(); i++) {
            int node = i;
            eachScored((cell, unit, year) -> {
                var reason = results.missing(node, cell);
                if (reason != null) {
                    var row = table.row();
                    key(row, unit, year);
                    row.add(tree.code(node));
                    row.add(reason);
                }
            });
        }
        return table.build();
    }
}

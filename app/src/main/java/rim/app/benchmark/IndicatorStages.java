package rim.app.benchmark;

import java.util.List;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.kernel.screening.IndicatorStatistics;
import rim.engine.kernel.treatment.Shape;
import rim.schemas.methodology.CoherenceScope.Stage;
import rim.schemas.table.ColumnType;

/// What becomes of each indicator as a whole, over the base years.
final class IndicatorStages {
    private final Results results;
    private final UnitRows rows;
    private final Tree tree;

    IndicatorStages(Results results, UnitRows rows) {
        this.results = results;
        this.rows = rows;
        this.tree = results.tree();
    }

    List<StageTable> tables() {
        return List.of(statistics(), imputationErrors(), treatedIndicators());
    }

    private double[] ofBase(double[] column) {
        return results.baseValues(column);
    }

    private StageTable statistics() {
        var table =
                new StageTable.Builder("statistics")
                        .column("indicator", ColumnType.TEXT)
                        .column("stage", ColumnType.TEXT)
                        .columns(
                                ColumnType.INTEGER,
                                "cells",
                                "available",
                                "nonzero",
                                "unique",
                                "most_frequent")
                        .columns(
                                ColumnType.DOUBLE,
                                "min",
                                "max",
                                "mean",
                                "median",
                                "sd",
                                "skewness",
                                "kurtosis");
        for (int i = 0; i < tree.indicators(); i++) {
            for (Stage stage : Stage.values()) {
                statistics(table, i, stage);
            }
        }
        return table.build();
    }

    private void statistics(StageTable.Builder table, int indicator, Stage stage) {
        var found = IndicatorStatistics.of(ofBase(results.at(stage, tree.nodeOf(indicator))));
        if (found.isEmpty()) {
            return;
        }
        var s = found.get();
        var row = table.row();
        row.add(rows.code(indicator));
        row.add(stage.table());
        row.addAll(List.of(s.units(), s.available(), s.nonZero(), s.unique(), s.mostFrequent()));
        row.addAll(List.of(s.least(), s.greatest(), s.mean(), s.median(), s.standardDeviation()));
        row.add(s.available() < 3 ? null : s.shape().skewness());
        row.add(s.available() < 4 ? null : s.shape().kurtosis());
    }

    private StageTable imputationErrors() {
        var table =
                new StageTable.Builder("imputation_errors")
                        .column("indicator", ColumnType.TEXT)
                        .column("method", ColumnType.TEXT)
                        .column("tried", ColumnType.INTEGER)
                        .column("filled", ColumnType.INTEGER)
                        .columns(ColumnType.DOUBLE, "bias", "root_mean_square", "mean_absolute")
                        .column("age", ColumnType.INTEGER);
        for (int i = 0; i < tree.indicators(); i++) {
            var errors = results.gaps().errors(i);
            for (var error : errors) {
                var test = error.test();
                var row = table.row();
                row.add(rows.code(i));
                row.add(error.method());
                row.add(test.tried());
                row.add(test.filled());
                row.add(UnitRows.number(test.bias()));
                row.add(UnitRows.number(test.rootMeanSquare()));
                row.add(UnitRows.number(test.meanAbsolute()));
                row.add(error.age());
            }
        }
        return table.build();
    }

    private StageTable treatedIndicators() {
        var table =
                new StageTable.Builder("treated_indicators")
                        .column("indicator", ColumnType.TEXT)
                        .column("replaced", ColumnType.INTEGER)
                        .column("transformation", ColumnType.TEXT)
                        .columns(
                                ColumnType.DOUBLE,
                                "skewness_before",
                                "kurtosis_before",
                                "skewness_after",
                                "kurtosis_after");
        for (int i = 0; i < tree.indicators(); i++) {
            var before = Shape.of(ofBase(results.filled(i)));
            var after = Shape.of(ofBase(results.treated(i)));
            var row = table.row();
            row.add(rows.code(i));
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
}

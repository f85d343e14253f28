package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import rim.engine.benchmark.Results;
import rim.engine.coherence.LeaveOneOut;
import rim.engine.coherence.Outranking;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.schemas.table.ColumnType;

/// The index seen in other ways, as far as the methodology asks: pairs of units, and the index
/// without each of its nodes.
record OtherwiseStages(Results results, UnitRows rows) {

    List<StageTable> tables() {
        var tables = new ArrayList<StageTable>();
        var scope = results.methodology().coherence();
        if (!scope.outranking().isEmpty()) {
            outranking(scope.outranking(), tables);
        }
        if (scope.leaveOneOut()) {
            leaveOneOut(tables);
        }
        return tables;
    }

    private void outranking(List<String> nodes, List<StageTable> tables) {
        var summary =
                rows.yearly("outranking")
                        .column("node", ColumnType.TEXT)
                        .columns(ColumnType.INTEGER, "units", "pairs", "dominant_pairs")
                        .column("dominant_share", ColumnType.DOUBLE);
        for (String node : nodes) {
            var matrix = rows.keyed("outranking_" + node);
            for (int unit = 0; unit < results.panel().scoredUnits(); unit++) {
                matrix.column(results.panel().units().get(unit).code(), ColumnType.DOUBLE);
            }
            for (int year : results.scoredYears()) {
                var outranking = Outranking.of(results, node, year);
                add(outranking, year, matrix);
                var row = summary.row();
                rows.year(row, year);
                row.add(node);
                row.add(results.panel().scoredUnits());
                row.add(outranking.pairs());
                row.add(outranking.matrix().dominantPairs());
                row.add(
                        outranking.pairs() == 0
                                ? null
                                : (double) outranking.matrix().dominantPairs()
                                        / outranking.pairs());
            }
            tables.add(matrix.build());
        }
        tables.add(summary.build());
    }

    private void add(Outranking outranking, int year, StageTable.Builder matrix) {
        double[][] share = outranking.matrix().share();
        for (int unit = 0; unit < share.length; unit++) {
            var row = matrix.row();
            rows.key(row, unit, year);
            for (double of : share[unit]) {
                row.add(of);
            }
        }
    }

    private void leaveOneOut(List<StageTable> tables) {
        var units =
                rows.keyed("leave_one_out_units")
                        .column("without", ColumnType.TEXT)
                        .column("score", ColumnType.DOUBLE)
                        .column("rank", ColumnType.INTEGER)
                        .column("rank_change", ColumnType.INTEGER);
        var summary =
                rows.yearly("leave_one_out")
                        .column("without", ColumnType.TEXT)
                        .column("units", ColumnType.INTEGER)
                        .column("mean_absolute_change", ColumnType.DOUBLE)
                        .column("greatest_change", ColumnType.INTEGER)
                        .column("pearson", ColumnType.DOUBLE)
                        .column("spearman", ColumnType.DOUBLE);
        int[] ranks = results.ranks(0);
        for (LeaveOneOut each : LeaveOneOut.of(results)) {
            rows.eachScored((cell, unit, year) -> {
                var row = units.row();
                rows.key(row, unit, year);
                row.add(each.node());
                row.add(UnitRows.number(each.scores()[cell]));
                row.add(UnitRows.rank(each.ranks()[cell]));
                boolean isBoth = ranks[cell] > 0 && each.ranks()[cell] > 0;
                row.add(isBoth ? ranks[cell] - each.ranks()[cell] : null);
            });
            for (int year : results.scoredYears()) {
                summarise(each, ranks, year, summary);
            }
        }
        tables.add(summary.build());
        tables.add(units.build());
    }

    private void summarise(LeaveOneOut each, int[] ranks, int year, StageTable.Builder summary) {
        var changes = new RankChanges();
        int first = results.panel().cell(year, 0);
        for (int cell = first; cell < first + results.panel().scoredUnits(); cell++) {
            changes.add(ranks[cell], each.ranks()[cell]);
        }
        var row = summary.row();
        rows.year(row, year);
        row.add(each.node());
        row.add(changes.count());
        row.add(changes.mean());
        row.add(changes.greatest());
        row.add(each.correlation(results, CorrelationMethod.PEARSON, year));
        row.add(each.correlation(results, CorrelationMethod.SPEARMAN, year));
    }
}

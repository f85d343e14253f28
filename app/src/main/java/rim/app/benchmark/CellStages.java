package rim.app.benchmark;

import java.util.List;
import rim.engine.benchmark.Results;
import rim.schemas.table.ColumnType;

/// What was done to single cells: what was filled, replaced or left out, and why there is nothing.
record CellStages(Results results, UnitRows rows) {

    List<StageTable> tables() {
        return List.of(imputations(), treatments(), missing());
    }

    private StageTable imputations() {
        var table =
                rows.keyed("imputations")
                        .column("indicator", ColumnType.TEXT)
                        .column("value", ColumnType.DOUBLE)
                        .column("method", ColumnType.TEXT)
                        .column("donor_year", ColumnType.INTEGER)
                        .column("second_donor_year", ColumnType.INTEGER);
        for (int i = 0; i < results.tree().indicators(); i++) {
            int indicator = i;
            var values = results.filled(i);
            rows.eachCell((cell, unit, year) -> {
                var method = results.gaps().how(indicator, cell);
                if (method != null) {
                    var row = table.row();
                    rows.key(row, unit, year);
                    row.add(rows.code(indicator));
                    row.add(values[cell]);
                    row.add(method);
                    row.add(rows.hasYears() ? results.gaps().valueYear(indicator, cell) : null);
                    row.add(
                            rows.hasYears()
                                    ? results.gaps().secondValueYear(indicator, cell)
                                    : null);
                }
            });
        }
        return table.build();
    }

    private StageTable treatments() {
        var table =
                rows.keyed("treatments")
                        .column("indicator", ColumnType.TEXT)
                        .column("action", ColumnType.TEXT)
                        .column("from", ColumnType.DOUBLE)
                        .column("to", ColumnType.DOUBLE);
        for (int i = 0; i < results.tree().indicators(); i++) {
            int indicator = i;
            var values = results.filled(i);
            rows.eachCell((cell, unit, year) -> {
                double to = results.replacement(indicator, cell);
                boolean isExcluded = results.isExcluded(indicator, cell);
                if (!Double.isNaN(to) || isExcluded) {
                    var row = table.row();
                    rows.key(row, unit, year);
                    row.add(rows.code(indicator));
                    row.add(isExcluded ? "excluded" : "replaced");
                    row.add(values[cell]);
                    row.add(UnitRows.number(to));
                }
            });
        }
        return table.build();
    }

    private StageTable missing() {
        var table =
                rows.keyed("missing")
                        .column("node", ColumnType.TEXT)
                        .column("reason", ColumnType.TEXT);
        for (int i = 0; i < results.tree().size(); i++) {
            int node = i;
            rows.eachScored((cell, unit, year) -> {
                var reason = results.missing(node, cell);
                if (reason != null) {
                    var row = table.row();
                    rows.key(row, unit, year);
                    row.add(results.tree().code(node));
                    row.add(reason);
                }
            });
        }
        return table.build();
    }
}

package rim.app.benchmark;

import java.util.List;
import rim.engine.benchmark.GeometricChanges;
import rim.engine.benchmark.Results;
import rim.schemas.table.ColumnType;

/// What changed scores from year to year, for aggregations that tell it.
record ChangeStages(Results results, UnitRows rows) {

    List<StageTable> tables() {
        var changes = GeometricChanges.of(results);
        return changes.isEmpty() ? List.of() : List.of(geometric(changes));
    }

    private StageTable geometric(List<GeometricChanges.Row> changes) {
        var table =
                rows.keyed("geometric_changes")
                        .column("since", ColumnType.INTEGER)
                        .column("node", ColumnType.TEXT)
                        .columns(
                                ColumnType.DOUBLE,
                                "change",
                                "own_performance",
                                "benchmark",
                                "weights");
        for (var each : changes) {
            var row = table.row();
            rows.key(row, each.unit(), each.to());
            row.add(results.panel().years()[each.from()]);
            row.add(results.tree().code(each.node()));
            row.add(UnitRows.number(each.change().change()));
            row.add(UnitRows.number(each.change().performance()));
            row.add(UnitRows.number(each.change().benchmark()));
            row.add(UnitRows.number(each.change().weights()));
        }
        return table.build();
    }
}

package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.DrawnScores;
import rim.engine.uncertainty.OwnDraws;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.SensitivityTable;
import rim.schemas.table.Table;

/// How sure the results of a benchmark are, as far as its methodology asks: the tables that an
/// edition has, with `unit` for `region`, and without years where the table has none.
final class CertaintyStages {
    private static final String UNIT = "unit";

    private final Benchmark benchmark;
    private final Certainty found;
    private final boolean hasYears;

    CertaintyStages(Benchmark benchmark, Certainty found) {
        this.benchmark = benchmark;
        this.found = found;
        this.hasYears = benchmark.panel().hasYears();
    }

    List<StageTable> tables() {
        var certainty = found.summary();
        var uncertainty = benchmark.methodology().uncertainty();
        if (certainty == null || uncertainty == null) {
            return List.of();
        }
        var tables = new ArrayList<StageTable>();
        tables.add(table(CertaintyTable.TABLE, certainty.rows().map(UncertaintyValues::of)));
        tables.add(
                table(
                        ProbabilityTable.TABLE,
                        certainty.probabilities().map(UncertaintyValues::of)));
        tables.add(table(ChangeTable.TABLE, certainty.changes().map(UncertaintyValues::of)));
        tables.add(
                table(ComparisonTable.TABLE, certainty.comparisons().map(UncertaintyValues::of)));
        if (uncertainty.acceptabilities()) {
            tables.add(acceptabilities(certainty));
        }
        if (found.sensitivity() != null) {
            tables.add(table(SensitivityTable.TABLE, found.sensitivity().stream()));
        }
        return tables;
    }

    /// The index of every unit in every draw.
    ///
    /// @param own draws that were made elsewhere; null for none
    /// @throws rim.schemas.RimException when the methodology says nothing of what is uncertain
    static StageTable eachDraw(Benchmark benchmark, @Nullable OwnDraws own) {
        boolean hasYears = benchmark.panel().hasYears();
        var table =
                new StageTable.Builder("draws")
                        .column("draw", ColumnType.INTEGER)
                        .column(UNIT, ColumnType.TEXT);
        if (hasYears) {
            table.column(CertaintyTable.YEAR, ColumnType.INTEGER);
        }
        table.column("score", ColumnType.DOUBLE).column("rank", ColumnType.INTEGER);
        DrawnScores.of(benchmark, own)
                .forEachOrdered(each -> {
                    var row = table.row();
                    row.add(each.draw());
                    row.add(each.unit());
                    if (hasYears) {
                        row.add(each.year());
                    }
                    row.add(each.score());
                    row.add(each.rank());
                });
        return table.build();
    }

    private StageTable acceptabilities(UncertaintySummary certainty) {
        var table = new StageTable.Builder("rank_acceptabilities").column(UNIT, ColumnType.TEXT);
        if (hasYears) {
            table.column(CertaintyTable.YEAR, ColumnType.INTEGER);
        }
        table.column("node", ColumnType.TEXT)
                .column("rank", ColumnType.INTEGER)
                .column("acceptability", ColumnType.DOUBLE);
        certainty
                .acceptabilities()
                .forEachOrdered(each -> {
                    var row = table.row();
                    row.add(each.unit());
                    if (hasYears) {
                        row.add(each.year());
                    }
                    row.add(each.node());
                    row.add(each.rank());
                    row.add(each.acceptability());
                });
        return table.build();
    }

    private StageTable table(Table table, Stream<List<@Nullable Object>> rows) {
        var kept = new ArrayList<Integer>();
        var made = new StageTable.Builder(table.name());
        for (Column column : table.columns()) {
            if (hasYears || !column.name().equals(CertaintyTable.YEAR)) {
                kept.add(table.indexOf(column.name()));
                boolean isUnit = column.name().equals(CertaintyTable.REGION);
                made.column(isUnit ? UNIT : column.name(), column.type());
            }
        }
        rows.sequential()
                .forEachOrdered(values -> {
                    var row = made.row();
                    kept.forEach(index -> row.add(values.get(index)));
                });
        return made.build();
    }
}

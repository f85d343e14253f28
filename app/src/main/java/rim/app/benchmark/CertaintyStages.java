package rim.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.table.TablePanel;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.GivenDraws;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.schemas.RimException;
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
    private final @Nullable Path draws;
    private final boolean hasYears;

    /// @param draws file of draws for the sensitivity analysis; null for own ones
    CertaintyStages(Benchmark benchmark, @Nullable Path draws) {
        this.benchmark = benchmark;
        this.draws = draws;
        this.hasYears = TablePanel.hasYears(benchmark.panel());
    }

    List<StageTable> tables() {
        var methodology = benchmark.methodology();
        var tables = new ArrayList<StageTable>();
        if (draws != null && methodology.sensitivity() == null) {
            throw new RimException(
                    "Draws for a sensitivity analysis that methodology '"
                            + methodology.name()
                            + "' does not declare (expected 'sensitivity')");
        }
        if (methodology.uncertainty() != null && benchmark.scoredYears().length > 0) {
            var certainty = Threads.all().certainty(benchmark);
            tables.add(table(CertaintyTable.TABLE, certainty.rows().map(UncertaintyValues::of)));
            tables.add(
                    table(
                            ProbabilityTable.TABLE,
                            certainty.probabilities().map(UncertaintyValues::of)));
            tables.add(table(ChangeTable.TABLE, certainty.changes().map(UncertaintyValues::of)));
            tables.add(
                    table(
                            ComparisonTable.TABLE,
                            certainty.comparisons().map(UncertaintyValues::of)));
            if (methodology.uncertainty().acceptabilities()) {
                tables.add(acceptabilities(certainty));
            }
            if (methodology.sensitivity() != null) {
                tables.add(table(SensitivityTable.TABLE, sensitivity()));
            }
        }
        return tables;
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

    private Stream<List<@Nullable Object>> sensitivity() {
        var given = draws == null ? null : GivenDraws.read(draws);
        var analysis = new SensitivityAnalysis(benchmark, given);
        var outputs =
                Threads.all()
                        .outputs(analysis.runs(), () -> new SensitivityAnalysis(benchmark, given));
        return analysis.indices(outputs).map(UncertaintyValues::of);
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

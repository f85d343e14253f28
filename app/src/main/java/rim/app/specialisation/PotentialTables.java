package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.NumberOrReason;
import rim.engine.specialisation.table.EntryRows;
import rim.engine.specialisation.table.Row;
import rim.schemas.table.ColumnType;
import rim.schemas.table.EntryRateTable;
import rim.schemas.table.EntrySkillTable;

/// Tables of what may come in the newest year, and of how well what came was foretold.
record PotentialTables(Measurement of, Form form) {

    List<StageTable> tables() {
        return List.of(
                potential(),
                skills(),
                form.table(EntryRateTable.TABLE, new EntryRows(of).rates().toList()));
    }

    private StageTable potential() {
        var rows = new ArrayList<List<@Nullable Object>>();
        var year = of.newest();
        for (int r = 0; r < of.panel().regions().size(); r++) {
            for (int i = 0; i < of.panel().activities().size(); i++) {
                var row =
                        new Row()
                                .add(of.panel().regions().get(r))
                                .add(of.panel().activities().get(i))
                                .add(form.year(year));
                year.cell(r, i)
                        .filter(cell -> !cell.isOwn())
                        .ifPresent(cell -> rows.add(candidate(row, cell)));
            }
        }
        return new StageTable.Builder("potential")
                .columns(ColumnType.TEXT, "region", "activity")
                .columns(ColumnType.INTEGER, "year")
                .columns(
                        ColumnType.DOUBLE,
                        "location_quotient",
                        "low",
                        "high",
                        "relatedness_density",
                        "activity_complexity",
                        "complexity_gain",
                        "probability",
                        "observed_rate",
                        "observed_low",
                        "observed_high")
                .columns(ColumnType.INTEGER, "observed_cases")
                .columns(ColumnType.TEXT, "missing")
                .with(rows);
    }

    private List<@Nullable Object> candidate(Row row, MeasuredCell cell) {
        var probability = of.entries().probability(cell);
        row.add(cell.quotient())
                .add(cell.low())
                .add(cell.high())
                .add("relatedness_density", cell.density())
                .add("activity_complexity", cell.complexity())
                .add("complexity_gain", cell.complexityGain())
                .add("probability", probability);
        return switch (probability) {
            case NumberOrReason.None none -> row.empty(4).withReason();
            case NumberOrReason.Known known -> {
                var observed = of.entries().rates().band(known.value()).observed();
                yield row.add(observed.rate())
                        .add(observed.low())
                        .add(observed.high())
                        .add(observed.cases())
                        .withReason();
            }
        };
    }

    /// With what chance gives, and why there is no area.
    private StageTable skills() {
        var rows =
                new EntryRows(of)
                        .skills()
                        .<List<@Nullable Object>>map(row -> {
                            boolean isTold = row.get(FIRST_AREA) != null;
                            row.add(isTold ? 0.5 : null);
                            row.add(isTold ? null : Absence.TOO_FEW_ENTRIES.code());
                            return row;
                        })
                        .toList();
        var areas = form.table(EntrySkillTable.TABLE, List.of());
        return new StageTable(
                areas.name(),
                Stream.concat(areas.columns().stream(), Stream.of("chance", "missing")).toList(),
                Stream.concat(areas.types().stream(), Stream.of(ColumnType.DOUBLE, ColumnType.TEXT))
                        .toList(),
                rows);
    }

    /// Without the dataset in front.
    private static final int FIRST_AREA = EntrySkillTable.TABLE.indexOf(EntrySkillTable.MODEL) - 1;
}

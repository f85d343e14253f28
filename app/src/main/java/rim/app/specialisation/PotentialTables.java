package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.kernel.multivariate.AreaUnderCurve;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.EntrySkill;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.NumberOrReason;
import rim.schemas.table.ColumnType;

/// Tables of what may come in the newest year, and of how well what came was foretold.
record PotentialTables(Measurement of) {

    List<StageTable> tables() {
        return List.of(potential(), skills(), rates());
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
                                .add(of.hasYears() ? year.year() : null);
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

    private StageTable skills() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (EntrySkill each : of.entries().skills()) {
            var row =
                    new Row().add(each.from()).add(each.to()).add(each.cases()).add(each.entries());
            add(row, each.model());
            add(row, each.density());
            add(row, each.quotient());
            add(row, each.aboveDensity());
            boolean isTold = each.model().isPresent();
            rows.add(
                    row.add(isTold ? 0.5 : null)
                            .add(isTold ? null : Absence.TOO_FEW_ENTRIES.code())
                            .whole());
        }
        var columns =
                new StageTable.Builder("entry_skill")
                        .columns(ColumnType.INTEGER, "from_year", "to_year", "cases", "entries");
        for (String each : List.of("model", "density", "quotient", "model_less_density")) {
            columns.columns(ColumnType.DOUBLE, each, each + "_low", each + "_high");
        }
        return columns.columns(ColumnType.DOUBLE, "chance")
                .columns(ColumnType.TEXT, "missing")
                .with(rows);
    }

    private void add(Row row, Optional<AreaUnderCurve> area) {
        double level = of.choice().level();
        row.add(area.map(AreaUnderCurve::area).orElse(null))
                .add(area.map(a -> a.low(level)).orElse(null))
                .add(area.map(a -> a.high(level)).orElse(null));
    }

    private StageTable rates() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var band : of.entries().rates().bands()) {
            var observed = band.observed();
            rows.add(
                    new Row()
                            .add(band.from())
                            .add(band.to())
                            .add(band.foretold())
                            .add(observed.cases())
                            .add(observed.happened())
                            .add(observed.rate())
                            .add(observed.low())
                            .add(observed.high())
                            .whole());
        }
        return new StageTable.Builder("entry_rates")
                .columns(
                        ColumnType.DOUBLE, "from_probability", "to_probability", "mean_probability")
                .columns(ColumnType.INTEGER, "cases", "entries")
                .columns(ColumnType.DOUBLE, "rate", "low", "high")
                .with(rows);
    }
}

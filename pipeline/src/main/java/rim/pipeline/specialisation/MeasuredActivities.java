package rim.pipeline.specialisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.NumberOrReason;
import rim.engine.specialisation.Reasons;
import rim.engine.specialisation.table.ChangeRows;
import rim.engine.specialisation.table.EntryRows;
import rim.engine.specialisation.table.YearRows;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.table.EntryRateTable;
import rim.schemas.table.EntrySkillTable;
import rim.schemas.table.MeasuredActivityTable;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.RelatednessTable;
import rim.schemas.table.ShiftShareTable;
import rim.schemas.table.SpecialisationTable;
import rim.schemas.table.Table;
import rim.schemas.table.TurnoverTable;

/// What comes out of a dataset that counts by activity, as rows of tables, each in the table's
/// order.
final class MeasuredActivities {
    private static final int AFTER_VALUE =
            SpecialisationTable.TABLE.indexOf(SpecialisationTable.MISSING)
                    - SpecialisationTable.TABLE.indexOf(SpecialisationTable.SHARE);
    private static final int OF_PROBABILITY = 4;

    private final String dataset;
    private final Measurement of;
    private final Map<CountKey, String> origins;

    /// @param origins the source cell of each value
    MeasuredActivities(String dataset, Measurement of, Map<CountKey, String> origins) {
        this.dataset = dataset;
        this.of = of;
        this.origins = origins;
    }

    /// The rows of each table.
    Map<Table, OrderedRows> tables() {
        var years = new YearRows(of);
        var changes = new ChangeRows(of);
        var entries = new EntryRows(of);
        var tables = new LinkedHashMap<Table, OrderedRows>();
        tables.put(SpecialisationTable.TABLE, this::cells);
        tables.put(PortfolioTable.TABLE, () -> named(years.portfolios()));
        tables.put(MeasuredActivityTable.TABLE, () -> named(years.activities()));
        tables.put(RelatednessTable.TABLE, () -> named(years.pairs().stream()));
        tables.put(ShiftShareTable.TABLE, () -> named(changes.shiftShare()));
        tables.put(TurnoverTable.TABLE, () -> named(changes.turnover()));
        tables.put(EntrySkillTable.TABLE, () -> named(entries.skills()));
        tables.put(EntryRateTable.TABLE, () -> named(entries.rates()));
        return tables;
    }

    /// With the dataset in front.
    private Stream<List<@Nullable Object>> named(Stream<List<@Nullable Object>> rows) {
        return rows.map(row -> {
            row.addFirst(dataset);
            return row;
        });
    }

    private Stream<List<@Nullable Object>> cells() {
        int activities = of.panel().activities().size();
        return IntStream.range(0, of.panel().regions().size() * activities)
                .boxed()
                .flatMap(cell ->
                        of.years().stream()
                                .map(year -> row(year, cell / activities, cell % activities)));
    }

    private List<@Nullable Object> row(MeasuredYear year, int region, int activity) {
        var key =
                new CountKey(
                        of.panel().regions().get(region),
                        of.panel().activities().get(activity),
                        year.year());
        var reasons = new Reasons();
        var row = new ArrayList<@Nullable Object>();
        row.add(dataset);
        row.add(key.region());
        row.add(key.activity());
        row.add(key.year());
        row.add(reasons.of(SpecialisationTable.VALUE, year.value(region, activity)));
        var cell = year.cell(region, activity);
        if (cell.isPresent()) {
            addMeasures(row, reasons, cell.get(), year == of.newest());
        } else {
            reasons.whole(year.absence(region, activity).orElse(Absence.NO_VALUE));
            row.addAll(Collections.nCopies(AFTER_VALUE, null));
        }
        row.add(reasons.text());
        row.add(origins.getOrDefault(key, ""));
        return row;
    }

    private void addMeasures(
            List<@Nullable Object> row, Reasons reasons, MeasuredCell cell, boolean isNewest) {
        boolean isOwn = cell.isOwn();
        row.add(cell.share());
        row.add(cell.quotient());
        row.add(cell.shrunk());
        row.add(cell.low());
        row.add(cell.high());
        row.add(isOwn ? 1 : 0);
        row.add(reasons.of(SpecialisationTable.RELATEDNESS_DENSITY, cell.density()));
        row.add(reasons.of(SpecialisationTable.ACTIVITY_COMPLEXITY, cell.complexity()));
        row.add(
                isOwn
                        ? null
                        : reasons.of(SpecialisationTable.COMPLEXITY_GAIN, cell.complexityGain()));
        if (isOwn || !isNewest) {
            row.addAll(Collections.nCopies(1 + OF_PROBABILITY, null));
            return;
        }
        var probability = of.entries().probability(cell);
        row.add(reasons.of(SpecialisationTable.PROBABILITY, probability));
        switch (probability) {
            case NumberOrReason.None none -> row.addAll(Collections.nCopies(OF_PROBABILITY, null));
            case NumberOrReason.Known known -> {
                var observed = of.entries().rates().band(known.value()).observed();
                row.add(observed.rate());
                row.add(observed.low());
                row.add(observed.high());
                row.add(observed.cases());
            }
        }
    }
}

package rim.pipeline.specialisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.multivariate.AreaUnderCurve;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.ActivityPanel;
import rim.engine.specialisation.EntryModel;
import rim.engine.specialisation.EntrySkill;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.NumberOrReason;
import rim.engine.specialisation.Reasons;
import rim.engine.specialisation.SpecialisationChoice;
import rim.schemas.table.SpecialisationTable;

/// What comes out of a dataset that counts by activity, as rows of tables.
final class MeasuredActivities {
    private static final int AFTER_VALUE =
            SpecialisationTable.TABLE.indexOf(SpecialisationTable.MISSING)
                    - SpecialisationTable.TABLE.indexOf(SpecialisationTable.SHARE);
    private static final int OF_PROBABILITY = 4;

    private final String dataset;
    private final ActivityPanel panel;
    private final SpecialisationChoice choice;
    private final Map<CountKey, String> origins;
    private final List<MeasuredYear> years;
    private final EntryModel entries;

    /// @param origins the source cell of each value
    MeasuredActivities(
            String dataset,
            ActivityPanel panel,
            SpecialisationChoice choice,
            Map<CountKey, String> origins) {
        this.dataset = dataset;
        this.panel = panel;
        this.choice = choice;
        this.origins = origins;
        this.years =
                IntStream.range(0, panel.years().length)
                        .mapToObj(y -> MeasuredYear.of(panel, y, choice))
                        .toList();
        this.entries = EntryModel.of(panel, years, choice);
    }

    /// A row for each region, activity and year.
    List<List<@Nullable Object>> cells() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (MeasuredYear year : years) {
            for (int region = 0; region < panel.regions().size(); region++) {
                for (int activity = 0; activity < panel.activities().size(); activity++) {
                    rows.add(row(year, region, activity));
                }
            }
        }
        return rows;
    }

    private List<@Nullable Object> row(MeasuredYear year, int region, int activity) {
        var key =
                new CountKey(
                        panel.regions().get(region), panel.activities().get(activity), year.year());
        var reasons = new Reasons();
        var row = new ArrayList<@Nullable Object>();
        row.add(dataset);
        row.add(key.region());
        row.add(key.activity());
        row.add(key.year());
        row.add(reasons.of(SpecialisationTable.VALUE, year.value(region, activity)));
        var cell = year.cell(region, activity);
        if (cell.isPresent()) {
            addMeasures(row, reasons, cell.get(), year == years.getLast());
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
        var probability = entries.probability(cell);
        row.add(reasons.of(SpecialisationTable.PROBABILITY, probability));
        switch (probability) {
            case NumberOrReason.None none -> row.addAll(Collections.nCopies(OF_PROBABILITY, null));
            case NumberOrReason.Known known -> {
                var observed = entries.rates().band(known.value()).observed();
                row.add(observed.rate());
                row.add(observed.low());
                row.add(observed.high());
                row.add(observed.cases());
            }
        }
    }

    /// A row for each pair of years.
    List<List<@Nullable Object>> skills() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (EntrySkill each : entries.skills()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(dataset);
            row.add(each.from());
            row.add(each.to());
            row.add(each.cases());
            row.add(each.entries());
            addArea(row, each.model());
            addArea(row, each.density());
            addArea(row, each.quotient());
            addArea(row, each.aboveDensity());
            rows.add(row);
        }
        return rows;
    }

    private void addArea(List<@Nullable Object> row, Optional<AreaUnderCurve> area) {
        row.add(area.map(AreaUnderCurve::area).orElse(null));
        row.add(area.map(a -> a.low(choice.level())).orElse(null));
        row.add(area.map(a -> a.high(choice.level())).orElse(null));
    }
}

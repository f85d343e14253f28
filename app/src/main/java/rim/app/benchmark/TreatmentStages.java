package rim.app.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import rim.engine.benchmark.Results;
import rim.engine.coherence.OtherTreatment;
import rim.engine.coherence.OtherTreatment.Change;
import rim.schemas.methodology.Over;
import rim.schemas.table.ColumnType;

/// How scores move from year to year as the methodology treats them, and with the outlier rules and
/// transformations of each year for itself, or of all base years, whichever it does not say.
record TreatmentStages(Results results, UnitRows rows) {

    List<StageTable> tables() {
        return OtherTreatment.of(results)
                .map(other -> List.of(units(other), nodes(other)))
                .orElse(List.of());
    }

    private StageTable units(OtherTreatment other) {
        var table =
                rows.keyed("treatment_over")
                        .column("since", ColumnType.INTEGER)
                        .column("node", ColumnType.TEXT)
                        .columns(ColumnType.DOUBLE, "change", "other_change")
                        .columns(ColumnType.TEXT, "other_way", "other");
        for (int node = 0; node < results.tree().size(); node++) {
            for (Change each : other.changes(node)) {
                var row = table.row();
                rows.key(row, each.unit(), each.year());
                rows.year(row, each.since());
                row.add(results.tree().code(node));
                row.add(each.change());
                row.add(each.otherChange());
                row.add(each.isOtherWay() ? "yes" : "no");
                row.add(name(other.over()));
            }
        }
        return table.build();
    }

    private StageTable nodes(OtherTreatment other) {
        var table =
                rows.yearly("treatment_over_nodes")
                        .column("since", ColumnType.INTEGER)
                        .column("node", ColumnType.TEXT)
                        .columns(ColumnType.INTEGER, "units", "other_way")
                        .column("mean_absolute_difference", ColumnType.DOUBLE)
                        .column("other", ColumnType.TEXT);
        for (int node = 0; node < results.tree().size(); node++) {
            var code = results.tree().code(node);
            var years = other.changes(node).stream().collect(Collectors.groupingBy(Change::year));
            for (int year : results.scoredYears()) {
                var changes = years.getOrDefault(year, List.of());
                if (!changes.isEmpty()) {
                    var row = table.row();
                    rows.year(row, year);
                    rows.year(row, changes.getFirst().since());
                    row.add(code);
                    row.add(changes.size());
                    row.add((int) changes.stream().filter(Change::isOtherWay).count());
                    row.add(
                            changes.stream()
                                    .mapToDouble(c -> Math.abs(c.change() - c.otherChange()))
                                    .average()
                                    .orElseThrow());
                    row.add(name(other.over()));
                }
            }
        }
        return table.build();
    }

    private static String name(Over over) {
        return switch (over) {
            case BASE_YEARS -> "base_years";
            case EACH_YEAR -> "each_year";
        };
    }
}

package rim.app.benchmark.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.table.ReadTable;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.edition.Units;
import rim.schemas.observation.MissingReason;

/// What was read from a table as rows of an edition's tables, each in the table's order.
///
/// @param file name of the table's file
record TableRows(
        ReadTable read, Results results, SequencedMap<String, String> structure, String file) {
    /// The one dimension of structural variables.
    static final String DIMENSION = "structure";

    private Panel panel() {
        return results.panel();
    }

    Stream<List<@Nullable Object>> regions() {
        return panel().units().stream()
                .sorted(Comparator.comparing(PanelUnit::code))
                .map(unit -> {
                    var name = unit.name() == null ? unit.code() : unit.name();
                    return Arrays.asList(
                            unit.code(),
                            Units.NO_NUTS,
                            null,
                            unit.isScored() ? Units.SCORED : Units.BESIDE,
                            unit.country(),
                            unit.parent(),
                            name,
                            name);
                });
    }

    /// The cells that have a value, in the order in which they stand.
    Stream<List<@Nullable Object>> observations() {
        record Cell(Map.Entry<ReadTable.Key, String> entry, String file, long row, int column) {
            static Cell of(Map.Entry<ReadTable.Key, String> entry) {
                var place = entry.getValue();
                int hash = place.lastIndexOf('#');
                int colon = place.lastIndexOf(':');
                return new Cell(
                        entry,
                        place.substring(0, hash),
                        Long.parseLong(place.substring(hash + 1, colon)),
                        Integer.parseInt(place.substring(colon + 1)));
            }
        }
        var columns = new HashMap<String, double[]>();
        return read.origins().entrySet().stream()
                .map(Cell::of)
                .sorted(
                        Comparator.comparing(Cell::file)
                                .thenComparingLong(Cell::row)
                                .thenComparingInt(Cell::column))
                .map(cell -> {
                    var key = cell.entry().getKey();
                    int at = panel().cell(panel().year(key.year()), panel().unit(key.unit()));
                    return Arrays.asList(
                            TableEdition.DATASET,
                            cell.file(),
                            cell.row(),
                            cell.column(),
                            "variable=" + key.variable(),
                            key.unit(),
                            null,
                            key.year(),
                            columns.computeIfAbsent(key.variable(), panel()::column)[at],
                            null,
                            panel().flags(key.variable(), at),
                            null);
                });
    }

    /// Every variable of every unit and year.
    Stream<List<@Nullable Object>> indicators() {
        var rows = new ArrayList<List<@Nullable Object>>();
        int[] units =
                IntStream.range(0, panel().units().size())
                        .boxed()
                        .sorted(Comparator.comparing(unit -> panel().units().get(unit).code()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (String variable : panel().variables()) {
            var column = panel().column(variable);
            for (int unit : units) {
                for (int year = 0; year < panel().years().length; year++) {
                    rows.add(row(variable, column, unit, year));
                }
            }
        }
        return rows.stream();
    }

    private List<@Nullable Object> row(String variable, double[] column, int unit, int year) {
        int cell = panel().cell(year, unit);
        boolean isThere = !Double.isNaN(column[cell]);
        var code = panel().units().get(unit).code();
        return Arrays.asList(
                variable,
                code,
                panel().years()[year],
                isThere ? column[cell] : null,
                isThere ? null : MissingReason.NOT_AVAILABLE.code(),
                panel().flags(variable, cell),
                "",
                isThere ? "observed" : "missing",
                read.origin(variable, code, panel().years()[year]),
                null,
                null);
    }

    /// What units are like, in the newest year that has a value.
    Stream<List<@Nullable Object>> structureRows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String variable : structure.keySet().stream().sorted().toList()) {
            var column = panel().column(variable);
            for (int unit = 0; unit < panel().units().size(); unit++) {
                for (int year = panel().years().length - 1; year >= 0; year--) {
                    double value = column[panel().cell(year, unit)];
                    if (!Double.isNaN(value)) {
                        var code = panel().units().get(unit).code();
                        int from = panel().years()[year];
                        var origin = read.origin(variable, code, from);
                        rows.add(Arrays.asList(DIMENSION, variable, code, from, value, origin));
                        break;
                    }
                }
            }
        }
        return rows.stream();
    }
}

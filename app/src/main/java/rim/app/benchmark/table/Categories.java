package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rim.engine.panel.Panel;

/// Reads columns that say of what category a unit is in a year, whether in text or in numbers. In
/// the panel a category is a number: its place among all of the column in alphabetical order.
final class Categories {
    private record Cell(String unit, int year, String category) {}

    private final Map<String, List<Cell>> columns = new TreeMap<>();

    Categories(Iterable<String> names) {
        names.forEach(name -> columns.put(name, new ArrayList<>()));
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void add(String column, String unit, int year, String text) {
        if (!DecimalStyle.isMissing(text)) {
            columns.computeIfPresent(
                    column,
                    (name, cells) -> {
                        cells.add(new Cell(unit, year, text));
                        return cells;
                    });
        }
    }

    void addTo(Panel.Builder panel) {
        columns.forEach((column, cells) -> {
            var known = cells.stream().map(Cell::category).distinct().sorted().toList();
            for (Cell cell : cells) {
                panel.value(column, cell.unit(), cell.year(), known.indexOf(cell.category()));
            }
        });
    }
}

package rim.app.benchmark.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.OwnDraws;

/// Tables of draws that were made elsewhere: each begins with a column `draw`. One of values has a
/// row for each draw, unit (and year) and indicator; one of weights a row for each draw, and a
/// column for each node whose weight is drawn.
public final class DrawTables {
    private static final String DRAW = "draw";

    private final Benchmark benchmark;
    private final OwnDraws.Builder draws;

    private DrawTables(Benchmark benchmark) {
        this.benchmark = benchmark;
        this.draws = new OwnDraws.Builder(benchmark);
    }

    /// Whether a file has draws of values or weights, since it begins with a column `draw`.
    ///
    /// @throws rim.schemas.RimException when it is no table
    public static boolean isOne(Path file) {
        return TableText.read(file, null).header().getFirst().equalsIgnoreCase(DRAW);
    }

    /// Reads tables for which this is so.
    ///
    /// @throws rim.schemas.RimException with all faults of a table
    public static OwnDraws read(List<Path> files, Benchmark benchmark) {
        var made = new DrawTables(benchmark);
        for (Path file : files) {
            var table = TableText.read(file, null);
            if (table.column(null, TableColumns.VALUE) >= 0
                    && table.column(null, TableColumns.INDICATOR) >= 0) {
                made.values(table);
            } else {
                made.weights(table);
            }
        }
        return made.draws.build();
    }

    private void values(TableText table) {
        int unit = table.column(null, TableColumns.UNIT);
        int time = table.column(null, TableColumns.TIME);
        int indicator = table.column(null, TableColumns.INDICATOR);
        int value = table.column(null, TableColumns.VALUE);
        var faults = new ArrayList<String>();
        if (unit < 0) {
            faults.add("no column of units (expected one of " + TableColumns.UNIT + ")");
        }
        if (time < 0 && benchmark.panel().hasYears()) {
            faults.add("no column of years (expected one of " + TableColumns.TIME + ")");
        }
        Faults.stopAt(table.place(), faults);
        var style = DecimalStyle.of(table);
        var seen = new HashSet<List<String>>();
        for (TableText.Line line : table.rows()) {
            var cells = line.cells();
            var found = new Found(line, seen, faults);
            int u = found.unit(cells.get(unit));
            int y = time < 0 ? 0 : found.year(cells.get(time));
            int i = found.indicator(cells.get(indicator));
            var number = found.number(style.parse(cells.get(value)), cells.get(value));
            found.once(
                    List.of(
                            cells.getFirst(),
                            cells.get(unit),
                            time < 0 ? "" : cells.get(time),
                            cells.get(indicator)));
            if (u >= 0 && y >= 0 && i >= 0 && number.isPresent()) {
                draws.value(
                        cells.getFirst(), i, benchmark.panel().cell(y, u), number.getAsDouble());
            }
        }
        Faults.stopAt(table.place(), faults);
    }

    private void weights(TableText table) {
        var tree = benchmark.tree();
        var faults = new ArrayList<String>();
        for (String code : table.header().subList(1, table.header().size())) {
            if (!tree.has(code)) {
                faults.add("column '" + code + "' is no node of the methodology");
            }
        }
        Faults.stopAt(table.place(), faults);
        var style = DecimalStyle.of(table);
        var seen = new HashSet<List<String>>();
        for (TableText.Line line : table.rows()) {
            var cells = line.cells();
            var found = new Found(line, seen, faults);
            found.once(List.of(cells.getFirst()));
            for (int i = 1; i < cells.size(); i++) {
                var number = found.number(style.parse(cells.get(i)), cells.get(i));
                if (number.isPresent() && number.getAsDouble() < 0) {
                    found.fault("a weight of " + cells.get(i) + " (expected 0 or more)");
                } else if (number.isPresent()) {
                    draws.weight(
                            cells.getFirst(),
                            tree.number(table.header().get(i)),
                            number.getAsDouble());
                }
            }
        }
        Faults.stopAt(table.place(), faults);
    }

    /// What a line means; what it does not is a fault.
    private final class Found {
        private final TableText.Line line;
        private final Set<List<String>> seen;
        private final List<String> faults;

        Found(TableText.Line line, Set<List<String>> seen, List<String> faults) {
            this.line = line;
            this.seen = seen;
            this.faults = faults;
        }

        void fault(String text) {
            faults.add("line " + line.number() + ": " + text);
        }

        void once(List<String> key) {
            if (!seen.add(key)) {
                fault("a second row of " + String.join(", ", key));
            }
        }

        int unit(String code) {
            int unit = benchmark.panel().unit(code);
            if (unit < 0) {
                fault("no unit '" + code + "' in the table of units");
            }
            return unit;
        }

        int year(String text) {
            var panel = benchmark.panel();
            if (!panel.hasYears()) {
                return 0;
            }
            int year = YearText.of(text).stream().map(panel::year).findFirst().orElse(-1);
            if (year < 0) {
                fault("no year '" + text + "' in the table of units");
            }
            return year;
        }

        int indicator(String code) {
            var tree = benchmark.tree();
            int indicator = tree.has(code) ? tree.indicator(tree.number(code)) : -1;
            if (indicator < 0) {
                fault("'" + code + "' is no indicator of the methodology");
            }
            return indicator;
        }

        OptionalDouble number(OptionalDouble number, String text) {
            if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
                fault("'" + text + "' is no number");
                return OptionalDouble.empty();
            }
            return number;
        }
    }
}

package rim.app.benchmark.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.engine.benchmark.Benchmark;
import rim.engine.uncertainty.OwnDraws;
import rim.schemas.RimException;

/// Tables of draws that were made elsewhere: each has a column `draw`. One of values has a row for
/// each draw, unit (and year) and indicator; one of weights a row for each draw, and a column for
/// each node whose weight is drawn.
public final class DrawTables {
    private static final String DRAW = "draw";

    /// As a methodology has it: more could not be added up.
    private static final double GREATEST_WEIGHT = 1e100;

    private final Benchmark benchmark;
    private final OwnDraws.Builder draws;

    private DrawTables(Benchmark benchmark) {
        this.benchmark = benchmark;
        this.draws = new OwnDraws.Builder(benchmark);
    }

    /// Whether a file has draws of values or weights, since it has a column `draw`.
    ///
    /// @throws RimException when it is no table
    public static boolean isOne(Path file) {
        return draw(TableText.read(file)) >= 0;
    }

    private static int draw(TableText table) {
        return table.column(null, List.of(DRAW));
    }

    /// Reads tables for which this is so.
    ///
    /// @throws RimException with all faults of a table
    public static OwnDraws read(List<Path> files, Benchmark benchmark) {
        var made = new DrawTables(benchmark);
        for (Path file : files) {
            var table = TableText.read(file);
            if (table.rows().isEmpty()) {
                throw new RimException("No line below the header [" + table.place() + "]");
            }
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
        var style = TableNumbers.of(table).in(value).alone();
        var seen = new HashSet<List<String>>();
        for (TableText.Line line : table.rows()) {
            var cells = line.cells();
            var found = new Found(line, seen, faults);
            var draw = found.draw(cells.get(draw(table)));
            int u = found.unit(cells.get(unit));
            int y = time < 0 ? 0 : found.year(cells.get(time));
            int i = found.indicator(cells.get(indicator));
            var number = found.number(style.parse(cells.get(value)), cells.get(value));
            found.once(
                    List.of(
                            draw,
                            cells.get(unit),
                            benchmark.panel().hasYears() ? cells.get(time) : "",
                            cells.get(indicator)));
            if (u >= 0 && y >= 0 && i >= 0 && number.isPresent()) {
                draws.value(draw, i, benchmark.panel().cell(y, u), number.getAsDouble());
            }
        }
        Faults.stopAt(table.place(), faults);
    }

    private void weights(TableText table) {
        var nodes = nodes(table);
        var styles = TableNumbers.of(table);
        var faults = new ArrayList<String>();
        var seen = new HashSet<List<String>>();
        for (TableText.Line line : table.rows()) {
            var cells = line.cells();
            var found = new Found(line, seen, faults);
            var draw = found.draw(cells.get(draw(table)));
            found.once(List.of(draw));
            nodes.forEach((column, node) -> {
                var text = cells.get(column);
                var number = found.number(styles.in(column).alone().parse(text), text);
                if (number.isPresent()
                        && (number.getAsDouble() < 0 || number.getAsDouble() > GREATEST_WEIGHT)) {
                    found.fault("a weight of " + text + " (expected 0 or more, at most 1e100)");
                } else if (number.isPresent()) {
                    draws.weight(draw, node, number.getAsDouble());
                }
            });
        }
        Faults.stopAt(table.place(), faults);
    }

    /// Numbers of the nodes whose weights are drawn, by column.
    private SortedMap<Integer, Integer> nodes(TableText table) {
        var tree = benchmark.tree();
        var nodes = new TreeMap<Integer, Integer>();
        var faults = new ArrayList<String>();
        for (int i = 0; i < table.header().size(); i++) {
            var code = table.header().get(i);
            if (i == draw(table)) {
                continue;
            }
            if (!tree.has(code)) {
                faults.add(
                        "column '"
                                + code
                                + "' is no node of the methodology (expected one for each node"
                                + " whose weight is drawn; values that are drawn have the columns"
                                + " draw, unit, year, indicator, value)");
            } else if (tree.number(code) == 0) {
                faults.add("column '" + code + "' is the index, which weighs among no siblings");
            } else {
                nodes.put(i, tree.number(code));
            }
        }
        if (nodes.isEmpty() && faults.isEmpty()) {
            faults.add(
                    "no column beside 'draw' (expected one for each node whose weight is drawn)");
        }
        Faults.stopAt(table.place(), faults);
        return nodes;
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

        String draw(String name) {
            if (name.isEmpty()) {
                fault("no name of the draw (expected a number or word that its rows share)");
            }
            return name;
        }

        void once(List<String> key) {
            if (!seen.add(key)) {
                var said = key.stream().filter(part -> !part.isEmpty()).toList();
                fault("a second row of draw " + String.join(", ", said));
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
                fault("'" + text + "' is no number (expected one, such as 0.4)");
                return OptionalDouble.empty();
            }
            return number;
        }
    }
}

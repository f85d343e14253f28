package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.engine.methodology.NamedColumns;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// Reads a table of units into a panel.
///
/// A wide table has a row for each unit (and year) and a column for each variable; a long one a row
/// for each value. Columns of text that are nothing else are groupings of units.
public final class TablePanel {
    /// The year of a table that has none.
    public static final int NO_YEAR = Panel.NO_YEAR;

    static final List<String> UNIT =
            List.of("uCode", "unit", "code", "geo", "region", "country", "iso3", "iso", "id");
    private static final List<String> NAME = List.of("uName", "name", "label");
    static final List<String> TIME = List.of("Time", "year", "time_period", "period");
    private static final List<String> INDICATOR = List.of("iCode", "indicator", "variable");
    private static final List<String> VALUE = List.of("value", "obs_value");
    private static final List<String> FLAGS = List.of("flags", "obs_flag", "flag");

    private final TableOptions options;
    private final Set<String> wanted;
    private final boolean isOfRegions;
    private final Set<String> beside;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final Panel.Builder panel = new Panel.Builder();
    private final Categories categories;

    private record Columns(
            int unit, int name, int time, int parent, int indicator, int value, int flags) {}

    private TablePanel(TableOptions options, Methodology methodology) {
        this.options = options;
        this.wanted = wanted(methodology);
        this.categories =
                new Categories(
                        NamedColumns.of(methodology).categories().stream()
                                .filter(c -> !wanted.contains(c))
                                .toList());
        this.isOfRegions = methodology.nuts() != null;
        this.beside = new HashSet<>(options.beside);
        var reference = methodology.reference();
        if (reference != null && reference.region() != null) {
            beside.add(reference.region());
        }
    }

    /// The table's panel, with what the methodology names.
    ///
    /// @throws RimException with the faults of the table
    public static Panel panel(TableOptions options, Methodology methodology) {
        var reading = new TablePanel(options, methodology);
        var main = new TableFile(options.table, options, reading.wanted).text();
        if (options.denominators == null) {
            reading.read(main, main.header(), true);
            return reading.built(methodology);
        }
        var further = new TableFile(options.denominators, options, reading.wanted).text();
        var elsewhere = new HashSet<>(further.header());
        reading.read(
                main, main.header().stream().filter(c -> !elsewhere.contains(c)).toList(), true);
        reading.read(further, further.header(), false);
        return reading.built(methodology);
    }

    /// Whether a table that was read has years.
    public static boolean hasYears(Panel panel) {
        return panel.hasYears();
    }

    private static Set<String> wanted(Methodology methodology) {
        var wanted = new LinkedHashSet<String>();
        methodology.tree().all().filter(Node::isIndicator).map(Node::code).forEach(wanted::add);
        wanted.addAll(NamedColumns.of(methodology).variables());
        return wanted;
    }

    private Panel built(Methodology methodology) {
        methodology
                .tree()
                .all()
                .filter(node -> !years.isEmpty())
                .filter(node -> node.isIndicator() && !found.contains(node.code()))
                .forEach(leaf ->
                        faults.add(
                                "no column '"
                                        + leaf.code()
                                        + "', which the methodology has as an indicator"));
        if (years.isEmpty() && faults.isEmpty()) {
            faults.add("no line below the header");
        }
        Faults.stopAt(options.table.toString(), faults);
        texts.forEach((code, attributes) -> panel.unit(unit(code, attributes)));
        categories.addTo(panel);
        return panel.build();
    }

    private PanelUnit unit(String code, Map<String, String> attributes) {
        var groups = new HashMap<>(attributes);
        var name = groups.remove(" name");
        var parent = groups.remove(" parent");
        return new PanelUnit(
                code, name, !beside.contains(code), parent, country(code, attributes), groups);
    }

    /// For regions, the country that their code begins with, unless a column says it.
    private @Nullable String country(String code, Map<String, String> attributes) {
        var said = attributes.get("country");
        return said != null || !isOfRegions || code.length() < 2 ? said : code.substring(0, 2);
    }

    /// @param variables columns that are read as such
    private void read(TableText table, List<String> variables, boolean isMain) {
        var numbers =
                options.decimal == null
                        ? DecimalStyle.of(table)
                        : new DecimalStyle(options.decimal);
        var columns = columns(table, isMain);
        for (TableText.Line line : table.rows()) {
            read(table, columns, numbers, line, Set.copyOf(variables), isMain);
        }
    }

    private Columns columns(TableText table, boolean isMain) {
        int unit = column(table, isMain ? options.unit : null, UNIT);
        if (unit < 0) {
            throw new RimException(
                    "No column with the unit's code in "
                            + table.header()
                            + " (expected one of "
                            + String.join(", ", UNIT)
                            + ", or --unit COLUMN) ["
                            + table.place()
                            + "]");
        }
        int indicator = column(table, isMain ? options.indicator : null, INDICATOR);
        int value = column(table, isMain ? options.value : null, VALUE);
        boolean isLong =
                indicator >= 0 && value >= 0 && table.header().stream().noneMatch(wanted::contains);
        return new Columns(
                unit,
                column(table, isMain ? options.name : null, NAME),
                column(table, isMain ? options.time : null, TIME),
                column(table, isMain ? options.parent : null, List.of("parent")),
                isLong ? indicator : -1,
                isLong ? value : -1,
                isLong ? column(table, null, FLAGS) : -1);
    }

    private static int column(TableText table, @Nullable String named, List<String> usual) {
        if (named != null && !table.isOfValues()) {
            int column = table.column(named);
            if (column < 0) {
                throw new RimException(
                        "No column '"
                                + named
                                + "' (expected one of "
                                + String.join(", ", table.header())
                                + ") ["
                                + table.place()
                                + "]");
            }
            return column;
        }
        for (String name : usual) {
            for (int i = 0; i < table.header().size(); i++) {
                if (table.header().get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void read(
            TableText table,
            Columns columns,
            DecimalStyle numbers,
            TableText.Line line,
            Set<String> variables,
            boolean isMain) {
        var unit = line.cells().get(columns.unit());
        if (unit.isEmpty()) {
            faults.add("line " + line.number() + ": no code of the unit");
            return;
        }
        var year = year(columns, line);
        if (year == null) {
            return;
        }
        if (isMain) {
            years.add(year);
            attributes(table, columns, numbers, line, unit);
        }
        if (columns.indicator() >= 0) {
            value(
                    line.cells().get(columns.indicator()),
                    unit,
                    year,
                    line,
                    columns.value(),
                    numbers,
                    columns.flags() < 0 ? "" : line.cells().get(columns.flags()));
            return;
        }
        var of = isMain || columns.time() >= 0 ? List.of(year) : List.copyOf(years);
        if (isMain || texts.containsKey(unit)) {
            for (int i = 0; i < table.header().size(); i++) {
                if (i != columns.unit()
                        && i != columns.time()
                        && variables.contains(table.header().get(i))) {
                    for (int each : of) {
                        categories.add(table.header().get(i), unit, each, line.cells().get(i));
                        value(table.header().get(i), unit, each, line, i, numbers, "");
                    }
                }
            }
        }
    }

    private @Nullable Integer year(Columns columns, TableText.Line line) {
        if (columns.time() < 0) {
            return NO_YEAR;
        }
        var text = line.cells().get(columns.time());
        try {
            return Integer.valueOf(text.replaceFirst("\\.0+$", ""));
        } catch (NumberFormatException e) {
            faults.add(
                    "line " + line.number() + ": no year: '" + text + "' (expected such as 2021)");
            return null;
        }
    }

    private void attributes(
            TableText table,
            Columns columns,
            DecimalStyle numbers,
            TableText.Line line,
            String unit) {
        var known = texts.computeIfAbsent(unit, u -> new LinkedHashMap<>());
        for (int i = 0; i < table.header().size(); i++) {
            var text = line.cells().get(i);
            var name = table.header().get(i);
            if (i == columns.name()) {
                known.put(" name", text);
            } else if (i == columns.parent() && !text.isEmpty()) {
                known.put(" parent", text);
            } else if (i != columns.unit()
                    && i != columns.time()
                    && i != columns.indicator()
                    && i != columns.value()
                    && i != columns.flags()
                    && !wanted.contains(name)
                    && !DecimalStyle.isMissing(text)
                    && numbers.parse(text).isEmpty()) {
                known.put(name.equalsIgnoreCase("country") ? "country" : name, text);
            }
        }
    }

    private void value(
            String variable,
            String unit,
            int year,
            TableText.Line line,
            int column,
            DecimalStyle numbers,
            String flags) {
        if (!wanted.contains(variable)) {
            return;
        }
        found.add(variable);
        panel.variable(variable);
        var text = line.cells().get(column);
        if (!places.add(variable + "\t" + unit + "\t" + year)) {
            faults.add(
                    String.format(
                            Locale.ROOT,
                            "line %d: a second value of %s for unit '%s'%s",
                            line.number(),
                            variable,
                            unit,
                            year == NO_YEAR
                                    ? " (is there a column with the year?)"
                                    : " in " + year));
            return;
        }
        if (DecimalStyle.isMissing(text)) {
            return;
        }
        var number = numbers.parse(text);
        if (number.isEmpty()) {
            faults.add(
                    String.format(
                            Locale.ROOT,
                            "line %d: not a number: '%s' (expected a value of %s, or nothing)",
                            line.number(),
                            text,
                            variable));
            return;
        }
        panel.value(variable, unit, year, number.getAsDouble(), flags);
    }
}

package rim.app.benchmark.table;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.TypedNames;
import rim.engine.methodology.NamedColumns;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// Reads a table of units into a panel.
///
/// A wide table has a row for each unit (and year) and a column for each variable; a long one a row
/// for each value. Columns of text that are nothing else are groupings of units, and so are those
/// that metadata call groups; columns of numbers that nobody names are told.
public final class TablePanel {
    private final TableOptions options;
    private final Set<String> wanted;
    private final boolean isOfRegions;
    private final Set<String> beside;
    private final List<String> faults = new ArrayList<>();

    /// Of the table that is read.
    private String unitColumn = "";

    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<ReadTable.Key, String> origins = new HashMap<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final SequencedSet<String> unread = new LinkedHashSet<>();
    private final SequencedSet<String> otherLevels = new LinkedHashSet<>();
    private final SequencedSet<String> withoutCode = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Panel.Builder panel = new Panel.Builder();
    private final Categories categories;
    private String file;

    private TablePanel(TableOptions options, Methodology methodology) {
        this.options = options;
        this.file = name(options.table);
        this.wanted = wanted(methodology);
        named(new TypedNames(options.structure).parted());
        this.categories =
                new Categories(
                        NamedColumns.of(methodology).categories().stream()
                                .filter(c -> !wanted.contains(c))
                                .toList());
        this.isOfRegions = methodology.nuts() != null;
        this.beside = new HashSet<>();
        var reference = methodology.reference();
        if (reference != null && reference.region() != null) {
            beside.add(reference.region());
        }
    }

    private void named(List<String> structure) {
        structure.forEach(column -> wanted.add(VariableCodes.of(column)));
    }

    /// The table's values, of what the methodology names and of structural variables.
    ///
    /// @throws RimException with the faults of the table
    public static ReadTable read(TableOptions options, Methodology methodology) {
        var reading = new TablePanel(options, methodology);
        var mainFile = new TableFile(options.table, options, reading.wanted);
        var main = mainFile.text();
        reading.notes.addAll(mainFile.unreadSheets());
        reading.notes.addAll(main.outside());
        var columns = new ColumnSearch(main, options, reading.wanted, true).found();
        options.structure = new TypedNames(options.structure).apart(columns.variables(main));
        reading.named(options.structure);
        var lacking =
                options.known.stream()
                        .filter(column -> !main.header().contains(column))
                        .sorted()
                        .toList();
        if (!lacking.isEmpty()) {
            reading.notes.add(Unread.note("Columns that only the metadata name", lacking));
        }
        if (options.denominators == null) {
            reading.read(main, main.header(), true);
            return reading.built(methodology);
        }
        var further = new TableFile(options.denominators, options, reading.wanted).text();
        var elsewhere = new HashSet<>(further.header());
        reading.read(
                main, main.header().stream().filter(c -> !elsewhere.contains(c)).toList(), true);
        reading.file = name(options.denominators);
        reading.read(further, further.header(), false);
        return reading.built(methodology);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Set<String> wanted(Methodology methodology) {
        var wanted = new LinkedHashSet<String>();
        methodology.tree().all().filter(Node::isIndicator).map(Node::code).forEach(wanted::add);
        wanted.addAll(NamedColumns.of(methodology).variables());
        return wanted;
    }

    private ReadTable built(Methodology methodology) {
        if (!years.isEmpty()) {
            faults.addAll(new LackingColumns(options, found, unread).faults(methodology));
        }
        var apart = new TypedNames(options.beside).apart(texts.keySet());
        beside.addAll(apart);
        apart.stream()
                .filter(code -> !texts.isEmpty() && !texts.containsKey(code))
                .forEach(code -> faults.add("no unit '" + code + "', named by --beside"));
        if (years.isEmpty() && options.nutsLevel != null && faults.isEmpty()) {
            faults.add(new NutsLevel(options.nutsLevel).lacking(otherLevels));
        } else if (years.isEmpty() && faults.isEmpty()) {
            faults.add("no line below the header");
        } else if (origins.isEmpty() && faults.isEmpty()) {
            faults.add(
                    "no value in any line (expected numbers in " + String.join(", ", wanted) + ")");
        }
        Faults.stopAt(options.table.toString(), faults);
        var names = NutsNames.of(texts.keySet());
        texts.forEach((code, attributes) -> panel.unit(unit(code, attributes, names)));
        categories.addTo(panel);
        origins.keySet().forEach(key -> years.remove(key.year()));
        return new ReadTable(panel.build(), origins, new TreeSet<>(years), notes());
    }

    private List<String> notes() {
        var valued = origins.keySet().stream().map(ReadTable.Key::unit).collect(toSet());
        notes.addAll(new UnitNotes(texts.keySet(), valued, beside).notes());
        if (!withoutCode.isEmpty()) {
            notes.add(
                    "Units without a code, read by their name: "
                            + Unread.listed(withoutCode)
                            + " (--beside names those that are none, such as a total)");
        }
        if (!otherLevels.isEmpty()) {
            notes.add(Unread.note("Units of other levels of NUTS, or of none", otherLevels));
        }
        if (!unread.isEmpty()) {
            notes.add(
                    Unread.note("Numbers that nobody names as an indicator or otherwise", unread));
        }
        return notes;
    }

    private PanelUnit unit(String code, Map<String, String> attributes, Map<String, String> names) {
        var groups = new HashMap<>(attributes);
        var said = groups.remove(" name");
        boolean isNamed = said != null && !said.isEmpty() && !said.equals(code);
        var name = isNamed ? said : names.getOrDefault(code, said);
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
        var numbers = TableNumbers.of(table, options.form.decimal);
        var columns = new ColumnSearch(table, options, wanted, isMain).found();
        unitColumn = table.header().get(columns.unit());
        notes.addAll(columns.guesses());
        var others = new OtherColumns(table, columns, numbers, wanted);
        var groupings =
                isMain && !table.isOfValues()
                        ? others.groupings(options.groups)
                        : Set.<Integer>of();
        var read = Set.copyOf(variables);
        for (TableText.Line line : table.rows()) {
            read(table, columns, numbers, line, read, groupings, isMain);
        }
        notes.addAll(numbers.notes(others.ofValues()));
        if (table.isOfValues()) {
            return;
        }
        others.withNumbers().stream()
                .filter(c -> !groupings.contains(c))
                .sorted()
                .forEach(c -> {
                    var name = table.header().get(c);
                    if (read.contains(name) && !categories.has(name)) {
                        unread(name.isBlank() ? "column " + (c + 1) : name);
                    }
                });
    }

    private void unread(String name) {
        if (!options.known.contains(name)) {
            unread.add(name);
        }
    }

    private void read(
            TableText table,
            TableColumns columns,
            TableNumbers numbers,
            TableText.Line line,
            Set<String> variables,
            Set<Integer> groupings,
            boolean isMain) {
        var unit = unit(line.cells(), columns);
        if (unit.isEmpty()) {
            faults.add(
                    "line "
                            + line.number()
                            + ": no code of the unit in '"
                            + unitColumn
                            + "' (expected one in each line, or another column named by --unit)");
            return;
        }
        if (options.nutsLevel != null && !new NutsLevel(options.nutsLevel).has(unit)) {
            otherLevels.add(unit);
            return;
        }
        var year = year(columns, line);
        if (year == null) {
            return;
        }
        if (isMain) {
            years.add(year);
            attributes(table, columns, groupings, line, unit);
        }
        if (columns.indicator() >= 0) {
            value(table, columns, numbers, line, unit, year);
        } else if (isMain || texts.containsKey(unit)) {
            var of = isMain || columns.time() >= 0 ? List.of(year) : List.copyOf(years);
            values(table, columns, numbers, line, variables, unit, of);
        }
    }

    /// The one value of a line.
    private void value(
            TableText table,
            TableColumns columns,
            TableNumbers numbers,
            TableText.Line line,
            String unit,
            int year) {
        var name = line.cells().get(columns.indicator());
        var code = VariableCodes.of(name, wanted);
        if (!wanted.contains(code)) {
            unread(name);
        }
        var flags = columns.flags() < 0 ? "" : line.cells().get(columns.flags());
        int column = columns.value();
        int place = table.columnOf(line, column);
        value(code, unit, year, line, column, place, numbers.in(column), flags);
    }

    /// The values of a line with a column for each variable, in each of some years.
    private void values(
            TableText table,
            TableColumns columns,
            TableNumbers numbers,
            TableText.Line line,
            Set<String> variables,
            String unit,
            List<Integer> years) {
        for (int i = 0; i < table.header().size(); i++) {
            var name = table.header().get(i);
            if (i != columns.unit() && i != columns.time() && variables.contains(name)) {
                var code = VariableCodes.of(name, wanted);
                for (int each : years) {
                    categories.add(name, unit, each, line.cells().get(i));
                    int place = table.columnOf(line, i);
                    value(code, unit, each, line, i, place, numbers.in(i), "");
                }
            }
        }
    }

    /// The code of a line's unit; where it has none, its name.
    private String unit(List<String> cells, TableColumns columns) {
        var code = cells.get(columns.unit());
        if (!code.isEmpty() || columns.name() < 0) {
            return code;
        }
        var name = cells.get(columns.name());
        if (!name.isEmpty()) {
            withoutCode.add(name);
        }
        return name;
    }

    private @Nullable Integer year(TableColumns columns, TableText.Line line) {
        if (columns.time() < 0) {
            return Panel.NO_YEAR;
        }
        var text = line.cells().get(columns.time());
        var year = YearText.of(text);
        if (year.isEmpty() || year.getAsInt() == Panel.NO_YEAR) {
            faults.add(
                    "line " + line.number() + ": no year: '" + text + "' (expected such as 2021)");
            return null;
        }
        return year.getAsInt();
    }

    private void attributes(
            TableText table,
            TableColumns columns,
            Set<Integer> groupings,
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
            } else if (groupings.contains(i) && !DecimalStyle.isMissing(text)) {
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
            int place,
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
                            year == Panel.NO_YEAR
                                    ? " (is there a column with the year, or another than '"
                                            + unitColumn
                                            + "' with the unit's code? --unit names it)"
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
                            "line %d: %s: '%s' (expected a value of %s, or nothing)",
                            line.number(),
                            numbers.fault(text),
                            text,
                            variable));
            return;
        }
        var all = DecimalStyle.flags(text) + flags;
        panel.value(variable, unit, year, number.getAsDouble(), all);
        origins.put(
                new ReadTable.Key(variable, unit, year), file + "#" + line.number() + ":" + place);
    }
}

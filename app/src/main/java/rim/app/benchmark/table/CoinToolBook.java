package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.form.excel.Sheets;

/// A workbook of the COIN Tool of the European Commission's Joint Research Centre.
///
/// Its sheet `Database` has from column E on an indicator in each column: weight, direction, lower
/// and upper goalpost in rows 7 to 10, the code of its index, sub-index, pillar and sub-pillar in
/// rows 11 to 14, name and code in rows 15 and 16; from row 17 on a unit in each row, with its name
/// in column B and its code in C; without a code the name is one. `n/a` is no value. A level that
/// has the same code for all indicators is one that the workbook does not use; one that has no code
/// for an indicator, or one that is called `--`, is left out above it. The sheet `Framework` has a
/// row for each node from row 5 (row 6 in workbooks before 2019): code in C, weight in E, name in
/// H; `--` is none. The layout is that which `import_coin_tool` of the R package COINr reads (W.
/// Becker).
public final class CoinToolBook {
    private static final String DATABASE = "Database";
    private static final String FRAMEWORK = "Framework";

    /// The sheets that are read; the tool computes the others.
    static final List<String> SHEETS = List.of(DATABASE, FRAMEWORK);

    private static final int WEIGHT = 7;
    private static final int DIRECTION = 8;
    private static final int LOW = 9;
    private static final int HIGH = 10;
    private static final int INDEX = 11;
    private static final int SUB_PILLAR = 14;
    private static final int NAME = 15;
    private static final int CODE = 16;
    private static final String NONE = "--";
    private static final int FIRST = 4;
    private static final int UNIT_NAME = 1;
    private static final int UNIT_CODE = 2;

    private static final Named NOBODY = new Named("", "", 0);

    private final Path file;
    private final Map<Long, List<String>> database;
    private final Map<Long, List<String>> framework;
    private final List<Integer> columns;

    private CoinToolBook(
            Path file, Map<Long, List<String>> database, Map<Long, List<String>> framework) {
        this.file = file;
        this.database = database;
        this.framework = framework;
        this.columns = new ArrayList<>();
        for (int i = FIRST; i < row(CODE).size(); i++) {
            if (!cell(CODE, i).isEmpty() && hasValue(i)) {
                columns.add(i);
            }
        }
    }

    private boolean hasValue(int column) {
        return database.keySet().stream()
                .anyMatch(row -> row > CODE && !value(row, column).isEmpty());
    }

    /// What of the two sheets is not read, in words.
    List<String> notes() {
        int width = database.values().stream().mapToInt(List::size).max().orElse(0);
        var withoutCode = new ArrayList<String>();
        var withoutValue = new ArrayList<String>();
        for (int i = FIRST; i < width; i++) {
            if (cell(CODE, i).isEmpty() && hasValue(i)) {
                withoutCode.add(column(i));
            } else if (!cell(CODE, i).isEmpty() && !hasValue(i)) {
                withoutValue.add(cell(CODE, i));
            }
        }
        var named = named();
        var above = new HashSet<String>();
        columns.forEach(column -> above.addAll(above(column, named, new ArrayList<>())));
        var idle =
                named.keySet().stream()
                        .filter(code -> !named.getOrDefault(code, NOBODY).isNone())
                        .filter(code -> !above.contains(code))
                        .filter(code ->
                                columns.stream()
                                        .noneMatch(column -> cell(CODE, column).equals(code)))
                        .toList();
        var notes = new ArrayList<String>();
        note(notes, "Columns of Database without a code in row 16", withoutCode);
        note(notes, "Indicators of Database without any value", withoutValue);
        note(notes, "Nodes of Framework with no indicator below", idle);
        var nameless = unitsWithoutCode();
        if (!nameless.isEmpty()) {
            notes.add(
                    "Rows of Database without a code in column C among others that have one, read as"
                            + " units: "
                            + nameless.stream()
                                    .map(name -> "'" + name + "'")
                                    .collect(Collectors.joining(", "))
                            + " (--beside names those that are none, such as a mean)");
        }
        return notes;
    }

    /// Names of rows with values and no code; none where no row has one.
    private List<String> unitsWithoutCode() {
        var units = database.keySet().stream().filter(row -> row > CODE).toList();
        return units.stream().allMatch(row -> value(row, UNIT_CODE).isEmpty())
                ? List.of()
                : units.stream()
                        .filter(row -> value(row, UNIT_CODE).isEmpty())
                        .filter(row -> columns.stream().anyMatch(i -> !value(row, i).isEmpty()))
                        .map(row -> value(row, UNIT_NAME))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static void note(List<String> notes, String what, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(Unread.note(what, names));
        }
    }

    /// Whether a workbook has the sheets of the tool.
    ///
    /// @throws IOException when it is no workbook, or damaged
    public static boolean isOne(Path file) throws IOException {
        try (var sheets = Sheets.open(file)) {
            return sheet(sheets, DATABASE).isPresent() && sheet(sheets, FRAMEWORK).isPresent();
        }
    }

    private static Optional<String> sheet(Sheets sheets, String name) {
        return sheets.names().stream()
                .filter(each -> each.strip().equalsIgnoreCase(name))
                .findFirst();
    }

    /// Reads one.
    ///
    /// @throws RimException when it cannot be read, or has no indicator with values
    public static CoinToolBook read(Path file) {
        try (var sheets = Sheets.open(file)) {
            var book = new CoinToolBook(file, rows(sheets, DATABASE), rows(sheets, FRAMEWORK));
            if (book.columns.isEmpty()) {
                throw new RimException(
                        "No indicator with a code in row 16 and values below it, from column E on"
                                + " (expected the layout of the COIN Tool) ["
                                + book.place()
                                + "]");
            }
            return book;
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private String place() {
        return file + ", sheet " + DATABASE;
    }

    private static Map<Long, List<String>> rows(Sheets sheets, String name) throws IOException {
        var found = new LinkedHashMap<Long, List<String>>();
        try (var rows = sheets.rows(sheet(sheets, name).orElse(name))) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                found.put((long) row.number(), row.cells().stream().map(String::strip).toList());
            }
        }
        return found;
    }

    private List<String> row(long number) {
        return database.getOrDefault(number, List.of());
    }

    private String cell(long row, int column) {
        var cells = row(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /// Nothing for what is no value.
    private String value(long row, int column) {
        var text = cell(row, column);
        return DecimalStyle.isMissing(text) ? "" : text;
    }

    /// The values, a row for each unit.
    ///
    /// @throws RimException when values are of no unit
    TableText table() {
        var header = new ArrayList<>(List.of("uCode", "uName"));
        columns.forEach(column -> header.add(cell(CODE, column)));
        var lines = new ArrayList<TableText.Line>();
        var faults = new ArrayList<String>();
        for (long number : database.keySet()) {
            var name = value(number, UNIT_NAME);
            var code = value(number, UNIT_CODE);
            var values = columns.stream().map(column -> value(number, column)).toList();
            boolean isUnit = number > CODE && !(code + name).isEmpty();
            if (isUnit && !(code.isEmpty() && isNothing(values))) {
                var cells = new ArrayList<>(List.of(code.isEmpty() ? name : code, name));
                cells.addAll(values);
                lines.add(new TableText.Line(number, cells));
            } else if (number > CODE && !isNothing(values)) {
                faults.add(
                        "row " + number + ": no unit (expected its name in column B, code in C)");
            }
        }
        Faults.stopAt(place(), faults);
        return TableText.of(place(), header, lines);
    }

    private static boolean isNothing(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    /// The nodes of the index, indicators first.
    ///
    /// @throws RimException with all that is wrong with the rows that describe them
    public List<MetaRow> nodes() {
        var faults = new ArrayList<String>();
        var cells = new MetaCells(faults);
        var named = named();
        var rows = new ArrayList<MetaRow>();
        var aggregates = new LinkedHashMap<String, @Nullable String>();
        for (int column : columns) {
            var above = above(column, named, faults);
            rows.add(indicator(column, above.isEmpty() ? "" : above.getFirst(), cells));
            for (int i = 0; i < above.size(); i++) {
                var parent = i + 1 < above.size() ? above.get(i + 1) : null;
                var other =
                        aggregates.containsKey(above.get(i))
                                ? aggregates.get(above.get(i))
                                : parent;
                if (!Objects.equals(other, parent)) {
                    faults.add(
                            column(column)
                                    + ": '"
                                    + above.get(i)
                                    + "' is below '"
                                    + parent
                                    + "', and elsewhere below '"
                                    + other
                                    + "' (expected one place, or no code where a level is not used)");
                }
                aggregates.putIfAbsent(above.get(i), parent);
            }
        }
        aggregates.forEach((code, parent) -> {
            var known = named.getOrDefault(code, NOBODY);
            var weight = cells.weight(known.weight, "sheet " + FRAMEWORK + ", row " + known.row);
            rows.add(new MetaRow(code, known.name, parent, false, true, weight, null, null, false));
        });
        Faults.stopAt(place(), faults);
        return rows;
    }

    private MetaRow indicator(int column, String parent, MetaCells cells) {
        var code = cell(CODE, column);
        if (MetaCells.number(code).isPresent()) {
            cells.faults()
                    .add(
                            column(column)
                                    + ": the code in row 16 is the number "
                                    + code
                                    + " (expected the layout of the COIN Tool)");
        }
        var low = MetaCells.number(value(LOW, column));
        var high = MetaCells.number(value(HIGH, column));
        return new MetaRow(
                code,
                cell(NAME, column),
                parent,
                cells.isLowerBetter(cell(DIRECTION, column), column(column) + ", row 8"),
                !value(DIRECTION, column).isEmpty(),
                cells.weight(value(WEIGHT, column), column(column) + ", row 7"),
                null,
                low.isPresent() && high.isPresent()
                        ? new MetaRow.Goalposts(low.getAsDouble(), high.getAsDouble())
                        : null,
                true);
    }

    /// Codes of the levels that are used above an indicator, the index last.
    private List<String> above(int column, Map<String, Named> named, List<String> faults) {
        var above = new ArrayList<String>();
        for (int level : levels()) {
            var code = value(level, column);
            var known = named.get(code);
            if (!code.isEmpty() && !code.equals(NONE) && (known == null || !known.isNone())) {
                above.add(code);
            }
        }
        if (value(INDEX, column).isEmpty()) {
            faults.add(column(column) + ": no code of the index in row 11");
        }
        return above;
    }

    private static String column(int number) {
        var letters = new StringBuilder();
        for (int left = number + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return "column " + letters;
    }

    /// Rows of the levels that are used, from the one above the indicators to the index.
    private List<Integer> levels() {
        var used = new ArrayList<Integer>();
        for (int row = SUB_PILLAR; row >= INDEX; row--) {
            long number = row;
            long codes = columns.stream().map(column -> value(number, column)).distinct().count();
            if (row == INDEX || codes > 1) {
                used.add(row);
            }
        }
        return used;
    }

    /// @param weight as it stands there
    private record Named(String name, String weight, long row) {
        boolean isNone() {
            return name.equals(NONE);
        }
    }

    private Map<String, Named> named() {
        var named = new LinkedHashMap<String, Named>();
        framework.forEach((row, cells) -> {
            var code = cells.size() > 2 ? cells.get(2) : "";
            var name = cells.size() > 7 ? cells.get(7) : "";
            if (!code.isEmpty() && !name.isEmpty()) {
                named.putIfAbsent(code, new Named(name, cells.get(4), row));
            }
        });
        return named;
    }
}

package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.form.excel.Sheets;

/// A workbook of the COIN Tool of the European Commission's Joint Research Centre.
///
/// Its sheet `Database` has from column E on an indicator in each column: weight, direction, lower
/// and upper goalpost in rows 7 to 10, the code of its index, sub-index, pillar and sub-pillar in
/// rows 11 to 14, name and code in rows 15 and 16; from row 17 on a unit in each row, with its name
/// in column B and its code in C. `n/a` is no value. A level that has the same code for all
/// indicators is one that the workbook does not use. The sheet `Framework` has a row for each node
/// from row 5 (row 6 in workbooks before 2019): code in C, weight in E, name in H; `--` is none.
/// The layout is that which `import_coin_tool` of the R package COINr reads (W. Becker).
public final class CoinToolBook {
    private static final String DATABASE = "Database";
    private static final String FRAMEWORK = "Framework";
    private static final int WEIGHT = 7;
    private static final int DIRECTION = 8;
    private static final int LOW = 9;
    private static final int HIGH = 10;
    private static final int INDEX = 11;
    private static final int SUB_PILLAR = 14;
    private static final int NAME = 15;
    private static final int CODE = 16;
    private static final int FIRST = 4;
    private static final int UNIT_NAME = 1;
    private static final int UNIT_CODE = 2;

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
            int column = i;
            if (!cell(CODE, i).isEmpty()
                    && database.keySet().stream()
                            .anyMatch(row -> row > CODE && !value(row, column).isEmpty())) {
                columns.add(i);
            }
        }
    }

    /// Whether a workbook has the sheets of the tool.
    ///
    /// @throws IOException when it is no workbook, or damaged
    public static boolean isOne(Path file) throws IOException {
        try (var sheets = Sheets.open(file)) {
            return sheets.names().containsAll(List.of(DATABASE, FRAMEWORK));
        }
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
                                + file
                                + ", sheet "
                                + DATABASE
                                + "]");
            }
            return book;
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static Map<Long, List<String>> rows(Sheets sheets, String name) throws IOException {
        var found = new LinkedHashMap<Long, List<String>>();
        try (var rows = sheets.rows(name)) {
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

    private @Nullable Double number(long row, int column) {
        var number = new DecimalStyle('.').parse(value(row, column));
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /// The values, a row for each unit.
    TableText table() {
        var header = new ArrayList<>(List.of("uCode", "uName"));
        columns.forEach(column -> header.add(cell(CODE, column)));
        var lines = new ArrayList<TableText.Line>();
        for (long number : database.keySet()) {
            if (number > CODE && !cell(number, UNIT_CODE).isEmpty()) {
                var cells =
                        new ArrayList<>(List.of(cell(number, UNIT_CODE), cell(number, UNIT_NAME)));
                columns.forEach(column -> cells.add(value(number, column)));
                lines.add(new TableText.Line(number, cells));
            }
        }
        return TableText.of(file + ", sheet " + DATABASE, header, lines);
    }

    /// The nodes of the index, indicators first.
    public List<MetaRow> nodes() {
        var levels = levels();
        var framework = named();
        var rows = new ArrayList<MetaRow>();
        var aggregates = new LinkedHashMap<String, @Nullable String>();
        for (int column : columns) {
            var direction = number(DIRECTION, column);
            var low = number(LOW, column);
            var high = number(HIGH, column);
            rows.add(
                    new MetaRow(
                            cell(CODE, column),
                            cell(NAME, column),
                            cell(levels.getFirst(), column),
                            direction != null && direction < 0,
                            number(WEIGHT, column),
                            null,
                            low == null || high == null ? null : new MetaRow.Goalposts(low, high),
                            true));
            for (int level = 0; level < levels.size(); level++) {
                aggregates.putIfAbsent(
                        cell(levels.get(level), column),
                        level + 1 < levels.size() ? cell(levels.get(level + 1), column) : null);
            }
        }
        aggregates.forEach((code, parent) -> {
            var known = framework.getOrDefault(code, new Named("", null));
            rows.add(new MetaRow(code, known.name, parent, false, known.weight, null, null, false));
        });
        return rows;
    }

    /// Rows of the levels that are used, from the one above the indicators to the index.
    private List<Integer> levels() {
        var used = new ArrayList<Integer>();
        for (int row = SUB_PILLAR; row >= INDEX; row--) {
            long number = row;
            long codes = columns.stream().map(column -> cell(number, column)).distinct().count();
            if (row == INDEX || codes > 1) {
                used.add(row);
            }
        }
        return used;
    }

    private record Named(String name, @Nullable Double weight) {}

    private Map<String, Named> named() {
        var named = new LinkedHashMap<String, Named>();
        for (var cells : framework.values()) {
            var code = cells.size() > 2 ? cells.get(2) : "";
            var name = cells.size() > 7 ? cells.get(7) : "";
            if (!code.isEmpty() && !name.isEmpty() && !name.equals("--")) {
                var weight = new DecimalStyle('.').parse(cells.get(4));
                named.putIfAbsent(
                        code,
                        new Named(
                                name,
                                weight.isPresent() && weight.getAsDouble() > 0
                                        ? Double.valueOf(weight.getAsDouble())
                                        : null));
            }
        }
        return named;
    }
}

package rim.sources.inspect.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.sources.form.excel.Sheets;
import rim.sources.inspect.reading.FirstRows;

/// How the sheets of a workbook are laid out.
///
/// @param name name of the sheet, or what the names of several like it have in common
/// @param isOnly whether the workbook has no other sheet
/// @param headerRow row of the names of the columns
/// @param unitRow row of their units, null for none
/// @param firstRow first row of data
/// @param above rows above the header that say something for the whole sheet
/// @param footer how the row after the data begins, null for none
/// @param table the columns
/// @param firstRows the rows above the header, the header, and some below
/// @param others names of the other sheets that have a table of regions, too
public record SheetGuess(
        String name,
        boolean isOnly,
        int headerRow,
        @Nullable Integer unitRow,
        int firstRow,
        List<Integer> above,
        @Nullable String footer,
        TableGuess table,
        FirstRows firstRows,
        List<String> others) {
    private static final int LOWEST_HEADER = 40;
    private static final int ROWS = 1_000;
    private static final int SHAPE = 25;
    private static final int SHOWN = 12;
    private static final Pattern ABOUT_FILE =
            Pattern.compile(
                    ".*(extract|update|source|dataset|data set|title|table|http|contact).*");

    /// The layout of the sheet from which the most cells can be read, and of those like it; empty
    /// when none can.
    public static Optional<SheetGuess> of(Path file) throws IOException {
        try (var sheets = Sheets.open(file)) {
            SheetGuess best = null;
            var all = new ArrayList<SheetGuess>();
            for (String name : sheets.names()) {
                guess(sheets, name).ifPresent(all::add);
            }
            for (SheetGuess each : all) {
                boolean isBetter = best == null || each.table.score() > best.table.score();
                best = isBetter ? each : best;
            }
            return best == null
                    ? Optional.empty()
                    : Optional.of(best.withThoseLikeIt(all, sheets.names()));
        }
    }

    private static Optional<SheetGuess> guess(Sheets sheets, String name) throws IOException {
        var rows = new ArrayList<Sheets.Row>();
        try (var reading = sheets.rows(name)) {
            for (var row = reading.next();
                    row != null && rows.size() < ROWS;
                    row = reading.next()) {
                rows.add(row);
            }
        }
        TableGuess best = null;
        int likeness = 0;
        int at = -1;
        for (int i = 0; i < rows.size() && rows.get(i).number() <= LOWEST_HEADER; i++) {
            int width = rows.get(i).cells().size();
            var header = rows.get(i).names();
            var sample = below(rows, i).stream().limit(SHAPE).toList();
            int found = width < 2 ? 0 : new HeaderRow(header, sample).likeness();
            if (found > 0 && found >= likeness) {
                var table = new TableGuess(header, below(rows, i), false);
                boolean isBetter = best == null || found > likeness || table.score() > best.score();
                if (table.isTable() && table.score() > 0 && isBetter) {
                    best = table;
                    likeness = found;
                    at = i;
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(laidOut(sheets, name, rows, at, best));
    }

    private static List<String[]> below(List<Sheets.Row> rows, int header) {
        return rows.subList(header + 1, rows.size()).stream()
                .map(r -> r.padded(r.cells().size()))
                .toList();
    }

    private static SheetGuess laidOut(
            Sheets sheets, String name, List<Sheets.Row> rows, int header, TableGuess table)
            throws IOException {
        int first = header + 1;
        while (first < rows.size() && !table.isData(fields(rows.get(first)))) {
            first++;
        }
        int firstRow =
                first < rows.size() ? rows.get(first).number() : rows.get(header).number() + 1;
        var above = new ArrayList<Integer>();
        for (Sheets.Row row : rows.subList(0, header)) {
            var texts = row.cells().stream().filter(t -> !t.isBlank()).toList();
            boolean saysSomething =
                    texts.size() == 2
                            && !ABOUT_FILE
                                    .matcher(texts.getFirst().toLowerCase(Locale.ROOT))
                                    .matches();
            if (saysSomething) {
                above.add(row.number());
            }
        }
        return new SheetGuess(
                name,
                sheets.names().size() == 1,
                rows.get(header).number(),
                unitRow(rows, header, first, table),
                firstRow,
                above,
                footer(sheets, name, table, firstRow),
                table,
                new FirstRows(
                        name,
                        rows.get(header).number(),
                        rows.subList(0, Math.min(rows.size(), header + SHOWN)).stream()
                                .map(r -> shown(r, rows.get(header)))
                                .toList()),
                List.of());
    }

    private static FirstRows.Row shown(Sheets.Row row, Sheets.Row header) {
        return new FirstRows.Row(
                row.number(), row.equals(header) ? List.of(row.names()) : row.cells());
    }

    private static @Nullable Integer unitRow(
            List<Sheets.Row> rows, int header, int first, TableGuess table) {
        return rows.subList(header + 1, Math.min(first, rows.size())).stream()
                .filter(r -> table.saysUnits(fields(r)))
                .map(Sheets.Row::number)
                .findFirst()
                .orElse(null);
    }

    private static String[] fields(Sheets.Row row) {
        return row.padded(row.cells().size());
    }

    private static @Nullable String footer(
            Sheets sheets, String name, TableGuess table, int firstRow) throws IOException {
        var search = new FooterSearch(table);
        try (var reading = sheets.rows(name)) {
            for (var row = reading.next(); row != null; row = reading.next()) {
                if (row.number() >= firstRow) {
                    search.add(fields(row));
                }
            }
        }
        return search.footer();
    }

    private SheetGuess withThoseLikeIt(List<SheetGuess> all, List<String> names) {
        var like = all.stream().filter(this::isLike).map(SheetGuess::name).toList();
        var unlike = all.stream().map(SheetGuess::name).filter(n -> !like.contains(n)).toList();
        if (like.size() < 2) {
            return named(name, unlike);
        }
        var common = like.getFirst();
        for (String each : like) {
            while (!each.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        var prefix = common;
        boolean isTheirs = names.stream().filter(n -> n.startsWith(prefix)).count() == like.size();
        return prefix.isEmpty() || !isTheirs
                ? named(
                        name,
                        all.stream().map(SheetGuess::name).filter(n -> !n.equals(name)).toList())
                : named(prefix + "*", unlike);
    }

    private SheetGuess named(String of, List<String> besides) {
        return new SheetGuess(
                of, isOnly, headerRow, unitRow, firstRow, above, footer, table, firstRows, besides);
    }

    private boolean isLike(SheetGuess other) {
        return headerRow == other.headerRow
                && firstRow == other.firstRow
                && above.equals(other.above)
                && table.isLike(other.table);
    }

    /// What to ask where each sheet is of the year that it is called after.
    public Optional<String> questionOfYears() {
        boolean areYears = name.endsWith("*") && name.matches("\\D*[0-9]{0,3}\\*");
        return table.hasYears() || !areYears || name.equals("*")
                ? Optional.empty()
                : Optional.of(
                        "Of which year is each sheet '"
                                + name
                                + "'? Write their rows into one sheet with a column of years, or a"
                                + " descriptor for a copy of the file for each sheet, with its 'name'"
                                + " and \"fixed\": {\"year\": \"2019\"}");
    }

    /// What to ask where the columns are named in two rows.
    public Optional<String> questionOfLevels() {
        var between = new ArrayList<String[]>();
        var header = new String[0];
        var above = new String[0];
        for (FirstRows.Row row : firstRows.rows()) {
            var fields = row.fields().toArray(String[]::new);
            if (row.number() == headerRow) {
                header = fields;
            } else if (row.number() == headerRow - 1) {
                above = fields;
            } else if (row.number() > headerRow) {
                if (table.isOfTable(fields)) {
                    break;
                }
                between.add(fields);
            }
        }
        return new HeaderLevels(header).question(headerRow, above, between);
    }

    /// The rows above the header.
    public List<String[]> preamble() {
        return firstRows.rows().stream()
                .filter(r -> r.number() < headerRow)
                .map(r -> r.fields().toArray(String[]::new))
                .toList();
    }

    /// The members of the layout in a descriptor.
    public Map<String, Object> members(@Nullable String fixedYear) {
        var members = new LinkedHashMap<String, Object>();
        if (!isOnly) {
            members.put("name", name);
        }
        members.put("header_row", headerRow);
        if (unitRow != null) {
            members.put("unit_row", unitRow);
        }
        if (firstRow != (unitRow == null ? headerRow : unitRow) + 1) {
            members.put("first_row", firstRow);
        }
        if (!above.isEmpty()) {
            members.put("above", above);
        }
        if (footer != null) {
            members.put("footer", footer);
        }
        members.putAll(table.members(fixedYear));
        return members;
    }
}

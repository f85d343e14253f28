package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rim.schemas.RimException;
import rim.sources.form.excel.Sheets;

/// A table in a sheet of a workbook.
record SheetText(Path file, TableOptions options) {
    /// The table as text.
    ///
    /// @throws IOException when it is no workbook, or damaged
    TableText text() throws IOException {
        try (var sheets = Sheets.open(file)) {
            var name = sheet(sheets.names());
            try (var rows = sheets.rows(name)) {
                return text(name, rows);
            }
        }
    }

    private String sheet(List<String> names) {
        if (options.form.sheet != null && !names.contains(options.form.sheet)) {
            throw new RimException(
                    "No sheet '"
                            + options.form.sheet
                            + "' (expected one of "
                            + String.join(", ", names)
                            + ") ["
                            + file
                            + "]");
        }
        if (names.isEmpty()) {
            throw new RimException("The workbook has no sheets [" + file + "]");
        }
        return options.form.sheet == null ? names.getFirst() : options.form.sheet;
    }

    private TableText text(String sheet, Sheets.Rows rows) throws IOException {
        var lines = new ArrayList<TableText.Line>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            lines.add(new TableText.Line(row.number(), stripped(row.cells())));
        }
        var place = file + ", sheet " + sheet;
        if (lines.isEmpty()) {
            throw new RimException("No rows (expected a header and rows) [" + place + "]");
        }
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var bounds =
                TableBounds.of(
                        lines.stream().map(line -> padded(line, width)).toList(), options.unit);
        var header = bounds.header().cells();
        var names = header.subList(0, width(header, bounds.rows()));
        return TableText.of(
                        place,
                        names,
                        bounds.rows().stream().map(line -> cut(line, names.size())).toList())
                .within(bounds.outside());
    }

    /// Up to the last name, and one more where the last column has flags behind it.
    private static int width(List<String> header, List<TableText.Line> rows) {
        int width = TableText.width(header);
        var behind =
                rows.stream()
                        .map(TableText.Line::cells)
                        .filter(cells -> TableText.width(cells) > width)
                        .toList();
        boolean isOfFlags =
                CrossTable.hasYears(header)
                        && behind.stream()
                                .allMatch(cells ->
                                        TableText.width(cells) == width + 1
                                                && CrossTable.isFlag(cells.get(width)));
        return isOfFlags && !behind.isEmpty() ? width + 1 : width;
    }

    private static TableText.Line cut(TableText.Line line, int width) {
        int end = Math.max(width, TableText.width(line.cells()));
        return new TableText.Line(line.number(), line.cells().subList(0, end));
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    /// Empty cells at the end of a row are not in the file.
    private static TableText.Line padded(TableText.Line line, int width) {
        if (line.cells().size() >= width) {
            return line;
        }
        var cells = new String[width];
        Arrays.fill(cells, "");
        for (int i = 0; i < line.cells().size(); i++) {
            cells[i] = line.cells().get(i);
        }
        return new TableText.Line(line.number(), List.of(cells));
    }
}

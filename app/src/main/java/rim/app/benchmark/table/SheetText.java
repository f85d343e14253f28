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
            var name = sheet(sheets);
            return text(name, lines(sheets, name));
        }
    }

    /// The sheet that is read: the one that is named, else the first with a table of units, else
    /// the first.
    ///
    /// @throws RimException when there is none of that name, or none at all
    /// @throws IOException when the workbook is damaged
    String sheet(Sheets sheets) throws IOException {
        var names = sheets.names();
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
        if (options.form.sheet != null) {
            return options.form.sheet;
        }
        for (String name : names.size() == 1 ? List.<String>of() : names) {
            var lines = lines(sheets, name);
            if (!lines.isEmpty() && bounds(lines).isOfUnits()) {
                return name;
            }
        }
        return names.getFirst();
    }

    private static List<TableText.Line> lines(Sheets sheets, String name) throws IOException {
        var lines = new ArrayList<TableText.Line>();
        try (var rows = sheets.rows(name)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                lines.add(new TableText.Line(row.number(), stripped(row.cells())));
            }
        }
        return lines;
    }

    private TableBounds bounds(List<TableText.Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return TableBounds.within(
                lines.stream().map(line -> padded(line, width)).toList(), options.unit);
    }

    private TableText text(String sheet, List<TableText.Line> lines) {
        var place = file + ", sheet " + sheet;
        if (lines.isEmpty()) {
            throw new RimException("No rows (expected a header and rows) [" + place + "]");
        }
        var bounds = bounds(lines).table();
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

package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.sources.form.excel.Sheets;

/// A table in a sheet of a workbook.
record SheetText(Path file, TableOptions options) {
    /// A sheet with the rows that it has.
    ///
    /// @param hidden what of it who opens the workbook does not see, in words
    private record Sheet(String name, List<TableText.Line> lines, List<String> hidden) {}

    /// The table as text.
    ///
    /// @throws RimException when there is no sheet of the name, no sheet at all, or no row
    /// @throws IOException when it is no workbook, or damaged
    TableText text() throws IOException {
        try (var sheets = Sheets.open(file)) {
            return text(read(sheets));
        }
    }

    /// The sheet that is read: the one that is named, else the first with a table of units, else
    /// the first.
    ///
    /// @throws RimException when there is none of that name, or none at all
    /// @throws IOException when the workbook is damaged
    String sheet(Sheets sheets) throws IOException {
        return read(sheets).name();
    }

    private Sheet read(Sheets sheets) throws IOException {
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
            return sheet(sheets, options.form.sheet);
        }
        var first = sheet(sheets, names.getFirst());
        var each = first;
        for (int i = 1; !isOfUnits(each) && i < names.size(); i++) {
            each = sheet(sheets, names.get(i));
        }
        return isOfUnits(each) ? each : first;
    }

    private boolean isOfUnits(Sheet sheet) {
        return !sheet.lines.isEmpty() && TableBounds.within(sheet.lines, options.unit).isOfUnits();
    }

    /// Empty cells at the end of a row are not in the file: all rows are as long as the longest.
    private static Sheet sheet(Sheets sheets, String name) throws IOException {
        var found = new ArrayList<Sheets.Row>();
        var hidden = new ArrayList<String>();
        if (sheets.isHidden(name)) {
            hidden.add("the sheet");
        }
        try (var rows = sheets.rows(name)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
            hidden.addAll(rows.hidden());
        }
        int width = found.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new Sheet(
                name,
                found.stream()
                        .map(row ->
                                new TableText.Line(
                                        row.number(),
                                        Stream.of(row.padded(width)).map(String::strip).toList()))
                        .toList(),
                hidden);
    }

    private TableText text(Sheet sheet) {
        var place = file + ", sheet " + sheet.name;
        if (sheet.lines.isEmpty()) {
            throw new RimException("No rows (expected a header and rows) [" + place + "]");
        }
        var bounds = TableBounds.within(sheet.lines, options.unit).table();
        var header = bounds.header().cells();
        var names = header.subList(0, width(header, bounds.rows()));
        var table =
                TableText.of(
                                place,
                                names,
                                bounds.rows().stream()
                                        .map(line -> cut(line, names.size()))
                                        .toList())
                        .within(bounds.outside());
        return sheet.hidden.isEmpty()
                ? table
                : table.telling(
                        "Hidden in the workbook, and read as the rest: "
                                + Unread.listed(sheet.hidden));
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
}

package rim.sources.form.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.SheetLayout;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;
import rim.sources.raw.TableColumns;
import rim.sources.raw.WholeReader;
import rim.sources.raw.WholeRecords;
import rim.sources.raw.Wildcards;

/// A table in one or several sheets of a workbook, laid out as the descriptor says.
///
/// Rows are counted on from sheet to sheet: a row of the second sheet has the number of the first
/// sheet's rows before its own.
public final class ExcelTable implements WholeReader {
    private final SheetLayout layout;
    private final String place;

    private ExcelTable(SheetLayout layout, String place) {
        this.layout = layout;
        this.place = place;
    }

    public static ExcelTable of(Path file, SheetLayout layout, String place) throws IOException {
        var table = new ExcelTable(layout, place);
        try (var sheets = Sheets.open(file)) {
            for (String name : table.wanted(sheets.names())) {
                try (var rows = sheets.rows(name)) {
                    table.columns(name, rows, new ArrayDeque<>());
                }
            }
        }
        return table;
    }

    private List<String> wanted(List<String> names) {
        var name = layout.name();
        if (name == null) {
            return names.subList(0, Math.min(1, names.size()));
        }
        var pattern = Wildcards.of(name);
        var found = names.stream().filter(n -> pattern.matcher(n).matches()).toList();
        if (found.isEmpty()) {
            throw new RimException(
                    "No sheet '"
                            + name
                            + "' (found: "
                            + TableColumns.abridged(String.join(", ", names))
                            + ") ["
                            + place
                            + "]");
        }
        return found;
    }

    /// The columns of a sheet, from the rows above its data.
    ///
    /// @param early takes a row that was read too far
    private TableColumns columns(String sheet, Sheets.Rows rows, ArrayDeque<Sheets.Row> early)
            throws IOException {
        String[] header = {};
        String[] units = {};
        Map<String, String> above = new LinkedHashMap<>();
        int last = Math.max(layout.headerRow(), layout.unitRow() == null ? 0 : layout.unitRow());
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.number() == layout.headerRow()) {
                header = row.names();
            } else if (layout.unitRow() != null && row.number() == layout.unitRow()) {
                units = row.padded(row.cells().size());
            } else if (layout.above().contains(row.number())) {
                addTo(above, row);
            }
            if (row.number() > last) {
                early.add(row);
            }
            if (row.number() >= last) {
                break;
            }
        }
        return new TableColumns(
                layout.columns().with(above),
                header,
                units,
                true,
                place + ", sheet " + sheet + ", row " + layout.headerRow());
    }

    private static void addTo(Map<String, String> above, Sheets.Row row) {
        var texts = row.cells().stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
        if (texts.size() > 1) {
            above.put(texts.get(0), texts.get(1));
        }
    }

    @Override
    public Records open(Path file) throws IOException {
        return new SheetRecords(Sheets.open(file));
    }

    private final class SheetRecords extends WholeRecords {
        private final Sheets sheets;
        private final ArrayDeque<String> left;
        private final ArrayDeque<Sheets.Row> early = new ArrayDeque<>();
        private Sheets.@Nullable Rows rows;
        private @Nullable TableColumns columns;
        private String sheet = "";
        private long rowsBefore;
        private int lastRow;

        SheetRecords(Sheets sheets) {
            this.sheets = sheets;
            this.left = new ArrayDeque<>(wanted(sheets.names()));
        }

        @Override
        protected @Nullable SourceRecord read() throws IOException {
            while (true) {
                if (rows == null && !beginNext()) {
                    return null;
                }
                var row = nextRow();
                if (row == null) {
                    rows = null;
                    rowsBefore += lastRow;
                } else if (row.number() >= layout.firstRow()) {
                    return record(row);
                }
            }
        }

        private boolean beginNext() throws IOException {
            if (left.isEmpty()) {
                return false;
            }
            sheet = left.remove();
            early.clear();
            lastRow = 0;
            rows = sheets.rows(sheet);
            columns = columns(sheet, rows, early);
            return true;
        }

        private Sheets.@Nullable Row nextRow() throws IOException {
            if (rows == null) {
                return null;
            }
            var row = early.isEmpty() ? rows.next() : early.remove();
            if (row == null || isFooter(row)) {
                rows.close();
                return null;
            }
            lastRow = Math.max(lastRow, row.number());
            return row;
        }

        private SourceRecord record(Sheets.Row row) {
            if (columns == null) {
                throw new IllegalStateException("Between two sheets");
            }
            int beyond = 0;
            for (int i = columns.width(); i < row.cells().size(); i++) {
                beyond += row.cells().get(i).isBlank() ? 0 : 1;
            }
            var text = sheet + "!" + row.number() + ": " + String.join("\t", row.cells());
            RawLine line =
                    beyond > 0
                            ? new RawLine.Unreadable(
                                    columns.valuesInRow() + beyond,
                                    "wrong_number_of_cells",
                                    "has "
                                            + beyond
                                            + " cells beyond the header's "
                                            + columns.width()
                                            + " columns")
                            : columns.cells(row.padded(columns.width()));
            return new SourceRecord(rowsBefore + row.number(), text, line);
        }

        @Override
        protected void closeFile() throws IOException {
            sheets.close();
        }
    }

    private boolean isFooter(Sheets.Row row) {
        var footer = layout.footer();
        return footer != null
                && row.number() >= layout.firstRow()
                && row.firstText().startsWith(footer);
    }
}

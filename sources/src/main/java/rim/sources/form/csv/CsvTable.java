package rim.sources.form.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.CsvLayout;
import rim.sources.raw.LineReader;
import rim.sources.raw.RawLine;
import rim.sources.raw.TableColumns;

/// A CSV whose columns a descriptor describes: one value in a line, or several.
public final class CsvTable implements LineReader {
    private final char delimiter;
    private final int lastAbove;
    private final @Nullable String footer;
    private final TableColumns columns;

    private CsvTable(CsvLayout layout, TableColumns columns) {
        this.delimiter = layout.delimiter().charAt(0);
        this.lastAbove = layout.firstRow() - 1;
        this.footer = layout.footer();
        this.columns = columns;
    }

    public static CsvTable below(String header, CsvLayout layout, String place) {
        char delimiter = layout.delimiter().charAt(0);
        var line = place + ", line " + layout.headerRow();
        var names = CsvText.fields(header, delimiter);
        if (names == null) {
            throw new RimException("Bad header: a quoted name is not closed [" + line + "]");
        }
        return new CsvTable(
                layout,
                new TableColumns(
                        layout.columns(),
                        headed(names, layout.rowNames()),
                        new String[0],
                        false,
                        line));
    }

    /// R writes no name above the names of the rows.
    private static String[] headed(String[] names, boolean hasRowNames) {
        if (!hasRowNames) {
            return names;
        }
        var all = new String[names.length + 1];
        all[0] = "";
        System.arraycopy(names, 0, all, 1, names.length);
        return all;
    }

    @Override
    public RawLine read(String line) {
        var fields = CsvText.fields(line, delimiter);
        if (fields == null) {
            return new RawLine.Unreadable(
                    columns.valuesInRow(),
                    "wrong_quotes",
                    "a quoted field is not closed, or continues after its closing quote");
        }
        if (fields.length != columns.width()) {
            return new RawLine.Unreadable(
                    columns.valuesInRow(),
                    "wrong_number_of_cells",
                    "has " + fields.length + " fields (expected " + columns.width() + ")");
        }
        return columns.cells(fields);
    }

    /// A number at the end of a line that was cut would be another number, and what is missing
    /// after it nobody knows.
    @Override
    public RawLine readLast(String line) {
        var last = read(line);
        boolean isWhole = last instanceof RawLine.Cells && !columns.endsWithValue();
        return isWhole ? last : RawLine.Broken.CUT;
    }

    @Override
    public int headerRow() {
        return lastAbove;
    }

    @Override
    public boolean isFooter(String line) {
        if (footer == null) {
            return false;
        }
        var fields = CsvText.fields(line, delimiter);
        return fields != null
                && Arrays.stream(fields)
                        .map(String::strip)
                        .filter(f -> !f.isEmpty())
                        .findFirst()
                        .orElse("")
                        .startsWith(footer);
    }

    /// Spreadsheets write an empty row as its delimiters.
    @Override
    public boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != delimiter && c != '"' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isOpen(String line) {
        return CsvText.isOpen(line, delimiter);
    }
}

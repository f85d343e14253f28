package rim.sources.form.excel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.SourceBytes;

/// The sheets of a workbook.
public interface Sheets extends Closeable {
    /// The most columns that a sheet can have.
    int MOST_COLUMNS = 16_384;

    /// Names of the sheets, in order.
    List<String> names();

    /// Whether who opens the workbook does not see a sheet.
    boolean isHidden(String name);

    /// The rows of a sheet, one after the other.
    Rows rows(String name) throws IOException;

    /// A row.
    ///
    /// @param number its number, 1 is the first
    /// @param cells texts of its cells, empty for those without; as many as there are up to the
    ///   last one that is not empty
    record Row(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /// The cells up to a width: those that are not there are empty.
        public String[] padded(int width) {
            var fields = new String[width];
            for (int i = 0; i < width; i++) {
                fields[i] = i < cells.size() ? cells.get(i) : "";
            }
            return fields;
        }

        /// The names of columns. Where flags stand in columns without a name, one more such column
        /// may follow the last name.
        public String[] names() {
            boolean hasUnnamed = false;
            for (int i = 1; i < cells.size(); i++) {
                hasUnnamed |= cells.get(i).isBlank() && !cells.get(i - 1).isBlank();
            }
            return padded(cells.size() + (hasUnnamed ? 1 : 0));
        }

        /// The text of the first cell that has one; empty when none has.
        public String firstText() {
            return cells.stream()
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /// Rows that are read while they are asked for.
    interface Rows extends Closeable {
        /// The next row that is not empty; null at the end.
        @Nullable Row next() throws IOException;

        /// What of the rows so far who opens the workbook does not see, such as `row 5`, `columns
        /// C-D`.
        List<String> hidden();
    }

    /// The sheets of a file, whichever of the two formats it has.
    ///
    /// @throws IOException when it is no workbook, or is encrypted, damaged or too large
    static Sheets open(Path file) throws IOException {
        if (SourceBytes.isOle2(file)) {
            return XlsSheets.open(file);
        }
        if (SourceBytes.isZip(file)) {
            return XlsxSheets.open(file);
        }
        throw new IOException("it is not a workbook (neither XLSX nor XLS)");
    }

    /// What columns are called, by the numbers of the first and the last of them.
    static String columns(String first, String last) {
        var from = CellReference.convertNumToColString(Integer.parseInt(first) - 1);
        int end = Math.min(Integer.parseInt(last), MOST_COLUMNS);
        var to = CellReference.convertNumToColString(end - 1);
        return from.equals(to) ? "column " + from : "columns " + from + "-" + to;
    }

    /// The text of a number, as a user of the sheet would write it.
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}

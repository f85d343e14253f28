package rim.app.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import rim.app.data.ParquetFiles;
import rim.app.face.form.XlsxForm;
import rim.schemas.RimException;
import rim.sources.form.csv.SpreadsheetText;

/// A folder of result tables.
///
/// @param folder made when it is not there
/// @param format of the files
public record TableFolder(Path folder, Format format) {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /// The workbook of all tables.
    static final String BOOK = "results.xlsx";

    /// Names of sheets are not longer.
    private static final int LONGEST = 31;

    /// The form of a table's file.
    public enum Format {
        CSV,
        PARQUET,
        /// All tables in one workbook.
        XLSX;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Writes tables, with numbers that read back as the same numbers.
    public void write(List<StageTable> tables) throws SQLException {
        try {
            Files.createDirectories(folder);
            if (format == Format.XLSX) {
                writeBook(tables);
                return;
            }
            for (StageTable table : tables) {
                var file = folder.resolve(table.name() + format.ending());
                if (format == Format.CSV) {
                    writeCsv(table, file, TableFolder::safe);
                } else {
                    var csv = Files.createTempFile(folder, table.name(), ".csv");
                    writeCsv(table, csv, cell -> cell);
                    ParquetFiles.fromCsv(csv, table.columns(), table.types(), file);
                    Files.delete(csv);
                }
            }
        } catch (IOException e) {
            throw new RimException("Cannot write to '" + folder + "': " + e.getMessage(), e);
        }
    }

    private void writeBook(List<StageTable> tables) throws IOException {
        var names = new HashSet<String>();
        var sheets = new ArrayList<XlsxForm.Sheet>();
        for (StageTable table : tables) {
            var name = table.name().substring(0, Math.min(LONGEST, table.name().length()));
            for (int i = 2; !names.add(name); i++) {
                var end = "~" + i;
                name = name.substring(0, Math.min(LONGEST - end.length(), name.length())) + end;
            }
            sheets.add(new XlsxForm.Sheet(name, table.columns(), table.rows()));
        }
        try (var out = Files.newOutputStream(folder.resolve(BOOK))) {
            XlsxForm.write(sheets, out);
        }
    }

    private static @Nullable Object safe(@Nullable Object cell) {
        return cell instanceof String text ? SpreadsheetText.safe(text) : cell;
    }

    /// @param written a cell as it stands in the file
    private static void writeCsv(
            StageTable table, Path file, UnaryOperator<@Nullable Object> written)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                var csv = new CSVPrinter(out, CSV)) {
            csv.printRecord(table.columns());
            for (var row : table.rows()) {
                var cells = new ArrayList<@Nullable Object>();
                row.forEach(cell -> cells.add(written.apply(cell)));
                csv.printRecord(cells);
            }
        }
    }

    /// Writes a text beside the tables.
    public void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new RimException("Cannot write to '" + folder + "': " + e.getMessage(), e);
        }
    }
}

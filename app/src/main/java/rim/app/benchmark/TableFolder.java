package rim.app.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import rim.app.data.ParquetFiles;
import rim.schemas.RimException;

/// A folder of result tables.
///
/// @param folder made when it is not there
/// @param format of the files
record TableFolder(Path folder, Format format) {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /// The form of a table's file.
    enum Format {
        CSV,
        PARQUET;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Writes a table, with numbers that read back as the same numbers.
    void write(StageTable table) throws SQLException {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(table.name() + format.ending());
            switch (format) {
                case CSV -> writeCsv(table, file);
                case PARQUET -> {
                    var csv = Files.createTempFile(folder, table.name(), ".csv");
                    writeCsv(table, csv);
                    ParquetFiles.fromCsv(csv, table.columns(), table.types(), file);
                    Files.delete(csv);
                }
            }
        } catch (IOException e) {
            throw new RimException("Cannot write to '" + folder + "': " + e.getMessage(), e);
        }
    }

    private static void writeCsv(StageTable table, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                var csv = new CSVPrinter(out, CSV)) {
            csv.printRecord(table.columns());
            for (var row : table.rows()) {
                csv.printRecord(row);
            }
        }
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new RimException("Cannot write to '" + folder + "': " + e.getMessage(), e);
        }
    }
}

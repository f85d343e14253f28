package rim.app.benchmark.edition;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import rim.app.data.ParquetFiles;
import rim.schemas.edition.Edition;
import rim.schemas.table.Table;

/// The tables of an edition as Parquet files.
///
/// @param year the year that stands for {@link rim.engine.panel.Panel#NO_YEAR}
record EditionTables(Edition draft, int year, SortedMap<String, Long> counts) {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    EditionTables(Edition draft, int year) {
        this(draft, year, new TreeMap<>());
    }

    /// Writes a table, in the order of its rows.
    void write(Table table, Stream<List<@Nullable Object>> rows) throws SQLException {
        try {
            var folder = Files.createDirectories(draft.folderOf(table));
            var csv = Files.createTempFile(table.name(), ".csv");
            try {
                counts.put(table.name(), write(table, rows, Files.newBufferedWriter(csv)));
                ParquetFiles.fromCsv(csv, table, folder.resolve("part-00000.parquet"));
            } finally {
                Files.delete(csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write table " + table.name(), e);
        }
    }

    private long write(Table table, Stream<List<@Nullable Object>> rows, BufferedWriter to)
            throws IOException {
        long count = 0;
        try (to;
                var csv = new CSVPrinter(to, CSV)) {
            csv.printRecord(table.columns().stream().map(column -> column.name()).toList());
            Iterator<List<@Nullable Object>> each = rows.sequential().iterator();
            while (each.hasNext()) {
                csv.printRecord(withYear(table, each.next()));
                count++;
            }
        }
        return count;
    }

    /// With a year in every column of years, and nothing in place of what is no number.
    private List<@Nullable Object> withYear(Table table, List<@Nullable Object> made) {
        var row = new ArrayList<@Nullable Object>(made);
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            boolean isYear = table.columns().get(i).name().contains("year");
            if (isYear && Integer.valueOf(0).equals(cell)) {
                row.set(i, year);
            } else if (cell instanceof Double number && !Double.isFinite(number)) {
                row.set(i, null);
            }
        }
        return row;
    }
}

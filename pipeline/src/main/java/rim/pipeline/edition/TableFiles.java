package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.schemas.edition.Edition;
import rim.schemas.table.Table;

/// Reads and writes the tables of a draft.
///
/// Files are named `part-00000.parquet` and so on, in the order of the rows' partitions, so that
/// equal tables have equal files.
public final class TableFiles {
    private static final String RAW = "raw";

    private final SparkSession spark;
    private final Edition draft;

    public TableFiles(SparkSession spark, Edition draft) {
        this.spark = spark;
        this.draft = draft;
    }

    /// Writes rows as they are parted: one file for each partition that has any. What the table
    /// held before is replaced.
    public void write(Table table, Dataset<Row> rows) {
        var raw = rawFolder(RAW);
        rows.select(SparkSchemas.columnsOf(table)).write().parquet(raw.toUri().toString());
        adopt(table, raw);
    }

    /// A folder in the draft for files that are no table yet; it does not exist.
    public Path rawFolder(String name) {
        return draft.folder().resolve(name);
    }

    /// Makes the files of a folder, in the order of their names, the files of a table, and removes
    /// the folder. What the table held before is replaced.
    public void adopt(Table table, Path raw) {
        try {
            var folder = draft.folderOf(table);
            if (Files.exists(folder)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            int number = 0;
            for (Path part : parts(raw)) {
                var name = String.format(Locale.ROOT, "part-%05d.parquet", number++);
                Files.move(part, folder.resolve(name));
            }
            delete(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the table " + table.name(), e);
        }
    }

    /// Writes all rows into one file, sorted as the table says.
    public void writeSorted(Table table, Dataset<Row> rows) {
        var order =
                table.order().stream()
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(org.apache.spark.sql.Column[]::new);
        write(
                table,
                rows.select(SparkSchemas.columnsOf(table)).coalesce(1).sortWithinPartitions(order));
    }

    /// Reads a table that was written.
    public Dataset<Row> read(Table table) {
        return spark.read()
                .schema(SparkSchemas.of(table))
                .parquet(draft.folderOf(table).toUri().toString());
    }

    private static List<Path> parts(Path raw) throws IOException {
        try (Stream<Path> files = Files.list(raw)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }

    /// Reads files that hold rows of a table, and are none yet.
    public Dataset<Row> read(Table table, Path raw) {
        return spark.read().schema(SparkSchemas.of(table)).parquet(raw.toUri().toString());
    }

    /// Removes a folder of files.
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

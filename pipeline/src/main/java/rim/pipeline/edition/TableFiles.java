package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Edition;
import rim.schemas.table.Table;

/// Reads and writes the tables of a draft.
///
/// Files are named `part-00000.parquet` and so on, in the order of the rows' partitions, so that
/// equal tables have equal files.
public final class TableFiles {
    /// Rows of a sorted table that stand in one group: who asks for a year or an indicator reads
    /// the few groups that have it. Fewer rows would cost more for reading about groups than they
    /// save.
    static final int GROUP_ROWS = 20_000;

    private static final String RAW = "raw";

    /// Spark's own name for "whether a path is a pattern": brackets in the name of a home are none.
    private static final String NO_PATTERNS = "__globPaths__";

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
        rows.select(SparkSchemas.columnsOf(table))
                .write()
                .option("parquet.block.row.count.limit", GROUP_ROWS)
                .parquet(spelled(raw));
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

    /// The same with rows that are here already.
    ///
    /// @param rows values in the order of the columns, null for nothing
    public void writeSorted(Table table, List<List<@Nullable Object>> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(order(table));
        var raw = rawFolder(RAW);
        try {
            Files.createDirectories(raw);
            try (var file = new TableFile(table, raw.resolve("part.parquet"), GROUP_ROWS)) {
                for (List<@Nullable Object> row : sorted) {
                    file.row(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the table " + table.name(), e);
        }
        adopt(table, raw);
    }

    /// Nothing comes first, as in Spark's order.
    private static Comparator<List<@Nullable Object>> order(Table table) {
        int[] columns = table.order().stream().mapToInt(table::indexOf).toArray();
        return (one, other) -> {
            for (int column : columns) {
                int compared = compare(one.get(column), other.get(column));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    @SuppressWarnings("unchecked") // values of one column have one type
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    /// Reads a table that was written.
    public Dataset<Row> read(Table table) {
        return read(table, draft.folderOf(table));
    }

    private static List<Path> parts(Path raw) throws IOException {
        try (Stream<Path> files = Files.list(raw)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }

    /// Reads files that hold rows of a table, and are none yet.
    public Dataset<Row> read(Table table, Path raw) {
        return spark.read()
                .schema(SparkSchemas.of(table))
                .option(NO_PATTERNS, "false")
                .parquet(spelled(raw));
    }

    /// A folder as Spark wants it: not a URI, in which a space would be `%20`, and on this machine
    /// whatever file system is the usual one.
    private static String spelled(Path folder) {
        return new org.apache.hadoop.fs.Path(folder.toUri()).toString();
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

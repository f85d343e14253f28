package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import rim.schemas.Folders;
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
    public static final int GROUP_ROWS = 20_000;

    private static final String RAW = "raw";
    private static final String NEXT = "part.parquet";
    private static final String PART = "part-%05d.parquet";

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

    /// The same folder, empty. What a killed update left there is of no use.
    public Path begun(String name) {
        var folder = rawFolder(name);
        try {
            if (Files.exists(folder)) {
                Folders.delete(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
    }

    /// Makes the files of a folder, in the order of their names, the files of a table, and removes
    /// the folder. What the table held before is replaced.
    public void adopt(Table table, Path raw) {
        try {
            var folder = draft.folderOf(table);
            if (Files.exists(folder)) {
                Folders.delete(folder);
            }
            Files.createDirectories(folder);
            int number = 0;
            if (parts(raw).isEmpty()) {
                new TableFile(table, raw.resolve("none.parquet"), GROUP_ROWS).close();
            }
            for (Path part : parts(raw)) {
                var name = String.format(Locale.ROOT, PART, number++);
                Files.move(part, folder.resolve(name));
            }
            Folders.delete(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the table " + table.name(), e);
        }
    }

    /// Adds a file with rows to a table that was written.
    ///
    /// @throws IllegalStateException when rows are not in the order of their table
    public void add(Table table, OrderedRows rows) {
        var raw = begun(RAW + "-" + table.name());
        try {
            writeInto(raw.resolve(NEXT), table, rows, TreeMap::new);
            int number = parts(draft.folderOf(table)).size();
            var name = String.format(Locale.ROOT, PART, number);
            Files.move(raw.resolve(NEXT), draft.folderOf(table).resolve(name));
            Folders.delete(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot add to the table " + table.name(), e);
        }
    }

    /// Writes a table of several files, each with rows in the order of the table. Files that the
    /// edition in force has of the same are copied.
    ///
    /// @throws IllegalStateException when rows are not in the order of their table
    private void write(Table table, List<TablePart> files, EarlierFiles earlier) {
        var raw = begun(RAW + "-" + table.name());
        try {
            for (int i = 0; i < files.size(); i++) {
                var part = files.get(i);
                var path = raw.resolve(String.format(Locale.ROOT, PART, i));
                var same = earlier.of(table, part.madeOf());
                if (same.isPresent()) {
                    Files.copy(same.get().file(), path);
                } else {
                    writeInto(path, table, part.rows(), said(part));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Cannot write the table " + table.name(), e);
        }
        adopt(table, raw);
    }

    private static Supplier<SortedMap<String, String>> said(TablePart part) {
        return () -> {
            var says = new TreeMap<>(part.says().get());
            says.put(EarlierFiles.MADE_OF, part.madeOf());
            return says;
        };
    }

    /// What the footers of a table's files say under a name, in the order of the files.
    public List<String> said(Table table, String name) {
        var said = new ArrayList<String>();
        try {
            for (Path file : parts(table)) {
                var each = Footers.of(file).getFileMetaData().getKeyValueMetaData().get(name);
                if (each != null) {
                    said.add(each);
                }
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + table.name(), e);
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

    /// Writes tables row by row, several at a time: none is ever held whole.
    ///
    /// @throws IllegalStateException when rows are not in the order of their table
    public void write(Map<Table, OrderedRows> rows) {
        var writing = new ArrayList<Runnable>();
        rows.forEach((table, each) -> writing.add(() -> write(table, each)));
        together(writing);
    }

    /// Writes tables of several files, several tables at a time.
    ///
    /// @throws IllegalStateException when rows are not in the order of their table
    public void write(Map<Table, List<TablePart>> files, EarlierFiles earlier) {
        var writing = new ArrayList<Runnable>();
        files.forEach((table, each) -> writing.add(() -> write(table, each, earlier)));
        together(writing);
    }

    private static void together(List<Runnable> writing) {
        int threads =
                Math.min(Math.max(1, writing.size()), Runtime.getRuntime().availableProcessors());
        try (var writers = Executors.newFixedThreadPool(threads)) {
            var begun = new ArrayList<Future<?>>();
            writing.forEach(each -> begun.add(writers.submit(each)));
            for (Future<?> each : begun) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing tables", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null -> throw new IllegalStateException("Cannot write tables", e);
                case Throwable cause ->
                        throw new IllegalStateException("Cannot write tables", cause);
            }
        }
    }

    private void write(Table table, OrderedRows rows) {
        var raw = rawFolder(RAW + "-" + table.name());
        try {
            Files.createDirectories(raw);
            writeInto(raw.resolve(NEXT), table, rows, TreeMap::new);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Cannot write the table " + table.name(), e);
        }
        adopt(table, raw);
    }

    private static void writeInto(
            Path path, Table table, OrderedRows rows, Supplier<SortedMap<String, String>> says)
            throws IOException {
        try (var file = new TableFile(table, path, GROUP_ROWS);
                var stream = rows.stream()) {
            stream.forEachOrdered(new InOrder(table, file)::write);
            says.get().forEach(file::says);
        }
    }

    /// Writes rows that follow each other in the table's order.
    private static final class InOrder {
        private final Comparator<List<@Nullable Object>> order;
        private final TableFile file;
        private @Nullable List<@Nullable Object> last;

        InOrder(Table table, TableFile file) {
            this.order = OrderedRows.order(table);
            this.file = file;
        }

        void write(List<@Nullable Object> row) {
            if (last != null && order.compare(last, row) > 0) {
                throw new IllegalStateException(row + " comes before " + last);
            }
            try {
                file.row(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last = row;
        }
    }

    /// Reads a table that was written.
    public Dataset<Row> read(Table table) {
        return read(table, draft.folderOf(table));
    }

    /// Whether a table was written.
    public boolean has(Table table) {
        return Files.isDirectory(draft.folderOf(table));
    }

    /// The files of a table that was written, in order.
    public List<Path> parts(Table table) {
        try {
            return parts(draft.folderOf(table));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the table " + table.name(), e);
        }
    }

    /// The Parquet files of a folder, by name.
    static List<Path> parts(Path raw) throws IOException {
        try (Stream<Path> files = Files.list(raw)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }

    /// Reads a folder of files that hold rows of a table, and are none yet.
    public Dataset<Row> read(Table table, Path raw) {
        return read(table, List.of(raw));
    }

    /// Reads some files that hold rows of a table, or folders of them. Those of an edition of an
    /// earlier format may lack columns.
    public Dataset<Row> read(Table table, List<Path> files) {
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), SparkSchemas.of(table));
        }
        var rows =
                spark.read()
                        .schema(SparkSchemas.of(table))
                        .option(NO_PATTERNS, "false")
                        .parquet(files.stream().map(TableFiles::spelled).toArray(String[]::new));
        for (var each : table.columns()) {
            if (each.absent() != null) {
                rows = rows.na().fill(each.absent(), new String[] {each.name()});
            }
        }
        return rows;
    }

    /// A path as Spark wants it: not a URI, in which a space would be `%20`, and on this machine
    /// whatever file system is the usual one.
    private static String spelled(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri()).toString();
    }
}

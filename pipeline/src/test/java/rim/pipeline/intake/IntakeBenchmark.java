package rim.pipeline.intake;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.Sessions;
import rim.pipeline.edition.SparkMaster;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.observation.EarlierSources;
import rim.pipeline.observation.Intake;
import rim.schemas.edition.DataHome;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;
import rim.sources.folder.SourceFolders;

/// Takes in files like Eurostat's of several sizes with the pipeline and with DuckDB, one after the
/// other, and prints time and processor time of both. `docs/benchmarks.md` says how to run it.
final class IntakeBenchmark {
    private static final double BILLION = 1e9;

    /// @param arguments a folder for the files, then sizes in megabytes
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int times = Integer.getInteger("times", 2);
        var spark = Sessions.open(SparkMaster.of("local[*]"));
        for (String size : List.of(arguments).subList(1, arguments.length)) {
            var sources = Files.createDirectories(folder.resolve("sources-" + size));
            var file = sources.resolve("shaped.tsv");
            long cells = EurostatShapedFile.write(file, Long.parseLong(size) << 20);
            Files.writeString(sources.resolve("shaped.dataset.json"), descriptor());
            for (int i = 0; i < times; i++) {
                print(size, cells, "pipeline", () -> pipeline(spark, sources, folder));
                print(size, cells, "duckdb", () -> duckDb(file, folder.resolve("duckdb.parquet")));
            }
            Files.delete(file);
        }
        spark.stop();
    }

    private interface Work {
        long bytesWritten() throws IOException, SQLException;
    }

    private static void print(String size, long cells, String what, Work work)
            throws IOException, SQLException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long processor = system.getProcessCpuTime();
        long began = System.nanoTime();
        long bytes = work.bytesWritten();
        double seconds = (System.nanoTime() - began) / BILLION;
        double processorSeconds = (system.getProcessCpuTime() - processor) / BILLION;
        System.out.printf(
                Locale.ROOT,
                "%6s MB %,12d cells  %-10s %7.1f s  %7.1f s of processor time  %,13d bytes written%n",
                size,
                cells,
                what,
                seconds,
                processorSeconds,
                bytes);
    }

    private static long pipeline(SparkSession spark, Path sources, Path folder) throws IOException {
        var draft = new DataHome(folder.resolve("home")).draft("benchmark");
        var tables = new TableFiles(spark, draft);
        var intake =
                new Intake(
                        spark, SourceFolders.scan(List.of(sources)).files(), EarlierSources.none());
        try (var account = intake.write(tables)) {
            tables.writeSorted(QuarantineTable.TABLE, account.refusals());
        }
        return size(draft.folderOf(ObservationTable.TABLE));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static long duckDb(Path file, Path out) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    String.format(
                            Locale.ROOT,
                            """
                            COPY (
                                SELECT 'shaped' AS dataset, 'shaped.tsv' AS file,
                                       split_part(key, ',', 1) AS freq, split_part(key, ',', 2) AS unit,
                                       split_part(key, ',', 3) AS sex, split_part(key, ',', 4) AS age,
                                       split_part(key, ',', 5) AS region, CAST(trim(period) AS INTEGER) AS year,
                                       TRY_CAST(split_part(trim(cell), ' ', 1) AS DOUBLE) AS value,
                                       split_part(trim(cell), ' ', 2) AS flags
                                FROM (
                                    UNPIVOT (
                                        SELECT "%1$s" AS key, * EXCLUDE ("%1$s")
                                        FROM read_csv('%2$s', delim = '\t', header = true, all_varchar = true, quote = '', escape = '')
                                    )
                                    ON COLUMNS(* EXCLUDE (key)) INTO NAME period VALUE cell
                                )
                            ) TO '%3$s' (FORMAT parquet, COMPRESSION zstd)
                            """,
                            "freq,unit,sex,age,geo\\TIME_PERIOD",
                            file,
                            out));
        }
        return out.toFile().length();
    }

    private static String descriptor() {
        return """
        {"dataset": "shaped", "title": "Shaped", "form": "eurostat-tsv", "files": ["shaped.tsv"],
         "source": {"publisher": "none", "code": "none", "licence": "none"},
         "nuts": [2016], "ranges": [{"name": "persons", "min": 0}]}
        """;
    }

    private IntakeBenchmark() {}
}

package rim.pipeline.score;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Row;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.engine.methodology.RegionUnits;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.Sessions;
import rim.pipeline.edition.SparkMaster;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.edition.TableFiles;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;

/// How long a thousand draws of the scoreboard's 21 indicators take with Spark, from the start of
/// the process to the written tables: all regions, ten years, all nodes. No test; see
/// docs/benchmarks.md.
///
/// Arguments: a folder for the tables, `weights` or `values` for what is varied, the master
/// (`local[2]`). The first run in a folder only makes the table of indicators.
public final class DrawsOnSparkBenchmark {
    private static final int YEARS = 10;
    private static final String WEIGHTS = "\"weights\": { \"noise\": 0.25 }";
    private static final String VALUES = WEIGHTS + ", \"data\": { \"error\": 0.05 }";

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var methodology = methodology(arguments[1].equals("values") ? VALUES : WEIGHTS);
        var indicators = folder.resolve("indicators");
        boolean isThere = Files.isDirectory(indicators);
        Sessions.with(
                SparkMaster.of(arguments.length > 2 ? arguments[2] : "local[2]"),
                spark -> {
                    if (!isThere) {
                        spark.createDataFrame(
                                        rows(methodology), SparkSchemas.of(IndicatorTable.TABLE))
                                .coalesce(1)
                                .write()
                                .parquet(indicators.toString());
                        return true;
                    }
                    say("session");
                    var read =
                            spark.read()
                                    .schema(SparkSchemas.of(IndicatorTable.TABLE))
                                    .parquet(indicators.toString());
                    var benchmark =
                            Benchmark.of(
                                    methodology.methodology(),
                                    Scores.panel(read, methodology.methodology()));
                    var none = EarlierFiles.none();
                    var tables = CertaintyTables.spread(spark, benchmark, methodology, none);
                    say("draws");
                    new TableFiles(spark, draft(folder)).write(tables, none);
                    say("tables");
                    return true;
                });
        say("end");
    }

    private static Edition draft(Path folder) {
        return new DataHome(folder.resolve("home")).draft("2021");
    }

    private static void say(String what) {
        double since =
                (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
                        / 1000.0;
        double used =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%-16s %6.1f s wall %6.1f s processor%n", what, since, used);
    }

    private static LoadedMethodology methodology(String varied) {
        var text = Methodologies.load("ris-2021").text().stripTrailing();
        var end = text.lastIndexOf('}');
        return Methodologies.parse(
                text.substring(0, end) + ", \"uncertainty\": { " + varied + " } }", "benchmark");
    }

    /// Skewed values that hang together, one in twenty missing.
    private static List<Row> rows(LoadedMethodology loaded) {
        var random = new Random(1);
        var units = RegionUnits.panel(loaded.methodology()).build().units();
        var codes =
                loaded.methodology()
                        .tree()
                        .all()
                        .filter(Node::isIndicator)
                        .map(Node::code)
                        .toList();
        var rows = new ArrayList<Row>();
        for (var unit : units.stream().filter(u -> u.isScored()).toList()) {
            double level = random.nextGaussian();
            for (String code : codes) {
                double own = level + random.nextGaussian();
                for (int y = 0; y < YEARS; y++) {
                    if (random.nextInt(20) > 0) {
                        double value = Math.exp((own + 0.2 * random.nextGaussian()) / 2);
                        rows.add(IndicatorRow.of(code, unit.code(), 2012 + y, value));
                    }
                }
            }
        }
        return rows;
    }

    private DrawsOnSparkBenchmark() {}
}

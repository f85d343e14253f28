package rim.app.update.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import rim.app.RimProcess;
import rim.app.store.Places;
import rim.app.store.S3Server;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Verification;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// Updates on a standalone master with two workers, which share a folder and nothing else with the
/// program that asks them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
    private static final Path SAMPLE = Path.of(System.getProperty("rim.root"), "data-samples");
    private static final String SECRET = "only those who are told it take part";

    @TempDir private static Path shared;

    private static final String[] WITH_REPORTS = {
        "--reports", SAMPLE.resolve("reports").toString()
    };
    private static final RimProcess.AtLine NOTHING = (process, line) -> {};

    private static BuiltProgram program;
    private static StandaloneCluster cluster;

    /// Of the next update.
    private static Map<String, String> environment = Map.of();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = BuiltProgram.in(shared.resolve("program"));
        cluster = StandaloneCluster.start(program, shared.resolve("cluster"), SECRET, 2);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static RimProcess.Said update(
            DataHome home, String master, RimProcess.AtLine atStep, String... more)
            throws IOException, InterruptedException {
        return update("2026", SECRET, home, master, atStep, more);
    }

    private static RimProcess.Said update(
            String edition,
            String secret,
            DataHome home,
            String master,
            RimProcess.AtLine atStep,
            String... more)
            throws IOException, InterruptedException {
        var words =
                new ArrayList<>(
                        List.of(
                                "update",
                                "--edition",
                                edition,
                                "--data",
                                home.folder().toString(),
                                "--sources",
                                SAMPLE.resolve("sources").toString(),
                                "--methodology",
                                fewDraws().toString(),
                                "--spark",
                                master,
                                "--spark-settings",
                                settings(secret).toString()));
        words.addAll(List.of(more));
        return Processes.run(program, environment, atStep, words);
    }

    /// The sample's methodology with as many draws as a test has time for.
    private static Path fewDraws() throws IOException {
        var text = Files.readString(SAMPLE.resolve("sample-2026.json"));
        var file = shared.resolve("few-draws.json");
        Files.writeString(file, text.replace("\"draws\": 1000", "\"draws\": 60"));
        return file;
    }

    private static Path settings(String secret) throws IOException {
        var file = shared.resolve("spark.conf");
        Files.writeString(
                file,
                """
                spark.authenticate.secret=SECRET
                spark.driver.host=127.0.0.1
                spark.driver.bindAddress=127.0.0.1
                spark.executor.memory=700m
                spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1
                """
                        .replace("SECRET", secret));
        return file;
    }

    private static DataHome home(String name) {
        return new DataHome(shared.resolve(name));
    }

    private static Edition onOneMachine() throws IOException, InterruptedException {
        var home = home("here");
        if (home.current().isEmpty()) {
            var said = update(home, "local[2]", NOTHING, WITH_REPORTS);
            assertThat(said.code()).as(said.text()).isZero();
        }
        return home.inForce();
    }

    @Test
    @Order(1)
    void aClusterMakesTheRowsAndTheIndexThatOneMachineMakes()
            throws IOException, InterruptedException, SQLException {
        var said = update(home("there"), cluster.url(), NOTHING, WITH_REPORTS);

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(cluster.executors(1)).isPositive();
        assertThat(cluster.executors(2)).isPositive();
        assertThatTheyAreTheSame(home("there").inForce(), onOneMachine());
    }

    @Test
    @Order(2)
    void anUpdateKilledInTheMiddleLeavesTheEditionInForce()
            throws IOException, InterruptedException {
        var home = home("there");
        var before = home.inForce().name();

        var said = update("2027", SECRET, home, cluster.url(), killedAt("Scoring"));

        assertThat(said.code()).as(said.text()).isNotZero();
        assertThat(said.text()).contains("Scoring").doesNotContain("Publishing");
        assertThat(home.inForce().name()).isEqualTo(before);
        assertThat(Verification.of(home.inForce()).findings()).isEmpty();
    }

    private static RimProcess.AtLine killedAt(String step) {
        return (process, line) -> {
            if (line.contains(step)) {
                // by its handle, which leaves what it said to be read
                process.toHandle().destroyForcibly();
            }
        };
    }

    @Test
    @Order(3)
    void versionsOfNutsThatTheUserNamesAreKnownOnTheWorkers()
            throws IOException, InterruptedException, SQLException {
        var tables = Files.createDirectories(shared.resolve("nuts"));
        Files.writeString(tables.resolve("versions.csv"), "year\n2027\n");
        Files.writeString(
                tables.resolve("nuts-2027.csv"),
                """
                code,level,country,name_latin,name_local
                SE,0,SE,Sverige,Sverige
                SE3,1,SE,Norra Sverige,Norra Sverige
                SE34,2,SE,Norra Norrland,Norra Norrland
                """);
        var sources = Files.createDirectories(shared.resolve("sources"));
        Files.writeString(sources.resolve("next.csv"), "geo,time,value\nSE34,2012,31400\n");
        Files.writeString(
                sources.resolve("next.dataset.json"),
                """
                {"dataset": "next", "title": "Next",
                 "source": {"publisher": "Test", "code": "t", "licence": "none"},
                 "form": "long-csv", "files": ["next.csv"],
                 "csv": {"delimiter": ",", "region": "geo", "year": "time", "value": "value"},
                 "nuts": [2027], "feeds": []}
                """);

        environment = Map.of("RIM_NUTS", tables.toString());
        var said = update(home("next"), cluster.url(), NOTHING, "--sources", sources.toString());
        environment = Map.of();

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(
                        number(
                                "SELECT count(*) FROM '"
                                        + home("next").inForce().folderOf(ObservationTable.TABLE)
                                        + "/*.parquet' WHERE region = 'SE34' AND nuts = 2027"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void aMasterThatIsNotThereOrNotToldTheSecretIsNamedAtOnce()
            throws IOException, InterruptedException {
        var home = home("refused");

        var nobody = update(home, "spark://127.0.0.1:1", NOTHING);
        var open = update("2026", "", home, cluster.url(), NOTHING);

        assertThat(nobody.code()).as(nobody.text()).isEqualTo(1);
        assertThat(nobody.text()).contains("rim: Nobody answers at spark://127.0.0.1:1 (expected");
        assertThat(open.code()).as(open.text()).isEqualTo(1);
        assertThat(open.text())
                .contains("rim: No secret for " + cluster.url())
                .contains("expected spark.authenticate.secret in the file that --spark-settings");
        assertThat(home.current()).isEmpty();
    }

    /// All that lasts is in a store; the machines share the folder in which the edition is made. It
    /// comes last, since the cluster has one worker less from then on.
    @Test
    @Order(6)
    void aWorkerKilledInTheMiddleCostsTimeAlsoWhereAllIsInAStore()
            throws IOException, InterruptedException, SQLException {
        try (var s3 = S3Server.start(shared.resolve("s3"))) {
            s3.describe(shared.resolve("settings"));
            System.setProperty("rim.hadoop", shared.resolve("settings").toString());
            System.setProperty("rim.work", shared.resolve("reader").toString());
            environment =
                    Map.of(
                            "HADOOP_CONF_DIR",
                            shared.resolve("settings").toString(),
                            "RIM_WORK",
                            shared.resolve("work").toString());
            s3.upload(SAMPLE, "sample");

            var said =
                    Processes.run(
                            program,
                            environment,
                            killingAWorkerAt("Making indicators"),
                            List.of(
                                    "update",
                                    "--edition",
                                    "2026",
                                    "--data",
                                    s3.bucket() + "/home",
                                    "--sources",
                                    s3.bucket() + "/sample/sources",
                                    "--reports",
                                    s3.bucket() + "/sample/reports",
                                    "--methodology",
                                    fewDraws().toString(),
                                    "--spark",
                                    cluster.url(),
                                    "--spark-settings",
                                    settings(SECRET).toString()));

            assertThat(said.code()).as(said.text()).isZero();
            var home = Places.home(s3.bucket() + "/home");
            assertThatTheyAreTheSame(home.inForce(), onOneMachine());
            assertThat(home.verification(home.inForce().name()).findings()).isEmpty();
        } finally {
            environment = Map.of();
            System.clearProperty("rim.hadoop");
            System.clearProperty("rim.work");
        }
    }

    private static RimProcess.AtLine killingAWorkerAt(String step) {
        return (process, line) -> {
            if (line.contains(step)) {
                cluster.killWorker(2);
            }
        };
    }

    /// Spark asks again and again for a minute before it gives up.
    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = "rim.cluster", matches = "all")
    void whoDoesNotKnowTheSecretIsRefused() throws IOException, InterruptedException {
        var home = home("refused");

        var said = update("2026", "a guess", home, cluster.url(), NOTHING);

        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("rim: " + cluster.url() + " did not take up the work");
        assertThat(home.current()).isEmpty();
    }

    private static void assertThatTheyAreTheSame(Edition one, Edition other) throws SQLException {
        for (Table table : Tables.ALL) {
            assertThat(differences(table, one, other)).as(table.name()).isZero();
        }
        assertThat(one.manifest().reports()).isEqualTo(other.manifest().reports());
        assertThat(one.manifest().inputs()).isEqualTo(other.manifest().inputs());
        assertThat(Verification.of(one).findings()).isEmpty();
    }

    /// Rows that one has and the other has not, or not as often.
    private static long differences(Table table, Edition one, Edition other) throws SQLException {
        assertThat(Files.isDirectory(one.folderOf(table)))
                .as(table.name())
                .isEqualTo(Files.isDirectory(other.folderOf(table)));
        if (!Files.isDirectory(one.folderOf(table))) {
            return 0;
        }
        var a = "FROM '" + one.folderOf(table) + "/*.parquet'";
        var b = "FROM '" + other.folderOf(table) + "/*.parquet'";
        return number(
                "SELECT count(*) FROM (("
                        + String.join(" EXCEPT ALL ", a, b)
                        + ") UNION ALL ("
                        + String.join(" EXCEPT ALL ", b, a)
                        + "))");
    }

    private static long number(String sql) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

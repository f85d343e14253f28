package rim.app.serve.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ScoreTable;

/// Measures the service, in a process of its own, beside DuckDB in this process, in one run:
///
///     ServiceBenchmark HOME SECONDS SOAK_SECONDS
///
/// Every region's profile as fast as it goes, the same region's scores and intervals asked of
/// DuckDB by SQL, searches at a steady rate, questions beside thousands of silent connections,
/// memory; then a soak with a publication in its middle.
public final class ServiceBenchmark {
    private static final int CONNECTIONS = 8;
    private static final int SEARCHES = 200;
    private static final List<String> WORDS =
            List.of(
                    "innovation",
                    "region",
                    "university",
                    "cluster",
                    "strategy",
                    "skills",
                    "energy",
                    "policy",
                    "industry",
                    "transfer",
                    "universitet",
                    "företag",
                    "forskning",
                    "technologie",
                    "investment",
                    "digital",
                    "health",
                    "growth",
                    "network",
                    "funding");
    private static final int SILENT = 10_000;
    private static final int BESIDE_SILENT = 500;
    private static final int SOAK_RATE = 100;

    /// What the profile of a region rests on, in one statement.
    static final String OF_A_REGION =
            """
            SELECT s.*, c.rank_best, c.rank_worst, c.group_probability, c.score_low, c.score_high
            FROM scores s LEFT JOIN certainty c
                 ON c.node = s.node AND c.year = s.year AND c.region = s.region
            WHERE s.region = ? AND s.year = (SELECT max(year) FROM scores)
            """;

    private final DataHome home;
    private final double seconds;

    private ServiceBenchmark(DataHome home, double seconds) {
        this.home = home;
        this.seconds = seconds;
    }

    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        var home = new DataHome(Path.of(words[0]));
        new ServiceBenchmark(home, Double.parseDouble(words[1])).run();
        long soak = Long.parseLong(words[2]);
        if (soak > 0) {
            soak(home, Duration.ofSeconds(soak));
        }
    }

    private static void soak(DataHome home, Duration duration)
            throws IOException, InterruptedException {
        var copies =
                new CopiedHome(new DataHome(Files.createTempDirectory("rim-soak")), home.inForce());
        var outcome = new Soak(copies, duration, SOAK_RATE, System.out::println).run();
        print("soak", outcome.answers() + " answers " + outcome.byEdition());
        print("wrong", outcome.wrong().toString());
        print("after a quarter", outcome.before().toString());
        print("at the end", outcome.after().toString());
    }

    private void run() throws IOException, InterruptedException, SQLException {
        try (var service = ServiceProcess.of(home);
                var database = tablesInMemory(home.inForce())) {
            var regions = regions(database);
            var profiles = regions.stream().map(region -> "/api/v1/profile/" + region).toList();
            print("each profile for the first time", new Load(service.port(), profiles).once());
            print("DuckDB, the same regions", duckDb(database, regions));
            print("profiles", new Load(service.port(), profiles).run(seconds, CONNECTIONS, 0));
            if (hasReports()) {
                var searches = searches(regions);
                print(
                        "search and facets, each once",
                        new Load(service.port(), searches).run(seconds, CONNECTIONS, SEARCHES));
            }
            var silent = silent(service.port());
            print(
                    "profiles beside silent connections",
                    new Load(service.port(), profiles).run(seconds, CONNECTIONS, BESIDE_SILENT));
            for (var socket : silent) {
                socket.close();
            }
            print(
                    "memory",
                    service.footprint()
                            + ", at most "
                            + (service.mostResidentBytes().orElse(0) >> 20)
                            + " MB");
        }
    }

    private static void print(String what, String measured) {
        System.out.printf(Locale.ROOT, "%-36s %s%n", what, measured);
    }

    private boolean hasReports() {
        return home.inForce().manifest().reports().passages() > 0;
    }

    /// Snippets or facets of two words, also about a region: so many that none comes twice.
    private static List<String> searches(List<String> regions) {
        var searches = new ArrayList<String>();
        for (var one : WORDS) {
            for (var other : WORDS) {
                for (var region : regions) {
                    var asked = "?q=" + one + "+" + other + "&region=" + region;
                    searches.add("/api/v1/search" + asked.replace("ö", "%C3%B6"));
                    searches.add("/api/v1/facets" + asked.replace("ö", "%C3%B6"));
                }
            }
        }
        Collections.shuffle(searches, new Random(1));
        return searches;
    }

    private static List<Socket> silent(int port) throws IOException {
        var silent = new ArrayList<Socket>();
        for (int i = 0; i < SILENT; i++) {
            silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        return silent;
    }

    /// The tables in memory, where DuckDB is fastest.
    static Connection tablesInMemory(Edition edition) throws SQLException {
        var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (var statement = connection.createStatement()) {
            for (var table : List.of(ScoreTable.TABLE, CertaintyTable.TABLE)) {
                var files = edition.folderOf(table).resolve("*.parquet");
                statement.execute("CREATE TABLE " + table.name() + " AS FROM '" + files + "'");
            }
        }
        return connection;
    }

    private static List<String> regions(Connection database) throws SQLException {
        var regions = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT DISTINCT region FROM scores WHERE rank IS NOT NULL"
                                        + " AND year = (SELECT max(year) FROM scores)"
                                        + " ORDER BY region")) {
            while (rows.next()) {
                regions.add(rows.getString(1));
            }
        }
        return regions;
    }

    private String duckDb(Connection database, List<String> regions)
            throws SQLException, InterruptedException {
        var latencies = new Latencies();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            var own = database.unwrap(DuckDBConnection.class).duplicate();
            threads.add(Thread.ofPlatform().start(() -> ask(own, regions, end, latencies)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return latencies.summary(seconds);
    }

    static void readAll(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    private static void ask(Connection own, List<String> regions, long end, Latencies latencies) {
        try (own;
                var statement = own.prepareStatement(OF_A_REGION)) {
            for (int n = 0; System.nanoTime() < end; n++) {
                long began = System.nanoTime();
                statement.setString(1, regions.get(n % regions.size()));
                readAll(statement);
                latencies.add(System.nanoTime() - began);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

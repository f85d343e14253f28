package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.SmallEdition;
import rim.app.data.EditionDatabase;
import rim.schemas.edition.DataHome;
import rim.schemas.table.ScoreTable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationsTest {
    private static final int ROWS = 800_000;

    private DataHome home = new DataHome(Path.of("."));

    /// More than the database could sort at once in the memory that it may have, or than there is
    /// room for in a small heap.
    @BeforeAll
    void publishScoresOfAContinent(@TempDir Path folder) throws SQLException {
        home = SmallEdition.publishedIn(folder);
        var scores = home.current().orElseThrow().folderOf(ScoreTable.TABLE);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT one.* REPLACE ("
                            + " 'node_' || lpad((i % 100)::VARCHAR, 3, '0') AS node,"
                            + " 'R' || lpad((i // 100 % 400)::VARCHAR, 4, '0') AS region,"
                            + " (1990 + i // 40000)::INTEGER AS year, i::DOUBLE AS score)"
                            + " FROM (SELECT * FROM '"
                            + scores.resolve("part-0.parquet")
                            + "' WHERE score IS NOT NULL LIMIT 1) AS one, range("
                            + ROWS
                            + ") AS t(i)) TO '"
                            + scores.resolve("part-1.parquet")
                            + "' (FORMAT parquet)");
        }
    }

    private static Observations all() {
        var none = Optional.<Integer>empty();
        return new Observations(SeriesKey.parse(Flow.SCORES, "all"), none, none, none, none);
    }

    @Test
    void scoresOfAContinentComeInTheOrderOfTheirSeries() throws IOException, SQLException {
        var order = new StringBuilder();
        var last = new String[] {""};
        long read;
        try (var database = EditionDatabase.open(home.inForce())) {
            read =
                    all().each(
                                    database,
                                    each -> {
                                        var place = each.key() + " " + each.year();
                                        if (last[0].compareTo(place) >= 0) {
                                            order.append(last[0]).append(" before ").append(place);
                                        }
                                        last[0] = place;
                                    });
        }
        assertThat(order).isEmpty();
        assertThat(read).isGreaterThanOrEqualTo(3L * ROWS);
    }

    /// Writes all scores of a home as a form, in a process that has the memory that it was given.
    static final class Writer {
        public static void main(String[] words) throws IOException, SQLException {
            try (var database = EditionDatabase.open(new DataHome(Path.of(words[0])).inForce());
                    var out = new BufferedOutputStream(Files.newOutputStream(Path.of(words[1])))) {
                var message =
                        new DataMessage(
                                all(),
                                Detail.of("full"),
                                Layout.of(words[3]),
                                CsvLabels.NONE,
                                database,
                                "",
                                Vintage.only(database),
                                "2026-01-01T00:00:00Z");
                switch (words[2]) {
                    case "json" -> DataJson.write(message, DataJson.Version.TWO, out);
                    case "tsv" -> DataTsv.write(message, out);
                    case "json-stat" -> DataCube.write(message, out);
                    case String other -> throw new IllegalArgumentException(other);
                }
            }
        }

        private Writer() {}
    }

    private Path written(Path folder, String form, String layout)
            throws IOException, InterruptedException {
        var file = folder.resolve(form);
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx48m",
                                        "-XX:+UseSerialGC",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty(
                                                "surefire.test.class.path",
                                                System.getProperty("java.class.path")),
                                        Writer.class.getName(),
                                        home.folder().toString(),
                                        file.toString(),
                                        form,
                                        layout))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIME_PERIOD", "AllDimensions"})
    void theyAreWrittenAsJsonInTheMemoryOfFew(String layout, @TempDir Path folder)
            throws IOException, InterruptedException {
        long values = 0;
        try (var json = new JsonFactory().createParser(written(folder, "json", layout).toFile())) {
            boolean isOfData = false;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                isOfData |= "dataSets".equals(json.currentName());
                var above = json.getParsingContext().getParent();
                values +=
                        isOfData
                                        && token == JsonToken.START_ARRAY
                                        && above != null
                                        && "observations".equals(above.getParent().getCurrentName())
                                ? 1
                                : 0;
            }
        }
        assertThat(values).isGreaterThanOrEqualTo(3L * ROWS);
    }

    @Test
    void theyAreWrittenAsTabSeparatedValuesInTheMemoryOfFew(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var lines = Files.lines(written(folder, "tsv", "TIME_PERIOD"))) {
            assertThat(lines.count()).isGreaterThan(100 * 400 * 3);
        }
    }

    @Test
    void theyAreWrittenAsJsonStatInTheMemoryOfFew(@TempDir Path folder)
            throws IOException, InterruptedException {
        var file = written(folder, "json-stat", "TIME_PERIOD");
        long values = 0;
        try (var json = new JsonFactory().createParser(file.toFile())) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                values +=
                        token.isNumeric()
                                        && json.getParsingContext().getParent().inObject()
                                        && "value"
                                                .equals(
                                                        json.getParsingContext()
                                                                .getParent()
                                                                .getCurrentName())
                                ? 1
                                : 0;
            }
        }
        assertThat(values).isGreaterThanOrEqualTo(3L * ROWS);
    }
}

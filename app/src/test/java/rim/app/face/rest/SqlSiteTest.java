package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.question.sql.Attempts;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlSiteTest {
    private static final String SQL = "/api/v1/sql";

    private DataHome home;
    private RunningService service;

    @BeforeAll
    void start(DataHome anyHome) throws SQLException {
        home = anyHome;
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<byte[]> ask(String sql) {
        return service.send("POST", SQL, sql, "Content-Type", "text/plain");
    }

    @Test
    void numbersAreWrittenAsTheDatabaseHasThem() {
        var answer =
                RunningService.text(
                        ask(
                                "SELECT CAST(100 AS DECIMAL(9, 1)) AS a, CAST(2500 AS DECIMAL(9, 2)) AS b"));
        assertThat(answer)
                .startsWith("{\n  \"edition\" : \"2019\",")
                .contains("\"a\" : 100.0")
                .contains("\"b\" : 2500.00")
                .endsWith("}\n");
    }

    @Test
    void aStatementIsAskedInThreeWays() {
        var sql =
                "SELECT region, rank FROM latest_scores WHERE node = 'innovation_index'"
                        + " ORDER BY rank, region LIMIT 1";
        var asText = RunningService.json(ask(sql));
        assertThat(asText.at("/rows/0/region").asText()).isEqualTo("FI1D");
        assertThat(asText.path("is_truncated").asBoolean()).isFalse();
        var asJson =
                service.send(
                        "POST",
                        SQL,
                        "{\"sql\": \"" + sql + "\"}",
                        "Content-Type",
                        "application/json; charset=utf-8");
        assertThat(RunningService.json(asJson)).isEqualTo(asText);
        var q = URLEncoder.encode(sql, StandardCharsets.UTF_8);
        assertThat(service.json(SQL + "?q=" + q)).isEqualTo(asText);
        assertThat(service.text(SQL + "?format=csv&q=" + q)).isEqualTo("region,rank\nFI1D,1\n");
    }

    @Test
    void aFormThatIsNotThereIsRefusedOnBothWays() {
        var posted = service.send("POST", SQL, "SELECT 1", "Content-Type", "image/png");
        assertThat(posted.statusCode()).isEqualTo(415);
        assertThat(posted.headers().firstValue("Accept-Post"))
                .contains("text/plain, application/sql, application/json");
        assertThat(service.get(SQL + "?q=SELECT+1", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        var liked = "text/csv;q=0.5, application/json;q=0.6";
        assertThat(service.get(SQL + "?q=SELECT+1", "Accept", liked).headers().map())
                .containsEntry("content-type", java.util.List.of("application/json"));
    }

    @Test
    void moreRowsThanWantedAreSaidToBeThere() {
        var answer =
                service.send(
                        "POST", SQL + "?limit=3", "FROM regions", "Content-Type", "text/plain");
        assertThat(RunningService.json(answer).path("rows")).hasSize(3);
        assertThat(RunningService.json(answer).path("is_truncated").asBoolean()).isTrue();
        assertThat(service.get(SQL + "?limit=99999&q=FROM+regions").statusCode()).isEqualTo(400);
    }

    @Test
    void aFileThatWasCutSaysSoInside() throws IOException {
        var cut = service.text(SQL + "?limit=2&format=csv&q=FROM+regions").lines().toList();
        assertThat(cut).hasSize(4);
        assertThat(cut.getLast()).contains("cut: only 2 rows, and there are more; ask with");
        assertThat(service.text(SQL + "?limit=900&format=csv&q=FROM+regions"))
                .doesNotContain("cut: ");
        assertThat(about(SQL + "?limit=2&format=xlsx&q=FROM+regions"))
                .containsEntry("edition", "2019")
                .containsEntry("asked", "FROM regions")
                .hasEntrySatisfying("rows", rows -> assertThat(rows).startsWith("only 2 rows"));
        assertThat(about(SQL + "?limit=900&format=xlsx&q=FROM+regions"))
                .hasEntrySatisfying("rows", rows -> assertThat(rows).startsWith("all "));
    }

    /// The sheet of a workbook that says what it is.
    private Map<String, String> about(String address) throws IOException {
        var told = new LinkedHashMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(service.get(address).body()))) {
            for (var row : book.getSheet("about")) {
                told.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
            }
            assertThat(book.getSheet("sources").getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("licence");
        }
        return told;
    }

    @Test
    void bytesAreWrittenAsTheDatabasePrintsThem() {
        assertThat(
                        RunningService.json(ask("SELECT '\\xAB\\x01'::BLOB AS bytes"))
                                .at("/rows/0/bytes"))
                .hasToString("\"\\\\xAB\\\\x01\"");
    }

    @Test
    void timesAndPartsAreWrittenAsOtherProgramsReadThem() {
        var sql =
                "SELECT TIMESTAMP '2026-01-02 03:04:00' AS moment, DATE '2026-01-02' AS day,"
                        + " TIMESTAMPTZ '2026-01-02 03:04:00+02' AS zoned,"
                        + " {'b': 1, 'a': [1.5, NULL]} AS parts, MAP {'z': 1, 'k': 2} AS named,"
                        + " [[1], [2]] AS lists, ['x', 'y'] AS codes";
        assertThat(RunningService.json(ask(sql)).path("rows").get(0))
                .hasToString(
                        "{\"moment\":\"2026-01-02T03:04:00\",\"day\":\"2026-01-02\","
                                + "\"zoned\":\"2026-01-02T01:04:00Z\","
                                + "\"parts\":{\"b\":1,\"a\":[1.5,null]},"
                                + "\"named\":{\"k\":2,\"z\":1},\"lists\":[[1],[2]],"
                                + "\"codes\":[\"x\",\"y\"]}");
        var csv =
                service.text(
                        SQL + "?format=csv&q=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
        assertThat(csv.lines().toList().get(1))
                .isEqualTo(
                        "2026-01-02T03:04:00,2026-01-02,2026-01-02T01:04:00Z,"
                                + "\"{\"\"b\"\":1,\"\"a\"\":[1.5,null]}\","
                                + "\"{\"\"k\"\":2,\"\"z\"\":1}\",\"[[1],[2]]\",x y");
    }

    @Test
    void aNumberThatASpreadsheetWouldChangeIsATextThere(@TempDir Path folder)
            throws IOException, SQLException {
        var sql =
                "SELECT 123456789012345 AS held, 1234567890123456 AS wide,"
                        + " 12345678901234567890::HUGEINT AS wider,"
                        + " 1234567890.1234567::DECIMAL(20, 7) AS exact,"
                        + " 'infinity'::DOUBLE AS endless, 'nan'::DOUBLE AS none, [1, 2] AS list";
        var q = "?q=" + URLEncoder.encode(sql, StandardCharsets.UTF_8);
        var bytes = service.get(SQL + q + "&format=xlsx").body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(123456789012345.0);
            assertThat(
                            IntStream.range(1, 7)
                                    .mapToObj(i -> row.getCell(i).getStringCellValue())
                                    .toList())
                    .containsExactly(
                            "1234567890123456",
                            "12345678901234567890",
                            "1234567890.1234567",
                            "Infinity",
                            "NaN",
                            "[1,2]");
            var print = sheet.getPrintSetup();
            assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(print.getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(print.getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
        var file = folder.resolve("answer.parquet");
        Files.write(file, service.get(SQL + q + "&format=parquet").body());
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("FROM '" + file + "'")) {
            rows.next();
            assertThat(rows.getLong("wide")).isEqualTo(1234567890123456L);
            assertThat(rows.getObject("wider")).isEqualTo("12345678901234567890");
        }
    }

    @Test
    void columnsOfOneNameDoNotHideEachOther() {
        assertThat(RunningService.json(ask("SELECT 1 AS a, 2 AS a")).path("rows").get(0))
                .hasToString("{\"a\":1,\"a_2\":2}");
    }

    @Test
    void anAnswerIsATableForSpreadsheetsAndColumnStores(@TempDir Path folder)
            throws IOException, SQLException {
        var sql =
                "SELECT region, count(*) AS n, sum(rank) AS ranks, avg(score) AS mean,"
                        + " true AS is_it, NULL AS nothing, ['a', 'b'] AS some,"
                        + " 1 AS \"a\"\" INTEGER); DROP TABLE t\""
                        + " FROM scores GROUP BY region ORDER BY region";
        var q = "?q=" + URLEncoder.encode(sql, StandardCharsets.UTF_8);
        var book = service.get(SQL + q + "&format=xlsx");
        assertThat(book.statusCode()).isEqualTo(200);
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book.body()))) {
            assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("EL30");
            assertThat(read.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1);
        }
        var file = folder.resolve("answer.parquet");
        Files.write(file, service.get(SQL + q + "&format=parquet").body());
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("FROM '" + file + "' WHERE region = 'SE33'")) {
            var types = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                types.add(rows.getMetaData().getColumnTypeName(i));
            }
            assertThat(types)
                    .containsExactly(
                            "VARCHAR", "BIGINT", "BIGINT", "DOUBLE", "BOOLEAN", "BIGINT", "VARCHAR",
                            "BIGINT");
            rows.next();
            assertThat(rows.getLong("n")).isEqualTo(9);
            assertThat(rows.getString("some")).isEqualTo("a b");
            assertThat(rows.getObject("nothing")).isNull();
        }
    }

    @Test
    void anOlderEditionIsAskedByItsName() {
        assertThat(service.json(SQL + "?edition=2018&q=SELECT+1").path("edition").asText())
                .isEqualTo("2018");
    }

    @Test
    void nothingButReadingIsAnswered(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "word\nsesame\n");
        var target = folder.resolve("target");
        var here = home.inForce().folder().toString();
        var attempts = Attempts.all(secret.toString(), target.toString(), here);
        assertThat(attempts).hasSizeGreaterThan(90);
        for (var sql : attempts) {
            var answer = ask(sql);
            assertThat(answer.statusCode()).as(sql).isEqualTo(400);
            var detail = RunningService.json(answer).path("detail").asText();
            assertThat(detail).as(sql).isNotBlank().doesNotContain("sesame", ".duckdb");
            if (!sql.contains(home.folder().toString())) {
                assertThat(detail).as(sql).doesNotContain(home.folder().toString());
            }
        }
        assertThat(target).doesNotExist();
        assertThat(
                        RunningService.json(ask("SELECT count(*) AS n FROM scores"))
                                .at("/rows/0/n")
                                .asInt())
                .isEqualTo(17);
    }

    @Test
    void aStatementThatTakesTooLongIsStoppedAndOthersAreAnswered() {
        var slow =
                "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7";
        assertThat(ask(slow).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/profile/SE33").statusCode()).isEqualTo(200);
        assertThat(ask("SELECT 1").statusCode()).isEqualTo(200);
    }
}

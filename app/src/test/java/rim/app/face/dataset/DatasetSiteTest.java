package rim.app.face.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.table.RegionTable;
import rim.schemas.table.ScoreTable;

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatasetSiteTest {
    private static final String EDITION = "/editions/2019";
    private static final String PINNED = EDITION + "-r1";
    private static final String SCORES = EDITION + "/scores/part-0.parquet";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

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

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void parquetsOwnReaderTakesColumnsByAddress() throws IOException {
        var file = new ServedFile(service, SCORES);
        long read = 0;
        long wanted;
        try (var reader = ParquetFileReader.open(file)) {
            var schema = reader.getFooter().getFileMetaData().getSchema();
            assertThat(schema.getFields()).hasSize(ScoreTable.TABLE.columns().size());
            wanted = reader.getRecordCount();
            var group = reader.readNextRowGroup();
            var rows =
                    new ColumnIOFactory()
                            .getColumnIO(schema)
                            .getRecordReader(group, new GroupRecordConverter(schema));
            for (long i = 0; i < group.getRowCount(); i++) {
                assertThat(rows.read().getString(ScoreTable.REGION, 0)).isNotEmpty();
                read++;
            }
        }
        assertThat(read).isEqualTo(wanted).isPositive();
        assertThat(file.asked()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206, 4",
        "bytes=-8, 206, 8",
        "bytes=4-, 206, -4",
        "bytes=0-99999999, 206, 0",
        "bytes=99999999-, 416, ",
        "bytes=-0, 416, ",
        "'bytes=0-1,4-5', 200, 0",
        "bytes=5-2, 200, 0",
        "lines=0-3, 200, 0"
    })
    void aPartIsWhatIsAskedFor(String range, int status, Integer length) throws IOException {
        var whole = Files.readAllBytes(home.inForce().folder().resolve("scores/part-0.parquet"));
        var answer = service.get(SCORES, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        if (length == null) {
            assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.length);
            assertThat(answer.body()).isEmpty();
            return;
        }
        int size = length > 0 ? length : whole.length + length;
        var expected =
                range.startsWith("bytes=-") || length < 0
                        ? Arrays.copyOfRange(whole, whole.length - size, whole.length)
                        : Arrays.copyOf(whole, size);
        assertThat(answer.body()).isEqualTo(expected);
    }

    /// Programs that read files in parts, such as GDAL, read answers so too.
    @Test
    void anAnswerHasPartsAsWell() {
        var address = "/api/v1/query?indicator=business_rd&format=csv";
        var whole = service.get(address).body();
        var part = service.get(address, "Range", "bytes=10-19", "Accept-Encoding", "gzip");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(header(part, "Content-Encoding")).isEmpty();
        assertThat(service.get(address, "Range", "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
        var other = service.get(address, "Range", "bytes=10-19", "If-Range", "\"other\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(whole);
        var refused = service.get("/api/v1/query?indicator=none", "Range", "bytes=0-3");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(RunningService.json(refused).path("status").asInt()).isEqualTo(404);
    }

    /// What is too long for memory lies in a file until it is sent.
    @Test
    void aLongAnswerHasPartsAsWell() {
        var statement = "SELECT i, '" + "x".repeat(200) + "' AS x FROM range(8000) t(i)";
        var address =
                "/api/v1/sql?limit=8000&format=csv&q="
                        + URLEncoder.encode(statement, StandardCharsets.UTF_8);
        var whole = service.get(address).body();
        assertThat(whole.length).isGreaterThan(1_500_000);
        var part =
                service.get(address, "Range", "bytes=1000000-1000999", "Accept-Encoding", "gzip");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 1_000_000, 1_001_000));
        assertThat(header(part, "Content-Range"))
                .isEqualTo("bytes 1000000-1000999/" + whole.length);
    }

    @Test
    void thereAreNoPartsOfWhatHasNoContent() {
        var answer = service.send("HEAD", SCORES, "", "Range", "bytes=0-3");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Range")).isEmpty();
    }

    @Test
    void partsOfAFileThatChangedAreNotMixed() {
        var mark = header(service.get(SCORES), "ETag");
        assertThat(service.get(SCORES, "If-Range", mark, "Range", "bytes=0-3").statusCode())
                .isEqualTo(206);
        assertThat(service.get(SCORES, "If-Range", "\"other\"", "Range", "bytes=0-3").statusCode())
                .isEqualTo(200);
        assertThat(service.get(SCORES, "If-None-Match", mark).statusCode()).isEqualTo(304);
        // another mark, though it differs in case alone from that of the request before
        var other = mark.toUpperCase(Locale.ROOT);
        assertThat(service.get(SCORES, "If-None-Match", other).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyDescriptionIsServed(DescriptionForm form) {
        var answer = service.get(EDITION + "/" + form.file());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(form.type());
        assertThat(RunningService.text(answer))
                .contains("Regional Innovation Benchmark")
                .contains(home.inForce().digest());
    }

    /// What a client does with a data package: it takes every file that it names.
    @Test
    void everyFileThatThePackageNamesIsThereWithItsDigest() throws IOException {
        var document = service.json(EDITION + "/datapackage.json");
        assertThat(document.path("resources").size()).isGreaterThan(8);
        for (var resource : document.path("resources")) {
            var path = resource.path("path").asText();
            var answer = service.get(EDITION + "/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (resource.has("bytes")) {
                assertThat(answer.body()).as(path).hasSize(resource.path("bytes").asInt());
                assertThat(resource.path("hash").asText())
                        .isEqualTo("sha256:" + rim.schemas.edition.Digests.of(answer.body()));
            }
        }
    }

    @Test
    void csvHasTheColumnsAndTypesThatItsMetadataName() throws IOException {
        var metadata = service.json(EDITION + "/csv-metadata.json");
        for (var table : metadata.path("tables")) {
            var address = EDITION + "/" + table.path("url").asText();
            var answer = service.get(address);
            assertThat(header(answer, "Link")).contains("csv-metadata.json", "describedby");
            try (var csv =
                    CSVParser.parse(
                            RunningService.text(answer),
                            CSVFormat.RFC4180.builder().setHeader().get())) {
                var columns = table.at("/tableSchema/columns");
                assertThat(csv.getHeaderNames())
                        .as(address)
                        .isEqualTo(columns.findValuesAsText("name"));
                for (var row : csv) {
                    columns.forEach(
                            column -> assertFits(column, row.get(column.path("name").asText())));
                }
            }
        }
    }

    private static void assertFits(JsonNode column, String cell) {
        if (cell.isEmpty()) {
            assertThat(column.path("required").asBoolean()).as(column.toString()).isFalse();
            return;
        }
        switch (column.path("datatype").asText()) {
            case "int", "long" -> assertThat(cell).as(column.toString()).matches("-?\\d+");
            case "double" -> assertThat(Double.parseDouble(cell)).isFinite();
            default -> assertThat(cell).isNotNull();
        }
    }

    @Test
    void theCurrentEditionIsReadUnderItsNameSoThatPartsFitTogether() {
        var answer = service.get("/editions/current/scores/part-0.parquet");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(header(answer, "Location")).isEqualTo(PINNED + "/scores/part-0.parquet");
        assertThat(header(service.get("/editions"), "Location")).isEqualTo(PINNED);
        assertThat(header(service.get(PINNED + "/scores/part-0.parquet"), "Cache-Control"))
                .contains("immutable");
    }

    /// A later revision takes the bare name over, so that addresses that are kept have a revision.
    @Test
    void addressesThatAreKeptLeadToTheFirstRevisionForEver() throws SQLException {
        assertThat(service.text(EDITION))
                .contains("href=\"" + PINNED + "/scores.csv\"", PINNED + "/scores/part-0.parquet")
                .doesNotContain(EDITION + "/", "edition=2019&");
        try (var running = RunningService.reachedAt("https://rim.example.org", home)) {
            for (var form : DescriptionForm.values()) {
                assertThat(running.text(EDITION + "/" + form.file()))
                        .as(form.code())
                        .contains("https://rim.example.org" + PINNED + "/")
                        .doesNotContain("org" + EDITION + "/");
            }
        }
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        var sources =
                List.of(
                        source("javascript:alert(1)"),
                        source("https://example.org/\"data\""),
                        source(null));
        var edition =
                new DescribedEdition(
                        "2019",
                        2016,
                        "Method",
                        "d",
                        Optional.of("2026-11-30T13:00:00Z"),
                        sources,
                        List.of(),
                        "");
        var page = new DatasetPage(edition, PINNED + "/", DatasetWords.of("sv")).text();
        assertThat(page)
                .contains("<span lang=\"en\">code</span> (javascript:alert(1))")
                .contains("<a href=\"https://example.org/&quot;data&quot;\">")
                .doesNotContain("href=\"javascript");
    }

    private static SourceTitle source(@Nullable String url) {
        return new SourceTitle("code", "", "Eurostat", "", url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search/segments_1",
                "/../CURRENT",
                "/..%2f..%2fCURRENT",
                "/scores",
                "/scores/",
                "/no.csv",
                "/quality.html"
            })
    void nothingElseIsServed(String file) {
        assertThat(service.get(EDITION + file).statusCode()).isIn(400, 404);
    }

    @Test
    void anUnknownEditionIsToldWithThoseThereAre() {
        var answer = service.get("/editions/1999/datapackage.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(RunningService.text(answer)).contains("1999", "2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void thePageLeadsToEverythingInBothLanguages(String language) {
        var page = service.text(EDITION + "?lang=" + language);
        assertThat(page)
                .contains("<html lang=\"" + language + "\">")
                .contains("application/ld+json", home.inForce().digest())
                .contains(Meanings.of(RegionTable.TABLE, language));
        var links = LINK.matcher(page);
        int found = 0;
        while (links.find()) {
            assertThat(service.get(links.group(1)).statusCode()).as(links.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThan(25);
    }
}

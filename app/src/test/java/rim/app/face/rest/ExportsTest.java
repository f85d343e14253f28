package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rim.app.AnyEdition;
import rim.app.face.form.AnswerForm;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Files that leave say which edition they are from, what was asked, whether they are whole, and
/// under which licence the figures are.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final String RD = "/api/v1/query?indicator=business_rd&region=SE33";
    private static final String SQL = "/api/v1/sql?q=SELECT+code+FROM+regions&limit=2";

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

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /// The root of the methodology has no parent.
    @Test
    void aKeyThatMayHaveEmptyColumnsIsNoPrimaryKey() throws IOException {
        assertThat(schema("/api/v1/method?format=zip").at("/uniqueKeys/0").size()).isEqualTo(2);
        assertThat(schema("/api/v1/method?format=zip").has("primaryKey")).isFalse();
        assertThat(schema(RD + "&format=zip").path("primaryKey").size()).isEqualTo(3);
    }

    /// Whoever opens its address in a browser reads it.
    @Test
    void aReportInWordsIsAPageAndADocumentOfAWordProcessorToo() throws IOException {
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        var page = service.get("/api/v1/report/SE33?language=sv", "Accept", browser);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'unsafe-inline'");
        assertThat(RunningService.text(page))
                .contains("<html lang=\"sv\">")
                .containsPattern("<a href=\"/region/SE33[^\"]*\"><code>rim ");
        assertThat(service.text("/api/v1/report/SE33?language=sv&format=html"))
                .isEqualTo(RunningService.text(page));
        assertThat(page.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"rim-SE33-2019-sv.html\"");
        assertThat(unpacked(service.get("/api/v1/report/SE33?format=docx").body()))
                .containsKey("word/document.xml");
        assertThat(service.json("/api/v1/report/SE33").path("region").asText()).isEqualTo("SE33");
        assertThat(service.get("/api/v1/profile/SE33?format=docx").statusCode()).isEqualTo(406);
    }

    private JsonNode schema(String archive) throws IOException {
        var files = unpacked(service.get(archive).body());
        return new ObjectMapper().readTree(files.get("datapackage.json")).at("/resources/0/schema");
    }

    @Test
    void anArchiveHasTheCsvAndAllThatItCannotSay() throws IOException {
        var files = unpacked(service.get(RD + "&format=zip").body());
        assertThat(files.keySet())
                .containsExactly(
                        "query.csv", "query.csv-metadata.json", "datapackage.json", "CITATION.cff");
        assertThat(files.get("query.csv")).isEqualTo(service.text(RD + "&format=csv"));
        var described = new ObjectMapper().readTree(files.get("datapackage.json"));
        assertThat(described.path("version").asText()).isEqualTo("2019");
        assertThat(described.path("asked").asText()).contains("region=SE33");
        assertThat(described.path("extent").asText()).isEqualTo("all 3");
        assertThat(described.path("sources").size()).isPositive();
        assertThat(described.at("/resources/0/path").asText()).isEqualTo("query.csv");
        var header =
                Objects.requireNonNull(files.get("query.csv")).lines().findFirst().orElseThrow();
        assertThat(described.at("/resources/0/schema/fields").findValuesAsText("name"))
                .isEqualTo(List.of(header.split(",")));
        assertThat(files.get("CITATION.cff")).contains(home.inForce().digest());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormComesWithTheEditionThatItIsOf(AnswerForm form) {
        // what is read as a text has forms of its own
        boolean isOfTexts = form == AnswerForm.HTML || form == AnswerForm.DOCX;
        for (var address :
                List.of(RD + "&", "/api/v1/profile/SE33?", "/api/v1/report/SE33?", SQL + "&")) {
            var answer = service.get(address + "format=" + form.code());
            // this service has no outlines to join with
            boolean isOffered =
                    form != AnswerForm.GEOJSON
                            && (!isOfTexts || address.contains("/report/"))
                            && (!address.startsWith(SQL) || SqlSite.FORMS.contains(form));
            assertThat(answer.statusCode()).as(address).isEqualTo(isOffered ? 200 : 406);
            if (isOffered) {
                assertThat(answer.headers().firstValue("Rim-Edition")).as(address).contains("2019");
            }
        }
        assertThat(service.json("/api/v1/profile/SE33").path("edition").asText()).isEqualTo("2019");
        assertThat(service.json(SQL).path("edition").asText()).isEqualTo("2019");
    }

    @Test
    void aPartSaysThatItIsOne() throws IOException {
        var files = unpacked(service.get(RD + "&format=zip&limit=2").body());
        assertThat(files.get("datapackage.json")).contains("a part: rows 1 to 2 of 3");
        assertThat(unpacked(service.get(SQL + "&format=zip").body()).get("datapackage.json"))
                .contains("only 2 rows, and there are more");
    }

    @Test
    void equalAnswersAreEqualArchives() {
        assertThat(service.get(RD + "&format=zip&limit=1").body())
                .isEqualTo(service.get(RD + "&format=zip&limit=1&").body());
    }

    @Test
    void csvLeadsToWhatItsColumnsMean() {
        var csv = service.get(RD + "&format=csv");
        var link = csv.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("rel=\"describedby\"", "application/csvm+json");
        var metadata = service.get(link.substring(1, link.indexOf('>')));
        assertThat(metadata.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/csvm+json");
        var document = RunningService.json(metadata);
        assertThat(service.get(document.path("url").asText()).body()).isEqualTo(csv.body());
        assertThat(document.at("/tableSchema/columns").findValuesAsText("name"))
                .contains("indicator", "value", "missing");
        assertThat(document.path("dc:rights").asText()).isNotEmpty();
        assertThat(document.path("dc:identifier").asText()).contains(home.inForce().digest());
    }

    @Test
    void parquetSaysItInItsMetadata(@TempDir Path folder) throws IOException, SQLException {
        var file = folder.resolve("it's.parquet");
        Files.write(file, service.get(RD + "&format=parquet").body());
        var found = new TreeMap<String, String>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var asking =
                        database.prepareStatement(
                                "SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)")) {
            asking.setString(1, file.toString());
            try (var rows = asking.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        assertThat(found)
                .containsEntry("edition", "2019")
                .containsEntry("rows", "all 3")
                .containsEntry("sha256", home.inForce().digest())
                .containsKeys("licence", "published", "asked", "methodology");
    }

    @Test
    void jsonSaysItBesideTheRows() {
        var json = service.json(RD);
        assertThat(json.path("edition").asText()).isEqualTo("2019");
        assertThat(json.path("published").asText()).startsWith("20");
        assertThat(json.path("licence").asText()).isNotEmpty();
        assertThat(service.get(json.path("described_by").asText()).statusCode()).isEqualTo(200);
        assertThat(service.json("/api/v1/editions").has("licence"))
                .as("a list of editions is of none")
                .isFalse();
        var cube = service.json(RD + "&format=jsonstat");
        assertThat(cube.at("/extension/edition").asText()).isEqualTo("2019");
        assertThat(cube.at("/extension/rows").asText()).isEqualTo("all 3");
        assertThat(cube.at("/extension/licence").asText()).isNotEmpty();
        assertThat(cube.at("/extension/sha256").asText()).isEqualTo(home.inForce().digest());
    }
}

package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTest {
    private static final String RD = "/api/v1/query?indicator=business_rd&region=SE33";

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

    @Test
    void aRegionThatIsNamedTwiceIsTakenOnce() {
        var once = service.json("/api/v1/explain/index/SE33?against=SE32&format=jsonstat");
        var twice = service.json("/api/v1/explain/index/SE33?against=SE32,SE32&format=jsonstat");
        assertThat(twice.path("value")).isEqualTo(once.path("value")).isNotEmpty();
    }

    @Test
    void nothingBetweenTwoSignsOfAnAddressIsNoParameter() {
        assertThat(service.json("/api/v1/regions?&country=SE&&"))
                .isEqualTo(service.json("/api/v1/regions?country=SE"));
    }

    @Test
    void aPartBehindTheEndSaysThatItHasNoRows() {
        assertThat(service.text("/api/v1/rank?offset=1000&limit=5&format=csvw"))
                .contains("a part: no rows of ")
                .doesNotContain("rows 1001 to");
    }

    @Test
    void whatIsWorkedOutIsTheSameOnTheCommandLine() {
        same("/compare?region=SE33,FI1D", "compare", "SE33", "FI1D");
        same("/peers/SE33?count=3", "peers", "SE33", "--count", "3");
        same(
                "/explain/index/SE33?since=2018&against=SE32",
                "explain",
                "index",
                "SE33",
                "--since",
                "2018",
                "--against",
                "SE32");
        same("/whatif/SE33?set=business_rd=1.5", "whatif", "SE33", "--set", "business_rd=1.5");
        same(
                "/lift/SE33?goal=ranks=1&whose=all&span=4&ambition=0.5",
                "whatif",
                "SE33",
                "--lift",
                "ranks=1",
                "--as",
                "all",
                "--span",
                "4",
                "--ambition",
                "0.5");
        same(
                "/coherence?list=correlations&stage=treated",
                "coherence",
                "--list",
                "correlations",
                "--stage",
                "treated");
        same("/diff?before=2018&list=scope", "diff", "2018", "2019", "--list", "scope");
        assertThat(service.text("/api/v1/datasets?format=csv"))
                .isEqualTo(Answer.to(home, "datasets", "--format", "csv").out());
        assertThat(service.text("/api/v1/facets?q=smart&format=csv"))
                .isEqualTo(Answer.to(home, "search", "smart", "--facets", "--format", "csv").out());
    }

    private void same(String address, String... command) {
        for (var form : List.of("json", "csv")) {
            var words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--format", form));
            assertThat(saidAlone(service.text("/api/v1" + address + "&format=" + form)))
                    .as(address + " as " + form)
                    .isNotBlank()
                    .isEqualTo(Answer.to(home, words.toArray(String[]::new)).out());
        }
    }

    /// An answer without the address at which the edition is described, which a service alone has.
    private static String saidAlone(String answer) {
        return answer.replaceFirst("  \"described_by\" : \"[^\"]*\",\n", "");
    }

    @Test
    void knownTablesAreListedAsOnTheCommandLine() {
        assertThat(service.text("/api/v1/datasets?known=true&format=csv"))
                .contains("rd_e_gerdreg,alive,")
                .isEqualTo(Answer.to(home, "datasets", "--known", "--format", "csv").out());
    }

    @Test
    void changesBetweenTwoYearsSayWhetherTheyAreMoreThanChance() {
        assertThat(service.text("/api/v1/changes?from=2018&to=2019&format=csv"))
                .contains(
                        "region,name,country,from_year,to_year,score_change,relative_change,places,"
                                + "change_low,change_high,p_value",
                        "SE33,Övre Norrland,SE,2018,2019,-0.07765432109876547,-13.5,0,-0.121,-0.031,"
                                + "0.02");
        assertThat(service.text("/api/v1/changes?from=2019&to=2018"))
                .contains("expected an earlier and a later year");
    }

    @Test
    void theMethodIsToldStepByStep() {
        var method = service.json("/api/v1/method");
        assertThat(method.at("/nodes/0/aggregate/aggregation/method").asText())
                .isEqualTo("arithmetic");
        assertThat(method.at("/nodes/1/indicator/gaps/0/method").asText()).isEqualTo("latest");
        assertThat(method.at("/nodes/1/indicator/normalisation/settings/high").asText())
                .isEqualTo("1.0");
        assertThat(method.at("/groups/0/above").asDouble()).isEqualTo(120);
        assertThat(service.text("/api/v1/method?format=csv"))
                .contains("business_rd,")
                .contains("\"min_max (clip true, high 1.0, low 0.0)\"");
    }

    @Test
    void theReportOnQualityIsServedWithoutAScript() {
        // this edition was published without one
        assertThat(service.get("/quality.html").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsTypingIsHelpedOn() {
        assertThat(service.text("/api/v1/suggest?q=ovre&format=csv"))
                .contains("region,SE33,Övre Norrland");
        assertThat(service.text("/api/v1/suggest?q=business&format=csv"))
                .contains("indicator,business_rd,");
        assertThat(service.text("/api/v1/suggest?q=the+universi&format=csv"))
                .contains("word,,the universities");
        assertThat(service.text("/api/v1/suggest?q=specialistion&format=csv"))
                .contains("correction,,specialisation");
    }

    @Test
    void aPageOfAReportIsCitedInEachStyle() {
        var cited = service.text("/api/v1/citation?report=north&page=1");
        assertThat(cited)
                .contains(
                        "Lindqvist, K. (2018). Smart specialisation in the far north.",
                        "@techreport",
                        "TY  - ");
        assertThat(service.get("/api/v1/citation?report=north&page=9").statusCode()).isEqualTo(404);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatIsExpected() {
        assertThat(service.text("/api/v1/lift/SE33?goal=stars"))
                .contains("expected group or ranks=5");
        assertThat(service.text("/api/v1/whatif/SE33?set=business_rd=much"))
                .contains("expected a number");
        assertThat(service.text("/api/v1/whatif/SE33?set=1.5")).contains("such as business_rd=1.5");
        assertThat(service.text("/api/v1/coherence?stage=raw"))
                .contains("indicators, denominated, imputed, treated");
        assertThat(service.text("/api/v1/peers/SE33?other_countries=yes"))
                .contains("expected true or false");
        assertThat(service.get("/api/v1/diff?before=1999").statusCode()).isEqualTo(404);
    }

    @Test
    void theServiceSaysWhatTheCommandLineSays() {
        assertThat(service.text("/api/v1/query?region=SE33&year=2018..&format=csv"))
                .isEqualTo(
                        Answer.to(
                                        home,
                                        "query",
                                        "--region",
                                        "SE33",
                                        "--year",
                                        "2018..",
                                        "--format",
                                        "csv")
                                .out());
        assertThat(service.text("/api/v1/rank?format=csv"))
                .isEqualTo(Answer.to(home, "rank", "--format", "csv").out());
        assertThat(service.text("/api/v1/regions?find=norrland&format=csv"))
                .isEqualTo(
                        Answer.to(home, "regions", "--find", "norrland", "--format", "csv").out());
        assertThat(service.text("/api/v1/indicators?format=csv"))
                .isEqualTo(Answer.to(home, "indicators", "--format", "csv").out());
        assertThat(service.text("/api/v1/editions?format=csv"))
                .isEqualTo(Answer.to(home, "editions", "--format", "csv").out());
        assertThat(saidAlone(service.text("/api/v1/profile/SE33")))
                .isEqualTo(Answer.to(home, "profile", "SE33", "--format", "json").out());
        assertThat(service.text("/api/v1/profile/SE33", "Accept", "text/csv"))
                .isEqualTo(Answer.to(home, "profile", "SE33", "--format", "csv").out());
    }

    @Test
    void aMissingValueHasItsReason() {
        var rows = service.json(RD).path("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).path("value").isNull()).isTrue();
        assertThat(rows.get(2).path("missing").asText()).isEqualTo("confidential");
        assertThat(rows.get(2).path("flags").asText()).isEqualTo("c");
    }

    @Test
    void partsPutTogetherAreTheWhole() {
        var whole = service.json("/api/v1/query").path("rows");
        var parts = new java.util.ArrayList<JsonNode>();
        var next = "/api/v1/query?limit=2";
        while (next != null) {
            var part = service.json(next);
            assertThat(part.path("total").asInt()).isEqualTo(whole.size());
            part.path("rows").forEach(parts::add);
            // a newly published edition does not break into the parts
            assertThat(part.path("next").asText("edition=2019")).contains("edition=2019");
            next = part.path("next").isNull() ? null : part.path("next").asText();
        }
        assertThat(parts).containsExactlyElementsOf(whole);
    }

    @Test
    void aRegionIsFoundByItsName() {
        assertThat(
                        service.json("/api/v1/profile/%C3%96vre%20Norrland")
                                .path("region")
                                .path("code")
                                .asText())
                .isEqualTo("SE33");
    }

    @Test
    void aWorkbookHasNumbersAndTheMeaningOfColumns() throws IOException {
        var bytes = service.get(RD + "&format=xlsx").body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheet("rows");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("value");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(0.71);
            assertThat(sheet.getRow(3).getCell(3)).isNull();
            assertThat(book.getSheet("columns").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("value");
            // or the same question would have other bytes tomorrow
            assertThat(book.getProperties().getCoreProperties().getCreated()).isNull();
        }
    }

    @Test
    void parquetHasTheSameRows(@TempDir Path folder) throws IOException, SQLException {
        var file =
                Files.write(
                        folder.resolve("query.parquet"),
                        service.get(RD, "Accept", "application/vnd.apache.parquet").body());
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT count(*), sum(value), max(missing) FROM '" + file + "'")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(3);
            assertThat(found.getDouble(2)).isEqualTo(0.71 + 0.67);
            assertThat(found.getString(3)).isEqualTo("confidential");
        }
    }

    @Test
    void aCubeHasEachValueAtItsPlace() {
        var cube = service.json(RD + "&format=jsonstat");
        assertThat(cube.path("version").asText()).isEqualTo("2.0");
        assertThat(cube.path("id"))
                .extracting(JsonNode::asText)
                .containsExactly("indicator", "region", "year", "measure");
        assertThat(cube.path("size")).extracting(JsonNode::asInt).containsExactly(1, 1, 3, 2);
        assertThat(
                        cube.path("dimension")
                                .path("region")
                                .path("category")
                                .path("label")
                                .path("SE33")
                                .asText())
                .isEqualTo("Övre Norrland");
        // row-major: year 2017, 2018 and 2019, each with value and share
        assertThat(cube.path("value").path("0").asDouble()).isEqualTo(0.71);
        assertThat(cube.path("value").path("2").asDouble()).isEqualTo(0.67);
        assertThat(cube.path("value").has("4")).isFalse();
        assertThat(cube.path("status").path("2").asText()).isEqualTo("e");
        assertThat(cube.path("status").path("4").asText()).isEqualTo("confidential");
        assertThat(cube.path("status").has("5"))
                .as("the reason is of the value, and not of its share")
                .isFalse();
        assertThat(cube.at("/dimension/measure/category/label/value").asText()).isEqualTo("value");
        assertThat(cube.at("/dimension/measure/category/note/value/0").asText()).isNotBlank();
        assertThat(cube.at("/dimension/region/label").asText()).isEqualTo("region");
        assertThat(cube.at("/extension/status/label/e").asText()).isEqualTo("estimated");
        assertThat(cube.at("/role/time/0").asText()).isEqualTo("year");
        assertThat(cube.at("/role/geo/0").asText()).isEqualTo("region");
        assertThat(cube.at("/role/metric"))
                .extracting(JsonNode::asText)
                .containsExactly("indicator", "measure");
        assertThat(cube.at("/dimension/indicator/category/unit/business_rd"))
                .hasToString("{\"label\":\"percent of gross domestic product\",\"decimals\":2}");
        assertThat(cube.at("/dimension/measure/category/unit/share/label").asText())
                .isEqualTo("share");
        assertThat(cube.path("updated").asText()).isEqualTo(edition().path("published").asText());
    }

    private JsonNode edition() {
        for (var each : service.json("/api/v1/editions").path("rows")) {
            if (each.path("in_force").asBoolean()) {
                return each;
            }
        }
        throw new AssertionError("No edition is in force");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/query?country=SE",
                "/rank?level=2",
                "/changes?from=2018&to=2019",
                "/structure?limit=100",
                "/indicators?limit=100",
                "/datasets?limit=100",
                "/editions?limit=100",
                "/method?limit=100",
                "/quality?limit=100",
                "/profile/SE33?year=2019",
                "/compare?region=SE33,FI1D",
                "/peers/SE33?count=3",
                "/explain/index/SE33?since=2018&against=SE32",
                "/whatif/SE33?set=business_rd=1.5",
                "/lift/SE33?goal=ranks=1",
                "/coherence?list=correlations",
                "/coherence?list=aggregates",
                "/coherence?list=components",
                "/coherence?list=importance",
                "/diff?before=2018&list=ranks",
                "/diff?before=2018&list=values",
            })
    void aCubeSaysWhatTheTableSays(String address) throws IOException {
        var cube = service.json("/api/v1" + address + "&format=jsonstat");
        var dimensions = new LinkedHashMap<String, List<String>>();
        for (var id : cube.path("id")) {
            var index = cube.path("dimension").path(id.asText()).path("category").path("index");
            dimensions.put(
                    id.asText(),
                    StreamSupport.stream(index.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        var measures = dimensions.getOrDefault("measure", List.of());
        assertThat(measures).as(address).isNotEmpty();
        var table = service.text("/api/v1" + address + "&format=csv");
        int values = 0;
        for (var row :
                CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table))) {
            for (var measure : measures) {
                long place = 0;
                for (var dimension : dimensions.entrySet()) {
                    var name = dimension.getKey();
                    var code = name.equals("measure") ? measure : row.get(name);
                    int at = dimension.getValue().indexOf(code.isEmpty() ? "_Z" : code);
                    assertThat(at).as(address + " " + name + " " + code).isNotNegative();
                    place = place * dimension.getValue().size() + at;
                }
                var value = cube.path("value").path(String.valueOf(place));
                if (row.get(measure).isEmpty()) {
                    assertThat(value.isMissingNode()).isTrue();
                } else {
                    values++;
                    assertThat(value.asDouble()).isEqualTo(Double.parseDouble(row.get(measure)));
                }
            }
        }
        assertThat(cube.path("value")).hasSize(values);
    }

    @Test
    void whatIsNoCubeSaysWhichFormsThereAre() {
        for (var address :
                List.of("/regions?limit=1", "/search?q=smart", "/diff?before=2018&list=method")) {
            var refused = service.get("/api/v1" + address + "&format=jsonstat");
            assertThat(refused.statusCode()).as(address).isEqualTo(406);
            assertThat(RunningService.json(refused).path("detail").asText())
                    .contains("there are json, csv, xlsx, parquet, zip, csvw)");
        }
    }

    @Test
    void foundWordsStandBetweenMarkersThatNoReportHas() {
        var found = service.json("/api/v1/search?q=smart+specialisation");
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("rows").get(0).path("snippet").asText())
                .contains("\uE000")
                .contains("\uE001");
        assertThat(service.json("/api/v1/search?q=zzzz").path("rows")).isEmpty();
    }

    @Test
    void aClientGetsTheFormThatItLikesBest() {
        assertThat(type("text/csv;q=0.5, application/json")).isEqualTo("application/json");
        assertThat(type("text/csv, application/json;q=0.5")).startsWith("text/csv");
        assertThat(type("text/html, */*;q=0.1")).isEqualTo("application/json");
        assertThat(service.get(RD, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    private String type(String accept) {
        return service.get(RD, "Accept", accept).headers().firstValue("Content-Type").orElse("");
    }
}

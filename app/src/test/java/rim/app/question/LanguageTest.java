package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// Titles, units and groups of the whole catalogue, in every language that it has, as the faces
/// tell them.
class LanguageTest {
    private static final Catalogue CATALOGUE =
            CheckedJson.read(
                    Catalogue.class, Catalogue.RESOURCE, "catalogue.schema.json", Catalogue.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;
    private DataHome home;

    @BeforeEach
    void publishWithTheWholeCatalogue() throws IOException {
        home = SmallEdition.publishedIn(folder);
        Files.writeString(
                home.current().orElseThrow().indicatorsFile(), CheckedJson.write(CATALOGUE));
    }

    private static Set<String> languages() {
        var languages = new TreeSet<String>();
        CATALOGUE.units().values().forEach(names -> languages.addAll(names.keySet()));
        return languages;
    }

    private static void assertThatAllIsTold(JsonNode rows, String language) {
        var byCode = new TreeMap<String, JsonNode>();
        rows.forEach(row -> byCode.put(row.path("code").asText(), row));
        assertThat(byCode.keySet())
                .containsAll(CATALOGUE.indicators().stream().map(Indicator::code).toList());
        for (var each : CATALOGUE.indicators()) {
            var row = Objects.requireNonNull(byCode.get(each.code()), each.code());
            var texts = each.in(language).orElseThrow();
            assertThat(row.path("title").asText()).isEqualTo(texts.title());
            assertThat(row.path("description").asText()).isEqualTo(texts.description());
            assertThat(row.path("unit_name").asText())
                    .isEqualTo(CATALOGUE.unit(each.unit(), language));
            assertThat(row.path("group").asText())
                    .isEqualTo(CATALOGUE.group(String.valueOf(each.group()), language));
        }
    }

    @Test
    void everyEntryIsToldInEveryLanguageAtTheCommandLine() throws IOException {
        assertThat(languages()).contains("en", "sv");
        for (String language : languages()) {
            var told =
                    Answer.to(home, "indicators", "--format", "json", "--language", language).out();
            assertThatAllIsTold(JSON.readTree(told), language);
        }
    }

    @Test
    void everyEntryIsToldInEveryLanguageOverHttp() throws SQLException {
        try (var service = RunningService.of(home)) {
            for (String language : languages()) {
                assertThatAllIsTold(
                        service.json("/api/v1/indicators?limit=1000&language=" + language)
                                .path("rows"),
                        language);
            }
            var cube =
                    service.json("/api/v1/query?indicator=business_rd&region=SE33&format=jsonstat");
            assertThat(cube.at("/dimension/indicator/category/unit/business_rd/label").asText())
                    .isEqualTo("per cent of GDP");
        }
    }

    @Test
    void aRegionsAnswersHaveSwedishTitles() {
        assertThat(Answer.to(home, "profile", "SE33", "--language", "sv").out())
                .contains("Livslångt lärande")
                .doesNotContain("Lifelong learning");
        assertThat(Answer.to(home, "compare", "SE33", "FI1D", "--language", "sv").out())
                .contains("FoU-utgifter i näringslivet");
        assertThat(Answer.to(home, "explain", "index", "SE33", "--language", "sv").out())
                .contains("FoU-utgifter i näringslivet");
        assertThat(Answer.to(home, "indicators", "--language", "sv").out())
                .contains("procent av BNP");
        assertThat(Answer.to(home, "findings", "--language", "sv").out())
                .contains("FoU-utgifter i näringslivet")
                .doesNotContain("R&D expenditure");
    }

    /// Aggregates and groups by the methodology, indicators that it calls otherwise by the
    /// catalogue.
    @ParameterizedTest
    @CsvSource({
        "themes-2026, Vård och omsorg, Health and social work",
        "themes-2026, 'Jämställdhet, hälsa och kultur 2026', 'Equality, health and culture in 2026'",
        "ris-2025, Måttlig innovatör, Moderate Innovator",
        "eis-2025, Sammanfattande innovationsindex, Summary Innovation Index",
        "eis-2025, Livslångt lärande, Population involved in lifelong learning"
    })
    void aMethodologyIsToldInSwedish(String name, String swedish, String english)
            throws IOException {
        Files.writeString(
                home.current().orElseThrow().methodologyFile(),
                CheckedJson.text(Methodology.class, name + ".json"));
        var told = Answer.to(home, "method", "--format", "json", "--language", "sv").out();
        assertThat(told).contains('"' + swedish + '"').doesNotContain('"' + english + '"');
        assertThat(Answer.to(home, "method", "--format", "json").out())
                .contains('"' + english + '"');
    }

    @Test
    void theSampleIsToldInSwedishToo() throws IOException {
        Files.copy(
                Path.of("..", "data-samples", "sample-2026.json"),
                home.current().orElseThrow().methodologyFile(),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(Answer.to(home, "method", "--format", "json", "--language", "sv").out())
                .contains(
                        "\"Exempeljämförelse 2026\"",
                        "\"Regionalt innovationsindex, exempel 2026\"",
                        "\"Ramvillkor\"",
                        "\"Framväxande innovatör\"")
                .doesNotContain("\"Regional innovation index", "Emerging Innovator");
    }

    @Test
    void aLanguageThatTheDataDoNotHaveLeavesEnglish() {
        assertThat(Answer.to(home, "profile", "SE33", "--language", "fi").out())
                .contains("Lifelong learning");
        var refused = Answer.to(home, "profile", "SE33", "--language", "7");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("a language's code, such as en or sv");
    }
}

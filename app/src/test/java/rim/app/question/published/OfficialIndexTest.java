package rim.app.question.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.edition.DataHome;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// The European Innovation Scoreboard 2025 as it was published, beside what the preset of it makes,
/// in one update.
///
/// What was published are the indicators' scores relative to the European Union's, and what the
/// Union's are of the sum of its 32 can be derived from the profiles; so the preset is taken
/// without the treatment of single indicators, and its last two steps get their scores.
class OfficialIndexTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private static Path real(String name) {
        var files = Path.of(System.getProperty("rim.shared", "shared"), "data", "eis-2025");
        Assumptions.assumeTrue(Files.isDirectory(files), "skipped: no real data at " + files);
        return files.resolve(name);
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(real(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /// The preset whose indicators are scores already.
    private static ObjectNode preset() throws IOException {
        var preset =
                (ObjectNode) JSON.readTree(CheckedJson.text(Methodology.class, "eis-2025.json"));
        preset.remove("uncertainty");
        preset.set("indicator_defaults", JSON.readTree("{\"normalisation\":{\"method\":\"none\"}}"));
        preset.set("reference", JSON.readTree("{\"region\":\"EU27_2020\"}"));
        preset.path("tree").path("children").forEach(c -> ((ObjectNode) c).remove("treatment"));
        return preset;
    }

    private Path sources(JsonNode preset) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        var profiles = "eis2025_country_profiles_parsed.csv";
        Files.copy(real(profiles), sources.resolve("scores of the year.csv"));
        var union = new HashMap<String, Double>();
        rows("eis2025_derived_eu_shares.csv").forEach(r -> union.put(r[0], Double.valueOf(r[1])));
        var codes = new HashMap<String, String>();
        preset.path("tree")
                .path("children")
                .forEach(c -> codes.put(c.path("title").asText(), c.path("code").asText()));
        var countries = KnownDatasets.find("eis_profiles").orElseThrow().regionCodes();
        var lines = new StringBuilder("what,geo,year,score\n");
        union.forEach((title, share) ->
                lines.append(codes.get(title)).append(",EU27_2020,2025,").append(share).append('\n'));
        for (var row : rows(profiles)) {
            var share = union.get(row[2]);
            if (share != null && !row[3].equals("N/A")) {
                lines.append(codes.get(row[2]))
                        .append(',')
                        .append(Objects.requireNonNull(countries.get(row[0])))
                        .append(",2025,")
                        .append(Double.parseDouble(row[3]) / 100 * share)
                        .append('\n');
            }
        }
        Files.writeString(sources.resolve("scores.csv"), lines);
        Files.writeString(sources.resolve("scores.dataset.json"), descriptor(codes).toString());
        Files.writeString(sources.resolve("scores.indicators.json"), catalogue(codes).toString());
        return sources;
    }

    private static JsonNode descriptor(Map<String, String> codes) throws IOException {
        var descriptor =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"dataset": "scores", "title": "Scores",
                                 "source": {"publisher": "P", "code": "C", "licence": "CC BY 4.0"},
                                 "form": "long-csv", "files": ["scores.csv"],
                                 "csv": {"region": "geo", "year": "year", "value": "score"},
                                 "nuts": [2024, 2021]}
                                """);
        ArrayNode feeds = descriptor.putArray("feeds");
        codes.values().stream()
                .sorted()
                .forEach(code -> {
                    var feed = feeds.addObject();
                    feed.put("component", "score_" + code);
                    feed.putObject("where").put("what", code);
                });
        return descriptor;
    }

    private static JsonNode catalogue(Map<String, String> codes) {
        var catalogue = JSON.createObjectNode();
        ArrayNode indicators = catalogue.putArray("indicators");
        codes.forEach((title, code) -> {
            var indicator = indicators.addObject();
            indicator.put("code", code);
            indicator.put("title", title);
            indicator.put("unit", "NR");
            indicator.put("description", "Score");
            indicator.putObject("made").put("take", "score_" + code);
        });
        return catalogue;
    }

    @Test
    void thePublishedIndexAndOursAgreeWithinATenthForAllCountriesOfNuts() throws IOException {
        var preset = preset();
        var sources = sources(preset);
        var methodology = folder.resolve("eis.json");
        Files.writeString(methodology, preset.toString());
        var home = new DataHome(folder.resolve("home"));
        var update =
                Answer.to(
                        home,
                        "update",
                        "--edition",
                        "2025",
                        "--sources",
                        sources.toString(),
                        "--methodology",
                        methodology.toString());
        assertThat(update.code()).as(update.err()).isZero();
        var comparison =
                JSON.readTree(Answer.to(home, "published", "--format", "json").out());
        assertThat(comparison.path("publication").path("dataset").asText())
                .isEqualTo("eis_profiles");
        assertThat(comparison.path("against").asText()).isEqualTo("base_year");
        assertThat(comparison.path("regions").asInt()).isEqualTo(37);
        assertThat(comparison.path("differences"))
                .allSatisfy(each ->
                        assertThat(each.path("difference").asDouble())
                                .as(each.path("region").asText())
                                .isCloseTo(0, within(0.1)));
        assertThat(comparison.path("same_group").asDouble()).isEqualTo(1);
        assertThat(comparison.path("pearson").asDouble()).isGreaterThan(0.99999);
        assertThat(comparison.path("left_out"))
                .extracting(each -> each.path("code").asText())
                .as("countries that NUTS 2024 does not have")
                .containsExactly("MD", "UK");
        assertThat(comparison.path("nodes")).hasSize(33);
    }
}

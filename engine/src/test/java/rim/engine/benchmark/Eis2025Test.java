package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// The preset of the Scoreboard of 2025 against the index that was published for 39 countries.
///
/// What was published are an indicator's scores relative to the European Union's, and what the
/// Union's are of the sum of its 32 can be derived from the profiles; so the test takes the preset
/// without the treatment of single indicators (steps 1 to 6), and gives its last two steps their
/// scores.
class Eis2025Test {
    private static final String INDEX = "SUMMARY INNOVATION INDEX";
    private static final String EU = "EU27_2020";

    private static List<List<String>> rows(String name) throws IOException {
        var folder = Path.of(System.getProperty("rim.shared", "shared"), "data", "eis-2025");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no real data at " + folder);
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /// The preset whose indicators are scores already.
    private static Methodology ofScores() throws IOException {
        var json = new ObjectMapper();
        var preset =
                (ObjectNode) json.readTree(CheckedJson.text(Methodology.class, "eis-2025.json"));
        preset.remove(List.of("nuts", "regions", "uncertainty"));
        preset.set(
                "indicator_defaults", json.readTree("{\"normalisation\":{\"method\":\"none\"}}"));
        preset.set("reference", json.readTree("{\"region\":\"" + EU + "\"}"));
        preset.path("tree")
                .path("children")
                .forEach(child -> ((ObjectNode) child).remove("treatment"));
        return Methodologies.parse(preset.toString(), "eis-2025.json").methodology();
    }

    @Test
    void thePublishedIndexOfAllCountriesIsReproducedThoseWithGapsIncluded() throws IOException {
        var methodology = ofScores();
        var codes = new HashMap<String, String>();
        methodology.tree().children().forEach(n -> codes.put(String.valueOf(n.title()), n.code()));
        var ofUnion = new TreeMap<String, Double>();
        rows("eis2025_derived_eu_shares.csv")
                .forEach(row -> ofUnion.put(row.get(0), Double.valueOf(row.get(1))));
        assertThat(codes.keySet()).containsExactlyInAnyOrderElementsOf(ofUnion.keySet());
        var panel = new Panel.Builder().unit(PanelUnit.beside(EU));
        ofUnion.forEach((title, share) -> panel.value(code(codes, title), EU, 2025, share));
        var published = new TreeMap<String, Double>();
        for (var row : rows("eis2025_country_profiles_parsed.csv")) {
            if (row.get(2).equals(INDEX)) {
                published.put(row.get(0), Double.valueOf(row.get(3)));
                panel.unit(PanelUnit.scored(row.get(0)));
            }
        }
        for (var row : rows("eis2025_country_profiles_parsed.csv")) {
            var share = ofUnion.get(row.get(2));
            if (share != null && !row.get(3).equals("N/A")) {
                double score = Double.parseDouble(row.get(3)) / 100 * share;
                panel.value(code(codes, row.get(2)), row.get(0), 2025, score);
            }
        }
        var results = Benchmark.of(methodology, panel.build()).results();
        assertThat(published).hasSize(39);
        published.forEach((country, index) -> {
            int year = results.panel().year(2025);
            int cell = results.panel().cell(year, results.panel().unit(country));
            assertThat(results.relative(0)[cell])
                    .as(country + " " + results.missing(0, cell))
                    .isCloseTo(index, within(0.1));
        });
    }

    private static String code(Map<String, String> codes, String title) {
        return String.valueOf(codes.get(title));
    }
}

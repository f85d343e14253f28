package rim.engine.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// A benchmark of invented figures: five units, 2014 to 2019, an index of a pillar and an
/// indicator.
public final class SmallBenchmark {
    private static final String METHODOLOGY =
            """
            {
              "name": "small", "title": "", "description": "", "source": "",
              "indicator_defaults": {
                "gaps": [{ "method": "latest" }],
                "outliers": { "method": "mean_sd", "k": 1.5, "action": "replace" },
                "normalisation": { "method": "min_max" }
              },
              "minimum_coverage": 0.3,
              "tree": {
                "code": "index",
                "children": [
                  { "code": "pillar", "weight": 2, "children": [{ "code": "a" }, { "code": "b", "weight": 3 }] },
                  { "code": "c", "treatment": { "direction": "lower_is_better" } }
                ]
              },
              "reference": { "units": [] },
              "groups": [
                { "code": "high", "title": "High", "above": 110 },
                { "code": "middle", "title": "Middle", "above": 70 },
                { "code": "low", "title": "Low" }
              ]
            }
            """;

    public static Results results() {
        return Benchmark.of(methodology(METHODOLOGY), panel()).results();
    }

    /// The same with uncertain weights and values.
    public static Results uncertain() {
        var other =
                METHODOLOGY.replace(
                        "\"tree\":",
                        "\"uncertainty\": { \"draws\": 100, \"weights\": { \"noise\": 0.5 }, \"data\": {"
                                + " \"error\": 0.1 } }, \"tree\":");
        return Benchmark.of(methodology(other), panel()).results();
    }

    /// The same with scores from 1 to 100 and another way to make the index and the pillar.
    ///
    /// @param aggregation as methodology files have it
    static Results results(String aggregation) {
        var other =
                METHODOLOGY
                        .replace("\"min_max\"", "\"min_max\", \"low\": 1, \"high\": 100")
                        .replace("\"tree\":", "\"aggregation\": " + aggregation + ", \"tree\":");
        return Benchmark.of(methodology(other), panel()).results();
    }

    static Methodology methodology(String text) {
        try {
            var file = Files.createTempFile("small", ".json");
            Files.writeString(file, text);
            var methodology = CheckedJson.published(file, Methodology.class);
            Files.delete(file);
            return methodology;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Panel panel() {
        var panel = new Panel.Builder();
        String[] units = {"P", "Q", "R", "S", "T"};
        for (int u = 0; u < units.length; u++) {
            panel.unit(PanelUnit.scored(units[u]));
            for (int year = 2014; year <= 2019; year++) {
                panel.value("a", units[u], year, 10 + 3 * u + (year - 2014) * (1 + u % 2));
                if (year < 2018) {
                    panel.value("b", units[u], year, 5 + u * u + 2 * (year - 2014));
                }
                if (!units[u].equals("T")) {
                    panel.value("c", units[u], year, 40 - 4 * u - (year - 2014));
                }
            }
        }
        panel.value("a", "Q", 2019, 90);
        return panel.build();
    }

    private SmallBenchmark() {}
}

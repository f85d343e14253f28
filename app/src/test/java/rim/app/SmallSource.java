package rim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A source of two indicators of three regions and the European Union, 2015 to 2019, for tests that
/// run whole updates.
public final class SmallSource {
    /// Writes it with its descriptor.
    ///
    /// @param more members of the descriptor, each after a comma
    /// @return its folder
    public static Path in(Path folder, String more) throws IOException {
        var sources = Files.createDirectories(folder);
        var lines = new StringBuilder("what,geo,time,value\n");
        for (String component : List.of("lifelong_learning", "tertiary_education")) {
            for (String region : List.of("SE33", "SE11", "SE21", "EU28")) {
                for (int year = 2015; year <= 2019; year++) {
                    lines.append(component).append(',').append(region).append(',');
                    lines.append(year).append(',').append(20 + year % 7).append('\n');
                }
            }
        }
        Files.writeString(sources.resolve("small.csv"), lines);
        Files.writeString(
                sources.resolve("small.dataset.json"),
                """
                {"dataset": "small", "title": "Small",
                 "source": {"publisher": "Test", "code": "t", "licence": "none"},
                 "form": "long-csv", "files": ["small.csv"],
                 "csv": {"region": "geo", "year": "time", "value": "value"}, "nuts": [2016],
                 "feeds": [{"component": "lifelong_learning", "where": {"what": "lifelong_learning"}},
                           {"component": "tertiary_education", "where": {"what": "tertiary_education"}}]
                """
                        + more
                        + "}");
        return sources;
    }

    /// Writes a methodology whose index is of these two, so that regions have scores.
    public static Path methodology(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("two.methodology.json"),
                """
                {"name": "two", "title": "Two indicators", "description": "Two.", "source": "Made up.",
                 "nuts": 2016, "regions": {"level": 2, "countries": ["SE"]},
                 "indicator_defaults": {"gaps": [{"method": "latest"}], "normalisation": {"method": "min_max"}},
                 "tree": {"code": "index", "title": "Index",
                          "children": [{"code": "lifelong_learning"}, {"code": "tertiary_education"}]}}
                """);
    }

    private SmallSource() {}
}

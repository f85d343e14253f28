package rim.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sources and requests that are small enough to be read in the test.
final class SmallSources {
    private static final List<String> COMPONENTS =
            List.of(
                    "tertiary_education",
                    "lifelong_learning",
                    "rd_government",
                    "rd_higher_education",
                    "rd_business",
                    "employment_high_tech_manufacturing",
                    "employment_knowledge_intensive_services",
                    "patents_epo_per_gdp");

    /// Writes one long CSV that feeds all components, for some regions and years.
    static Path writeTo(Path folder, String... regions) throws IOException {
        Files.createDirectories(folder);
        var lines = new StringBuilder("what;geo;time;value;flag\n");
        for (int c = 0; c < COMPONENTS.size(); c++) {
            for (int r = 0; r < regions.length; r++) {
                for (int year = 2015; year <= 2019; year++) {
                    double value = 1 + c + 0.5 * r + 0.1 * (year - 2015);
                    lines.append(COMPONENTS.get(c))
                            .append(';')
                            .append(regions[r])
                            .append(';')
                            .append(year)
                            .append(';')
                            .append(value)
                            .append(";\n");
                }
            }
        }
        Files.writeString(folder.resolve("small.csv"), lines);
        Files.writeString(folder.resolve("small.dataset.json"), descriptor(""));
        return folder;
    }

    /// The descriptor of that file.
    ///
    /// @param more further members, each with a comma before it
    static String descriptor(String more) {
        var feeds =
                COMPONENTS.stream()
                        .map(c ->
                                "{\"component\": \""
                                        + c
                                        + "\", \"where\": {\"what\": \""
                                        + c
                                        + "\"}}")
                        .toList();
        return "{\"dataset\": \"small\", \"title\": \"Small\","
                + " \"source\": {\"publisher\": \"Test\", \"code\": \"t\", \"licence\": \"none\"},"
                + " \"form\": \"long-csv\", \"files\": [\"small.csv\"],"
                + " \"csv\": {\"delimiter\": \";\", \"region\": \"geo\", \"year\": \"time\", \"value\": \"value\", \"flags\": \"flag\"},"
                + " \"nuts\": [2016, 2013], \"feeds\": "
                + feeds
                + more
                + "}";
    }

    private SmallSources() {}
}

package rim.app.serve.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// Writes made-up sources and a methodology of the size of Europe: every NUTS 2 region, 25 years,
/// 100 indicators in ten groups, a tenth of the values missing. `main FOLDER`, then `rim update
/// --edition europe --sources FOLDER --methodology FOLDER/europe.methodology.json`.
final class EuropeSources {
    private static final int GROUPS = 10;
    private static final int INDICATORS = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 25;

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var regions = NutsList.of(NutsVersion.parse(2021)).atLevel(2);
        values(folder.resolve("europe.csv"), regions);
        Files.writeString(folder.resolve("europe.dataset.json"), dataset());
        Files.writeString(folder.resolve("europe.indicators.json"), indicators());
        Files.writeString(folder.resolve("europe.methodology.json"), methodology(regions));
    }

    private static void values(Path file, List<Region> regions) throws IOException {
        var random = new SplittableRandom(1);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("region,year,indicator,value");
            for (var region : regions) {
                double level = 50 + 10 * random.nextGaussian();
                for (int i = 0; i < INDICATORS; i++) {
                    double own = level + 8 * random.nextGaussian();
                    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                        var value =
                                random.nextInt(10) == 0
                                        ? ":"
                                        : String.format(
                                                Locale.ROOT, "%.2f", own + random.nextGaussian());
                        out.println(region.code() + "," + year + "," + code(i) + "," + value);
                    }
                }
            }
        }
    }

    private static String dataset() {
        return String.format(
                Locale.ROOT,
                """
                { "dataset": "europe", "title": "Made up", "source": { "publisher": "made up", "code": "made_up", "licence": "none" },
                  "form": "long-csv", "files": ["europe.csv"], "nuts": [2021], "refused_limit": 0,
                  "csv": { "delimiter": ",", "region": "region", "year": "year", "value": "value", "missing": [":"] },
                  "ranges": [{ "name": "any", "min": -1000, "max": 1000 }],
                  "feeds": [%s] }
                """,
                each(
                        INDICATORS,
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        """
                                        { "component": "%1$s", "conversion": { "measure": "rate" }, "where": { "indicator": "%1$s" } }\
                                        """,
                                        code(i))));
    }

    private static String indicators() {
        return String.format(
                Locale.ROOT,
                """
                { "indicators": [%s] }
                """,
                each(
                        INDICATORS,
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        """
                                        { "code": "%1$s", "title": "Indicator %1$s", "description": "Made up.", "unit": "PC", "made": { "take": "%1$s" } }\
                                        """,
                                        code(i))));
    }

    private static String methodology(List<Region> regions) {
        var countries =
                regions.stream()
                        .map(region -> '"' + region.code().substring(0, 2) + '"')
                        .distinct()
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                { "name": "europe", "title": "Made up", "description": "Made up.", "source": "Made up.", "nuts": 2021,
                  "regions": { "level": 2, "countries": [%s] }, "years": { "count": %d },
                  "indicator_defaults": { "gaps": [{ "method": "linear_constant" }], "normalisation": { "method": "min_max" } },
                  "tree": { "code": "europe_index", "title": "Index", "children": [%s] },
                  "reference": { "region": "SE11" },
                         "groups": [{ "code": "high", "title": "High", "above": 100 }, { "code": "low", "title": "Low" }],
                  "uncertainty": { "draws": 200, "level": 0.9, "top": [10], "weights": { "noise": 0.25 } } }
                """,
                countries,
                YEARS,
                each(GROUPS, EuropeSources::group));
    }

    private static String group(int group) {
        int size = INDICATORS / GROUPS;
        return String.format(
                Locale.ROOT,
                """
                { "code": "group_%d", "title": "Group %d", "children": [%s] }\
                """,
                group,
                group,
                each(size, i -> "{ \"code\": \"" + code(group * size + i) + "\" }"));
    }

    private static String each(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(",\n"));
    }

    private static String code(int indicator) {
        return String.format(Locale.ROOT, "i%03d", indicator);
    }

    private EuropeSources() {}
}

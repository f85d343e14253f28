package rim.pipeline;

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
/// 100 indicators in ten groups, a tenth of the values missing. `main FOLDER [INDICATORS YEARS
/// LEVEL FILES]`, then `rim update --edition europe --sources FOLDER --methodology
/// FOLDER/europe.methodology.json`.
///
/// @param indicators a multiple of ten
/// @param years that end with 2024
/// @param level of the regions
/// @param files that the values are spread over, each a dataset of its own
/// @param draws of the uncertainty analysis
public record EuropeSources(int indicators, int years, int level, int files, int draws) {
    private static final int GROUPS = 10;
    private static final int LAST_YEAR = 2024;

    /// Europe as it is.
    public static final EuropeSources EUROPE = new EuropeSources(100, 25, 2, 1, 200);

    public static void main(String[] arguments) throws IOException {
        var size =
                arguments.length == 1
                        ? EUROPE
                        : new EuropeSources(
                                Integer.parseInt(arguments[1]),
                                Integer.parseInt(arguments[2]),
                                Integer.parseInt(arguments[3]),
                                Integer.parseInt(arguments[4]),
                                EUROPE.draws);
        size.writeTo(Path.of(arguments[0]));
    }

    /// Writes sources, their descriptors and `europe.methodology.json`.
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var regions = NutsList.of(NutsVersion.parse(2021)).atLevel(level);
        for (int file = 0; file < files; file++) {
            var name = files == 1 ? "europe" : String.format(Locale.ROOT, "europe%02d", file);
            values(folder.resolve(name + ".csv"), regions, file);
            Files.writeString(folder.resolve(name + ".dataset.json"), dataset(name, file));
        }
        Files.writeString(folder.resolve("europe.indicators.json"), catalogue());
        Files.writeString(folder.resolve("europe.methodology.json"), methodology(regions));
        return folder;
    }

    /// The indicators that a file has.
    private IntStream indicatorsOf(int file) {
        return IntStream.range(0, indicators).filter(i -> i % files == file);
    }

    private void values(Path file, List<Region> regions, int number) throws IOException {
        var random = new SplittableRandom(1 + number);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("region,year,indicator,value");
            for (var region : regions) {
                double level = 50 + 10 * random.nextGaussian();
                for (int i : indicatorsOf(number).toArray()) {
                    double own = level + 8 * random.nextGaussian();
                    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
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

    private String dataset(String name, int file) {
        return String.format(
                Locale.ROOT,
                """
                { "dataset": "%1$s", "title": "Made up", "source": { "publisher": "made up", "code": "made_up", "licence": "none" },
                  "form": "long-csv", "files": ["%1$s.csv"], "nuts": [2021], "refused_limit": 0.01,
                  "csv": { "delimiter": ",", "region": "region", "year": "year", "value": "value", "missing": [":"] },
                  "ranges": [{ "name": "any", "min": -1000, "max": 1000 }],
                  "feeds": [%2$s] }
                """,
                name,
                each(
                        indicatorsOf(file),
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        """
                                        { "component": "%1$s", "conversion": { "measure": "rate" }, "where": { "indicator": "%1$s" } }\
                                        """,
                                        code(i))));
    }

    private String catalogue() {
        return String.format(
                Locale.ROOT,
                """
                { "indicators": [%s] }
                """,
                each(
                        IntStream.range(0, indicators),
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        """
                                        { "code": "%1$s", "title": "Indicator %1$s", "description": "Made up.", "unit": "PC", "made": { "take": "%1$s" } }\
                                        """,
                                        code(i))));
    }

    private String methodology(List<Region> regions) {
        var countries =
                regions.stream()
                        .map(region -> '"' + region.code().substring(0, 2) + '"')
                        .distinct()
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                { "name": "europe", "title": "Made up", "description": "Made up.", "source": "Made up.", "nuts": 2021,
                  "regions": { "level": %d, "countries": [%s] }, "years": { "count": %d },
                  "indicator_defaults": { "gaps": [{ "method": "linear_constant" }], "normalisation": { "method": "min_max" } },
                  "tree": { "code": "europe_index", "title": "Index", "children": [%s] },
                  "reference": { "region": "%s" },
                         "groups": [{ "code": "high", "title": "High", "above": 100 }, { "code": "low", "title": "Low" }],
                  "uncertainty": { "draws": %d, "level": 0.9, "top": [10], "weights": { "noise": 0.25 } } }
                """,
                level,
                countries,
                years,
                each(IntStream.range(0, GROUPS), this::group),
                level == 2 ? "SE11" : "SE110",
                draws);
    }

    private String group(int group) {
        int size = indicators / GROUPS;
        return String.format(
                Locale.ROOT,
                """
                { "code": "group_%d", "title": "Group %d", "children": [%s] }\
                """,
                group,
                group,
                each(
                        IntStream.range(0, size),
                        i -> "{ \"code\": \"" + code(group * size + i) + "\" }"));
    }

    private static String each(IntStream numbers, IntFunction<String> one) {
        return numbers.mapToObj(one).collect(Collectors.joining(",\n"));
    }

    private static String code(int indicator) {
        return String.format(Locale.ROOT, "i%03d", indicator);
    }
}

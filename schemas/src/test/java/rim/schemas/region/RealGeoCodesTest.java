package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lists against the files they were made from and against the codes of real data sets.
class RealGeoCodesTest {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,|^)(?=,|$)");
    private static final Path DATA = Path.of(System.getProperty("rim.shared", "../shared"), "data");

    private final RegionCodes codes =
            RegionCodes.of(
                    List.of(
                            NutsVersion.parse(2013),
                            NutsVersion.parse(2010),
                            NutsVersion.parse(2016),
                            NutsVersion.parse(2021),
                            NutsVersion.parse(2006)));

    @BeforeEach
    void needsTheSharedData() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no shared data at " + DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "2006, nuts_2006_gisco20M.csv",
        "2010, nuts_2010_gisco20M.csv",
        "2013, nuts_2013_gisco20M.csv",
        "2016, nuts_2016_gisco20M.csv",
        "2021, nuts_2021_gisco20M.csv",
        "2024, nuts_2024_giscoR_20M.csv",
        "2024, nuts_2024_geodata60.csv",
    })
    void ourListSaysWhatThePublishedOneSays(int year, String file) throws IOException {
        var lines = Files.readAllLines(DATA.resolve("nuts/lists").resolve(file));
        var header = fields(lines.getFirst());
        var published = new TreeSet<String>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            published.add(
                    List.of("NUTS_ID", "LEVL_CODE", "CNTR_CODE", "NAME_LATN", "NUTS_NAME").stream()
                            .map(column -> fields.get(header.indexOf(column)))
                            .map(text -> text.replaceAll("[\\s\u00a0]+", " ").strip())
                            .collect(Collectors.joining("|")));
        }

        assertThat(NutsList.of(NutsVersion.parse(year)).regions())
                .extracting(r ->
                        String.join(
                                "|",
                                r.code(),
                                String.valueOf(r.level().orElseThrow()),
                                String.valueOf(r.country()),
                                r.name(),
                                r.nameLocal()))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyGeoCodeOfTheBulkFilesAndThePanelIsKnown() throws IOException {
        var found = geoCodesOfBulkFiles();
        for (var line : Files.readAllLines(DATA.resolve("panel/i40_core_long.csv"))) {
            found.add(line.split(",", -1)[1]);
        }
        found.remove("NUTS2");

        assertThat(unknown(found)).isEmpty();
        var kinds =
                found.stream()
                        .map(code -> codes.find(code).orElseThrow().kind())
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        RegionKind.NUTS, 542L,
                                        RegionKind.AGGREGATE, 8L,
                                        RegionKind.EXTRA_REGIO, 35L,
                                        RegionKind.OTHER, 9L)));
    }

    @Test
    void everyGeoCodeOfThePatentAndFarmTablesIsKnown() throws IOException {
        var found = new TreeSet<String>();
        for (var file : List.of("pat_ep_rtot_nuts.csv", "aei_fm_ms_nuts.csv")) {
            for (var line : Files.readAllLines(DATA.resolve("eurostat-csv").resolve(file))) {
                found.add(fields(line).get(1));
            }
        }
        found.remove("geo");

        assertThat(unknown(found)).isEmpty();
    }

    private Set<String> unknown(Set<String> found) {
        return found.stream()
                .filter(code -> codes.find(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> geoCodesOfBulkFiles() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.list(DATA.resolve("eurostat-tsv"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                found.addAll(geoCodes(Files.readAllLines(file)));
            }
        }
        return found;
    }

    private static List<String> geoCodes(List<String> lines) {
        var header = lines.getFirst().split("\t", -1);
        if (header[0].endsWith("\\geo")) {
            return Arrays.stream(header).skip(1).map(String::strip).toList();
        }
        int geo = List.of(header[0].split("[,\\\\]", -1)).indexOf("geo");
        return lines.stream().skip(1).map(line -> line.split("[,\t]", -1)[geo].strip()).toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var matcher = FIELD.matcher(line);
        while (matcher.find()) {
            var quoted = matcher.group(1);
            var plain = matcher.group(2);
            fields.add(quoted != null ? quoted : plain != null ? plain : "");
        }
        return fields;
    }
}

package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.RegionCodes;
import rim.schemas.table.IndicatorTable;
import rim.sources.inspect.Inspection;

/// Files as Statistics Sweden and Kolada write them, with made-up figures for the true
/// municipalities, read with the descriptors that an inspection writes and one feed more.
class NationalSourcesTest {
    private static final List<String> MUNICIPALITIES =
            NationalCodes.of("SE").local().keySet().stream().map(c -> c.substring(3)).toList();

    /// Counties by their NUTS 2 region: Regulation (EC) No 1059/2003 as amended.
    private static final Map<String, List<String>> COUNTIES =
            Map.of(
                    "SE11", List.of("01"),
                    "SE12", List.of("03", "04", "05", "18", "19"),
                    "SE21", List.of("06", "07", "08", "09"),
                    "SE22", List.of("10", "12"),
                    "SE23", List.of("13", "14"),
                    "SE31", List.of("17", "20", "21"),
                    "SE32", List.of("22", "23"),
                    "SE33", List.of("24", "25"));

    @TempDir private Path home;
    @TempDir private Path sources;

    private static int men(String municipality) {
        return 1000 + Integer.parseInt(municipality) % 97;
    }

    private static int women(String municipality) {
        return 900 + Integer.parseInt(municipality) % 89;
    }

    private static int people(String municipality) {
        return men(municipality) + women(municipality);
    }

    private static double share(String municipality) {
        return Integer.parseInt(municipality) % 23 + 0.5;
    }

    /// JSON-stat 1 as PxWeb answers: regions in the order of their codes, then sex, then year.
    private void writePopulation() throws IOException {
        var index = new StringBuilder();
        var values = new StringBuilder();
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            var code = MUNICIPALITIES.get(i);
            index.append(i == 0 ? "" : ",").append('"' + code + "\":" + i);
            values.append(i == 0 ? "" : ",").append(men(code) + "," + women(code));
        }
        write(
                "population.json",
                "{\"dataset\":{\"dimension\":{"
                        + "\"Region\":{\"label\":\"region\",\"category\":{\"index\":{"
                        + index
                        + "}}},\"Kon\":{\"label\":\"kön\",\"category\":{\"index\":{\"1\":0,\"2\":1}}},"
                        + "\"ContentsCode\":{\"category\":{\"index\":{\"BE0101N1\":0}}},"
                        + "\"Tid\":{\"label\":\"år\",\"category\":{\"index\":{\"2023\":0}}},"
                        + "\"id\":[\"Region\",\"Kon\",\"ContentsCode\",\"Tid\"],\"size\":["
                        + MUNICIPALITIES.size()
                        + ",2,1,1],\"role\":{\"metric\":[\"ContentsCode\"],\"time\":[\"Tid\"]}},"
                        + "\"label\":\"Folkmängd\",\"source\":\"SCB\",\"value\":["
                        + values
                        + "]}}",
                "utf-8");
        describe(
                "population.json",
                "",
                "{'component': 'population', 'where': {'Kon': ['1', '2']}, 'sum_over': 'Kon',"
                        + " 'conversion': {'measure': 'count'}}");
    }

    /// A CSV of PxWeb: quotes, the contents as a column, codes with names, encoded for Windows.
    private void writeShares() throws IOException {
        var lines = new StringBuilder("\"region\";\"år\";\"Andel högutbildade\"\r\n");
        for (String code : MUNICIPALITIES) {
            lines.append("\"" + code + " " + name(code) + "\";\"2023\";");
            lines.append(share(code) + "\r\n");
        }
        write("shares.csv", lines.toString(), "windows-1252");
        describe(
                "shares.csv",
                "\"weight\": \"population\"",
                "{'component': 'share', 'conversion': {'measure': 'rate'}}");
    }

    /// Kolada's CSV: amounts by inhabitant, which nothing weighs here; one municipality is missing.
    private void writeCosts() throws IOException {
        var lines =
                new StringBuilder(
                        "\"kpi\",\"municipality_id\",\"year\",\"count\",\"gender\",\"status\",\"value\",\"municipality\",\"municipality_type\"\n");
        for (String code : MUNICIPALITIES) {
            if (!code.equals("2580")) {
                lines.append("\"N03702\",\"" + code + "\",2023,1,\"T\",\"\"," + share(code));
                lines.append(",\"" + name(code) + "\",\"K\"\n");
            }
        }
        write("costs.csv", lines.toString(), "utf-8");
        describe(
                "costs.csv",
                "",
                "{'component': 'cost', 'where': {'kpi': 'N03702'}, 'conversion': {'measure': 'rate'}}");
    }

    private static String name(String municipality) {
        return RegionCodes.of(List.of(NutsVersion.parse(2024)))
                .find("SE_" + municipality)
                .orElseThrow()
                .name();
    }

    private void write(String name, String text, String encoding) throws IOException {
        Files.write(sources.resolve(name), text.getBytes(Charset.forName(encoding)));
    }

    private void describe(String name, String weight, String feed) throws IOException {
        var json = Inspection.of(sources.resolve(name)).json().stripTrailing();
        assertThat(json).contains("\"country\" : \"SE\"");
        var weighed =
                weight.isEmpty()
                        ? json
                        : json.replace("\"country\" : \"SE\"", "\"country\" : \"SE\", " + weight);
        Files.writeString(
                sources.resolve(name + ".dataset.json"),
                weighed.substring(0, weighed.length() - 1)
                        + ", \"feeds\": ["
                        + feed.replace('\'', '"')
                        + "]}");
    }

    private void writeIndicators() throws IOException {
        var indicators =
                List.of("population", "share", "cost").stream()
                        .map(c ->
                                "{'code': 'se_%1$s', 'title': '%1$s', 'unit': 'X', 'description': 'x', 'made': {'take': '%1$s'}}"
                                        .replace("%1$s", c))
                        .collect(Collectors.joining(",", "{'indicators': [", "]}"));
        Files.writeString(sources.resolve("se.indicators.json"), indicators.replace('\'', '"'));
        Files.writeString(
                sources.resolve("se.methodology"),
                """
                {"name": "se", "title": "Sweden", "description": "x", "source": "x", "nuts": 2024,
                 "regions": {"level": 2},
                 "indicator_defaults": {"normalisation": {"method": "min_max"}},
                 "tree": {"code": "se_index",
                          "children": [{"code": "se_population"}, {"code": "se_share"}]}}
                """);
    }

    private UpdateResult update() {
        var plain = Requests.update("2024", home, sources);
        return AnnualUpdate.run(
                new UpdateRequest(
                        plain.edition(),
                        plain.sources(),
                        plain.reports(),
                        sources.resolve("se.methodology").toString(),
                        plain.home(),
                        plain.spark(),
                        plain.acceptance(),
                        plain.reader(),
                        plain.indexing(),
                        plain.priorities()),
                Progress.silent());
    }

    private static Map<String, Row> rows(UpdateResult result, String indicator) {
        var rows = new TreeMap<String, Row>();
        SparkTest.SPARK
                .read()
                .parquet(result.edition().folderOf(IndicatorTable.TABLE).toString())
                .filter("indicator = '" + indicator + "'")
                .collectAsList()
                .forEach(row -> rows.put(row.getAs("region"), row));
        return rows;
    }

    private static double sum(String region, ToDoubleFunction<String> of) {
        return MUNICIPALITIES.stream()
                .filter(m ->
                        Objects.requireNonNull(COUNTIES.get(region)).contains(m.substring(0, 2)))
                .mapToDouble(of)
                .sum();
    }

    private static Row row(Map<String, Row> rows, String region) {
        return Objects.requireNonNull(rows.get(region), region);
    }

    @Test
    void municipalitiesBecomeRegionsAndNothingIsLost() throws IOException {
        writePopulation();
        writeShares();
        writeCosts();
        writeIndicators();
        var result = update();
        assertThat(result.manifest().inputs())
                .extracting(Input::accepted)
                .containsExactlyInAnyOrder(580L, 290L, 289L);
        assertThat(result.manifest().inputs())
                .allSatisfy(input -> assertThat(input.quarantinedByReason()).isEmpty());
        assertThatCountsAreSummed(rows(result, "se_population"));
        assertThatRatesAreAveragedByPeople(rows(result, "se_share"));
        assertThatRatesThatNothingWeighsStayWhereTheyAre(rows(result, "se_cost"));
    }

    private static void assertThatCountsAreSummed(Map<String, Row> population) {
        for (String region : COUNTIES.keySet()) {
            assertThat((double) row(population, region).getAs("value"))
                    .as(region)
                    .isEqualTo(sum(region, NationalSourcesTest::people));
        }
        double all = MUNICIPALITIES.stream().mapToDouble(NationalSourcesTest::people).sum();
        assertThat((double) row(population, "SE").getAs("value")).isEqualTo(all);
        assertThat((String) row(population, "SE110").getAs("conversion"))
                .isEqualTo("26 parts, summed");
        assertThat((double) row(population, "SE_2580").getAs("value")).isEqualTo(people("2580"));
    }

    private static void assertThatRatesAreAveragedByPeople(Map<String, Row> shares) {
        for (String region : COUNTIES.keySet()) {
            assertThat((double) row(shares, region).getAs("value"))
                    .as(region)
                    .isCloseTo(
                            sum(region, m -> share(m) * people(m))
                                    / sum(region, NationalSourcesTest::people),
                            within(1e-9));
        }
        assertThat((String) row(shares, "SE12").getAs("conversion"))
                .isEqualTo("5 parts, averaged by population");
    }

    private static void assertThatRatesThatNothingWeighsStayWhereTheyAre(Map<String, Row> costs) {
        assertThat((String) row(costs, "SE22").getAs("missing")).isEqualTo("parts_missing");
        assertThat((String) row(costs, "SE110").getAs("missing")).isEqualTo("no_weight");
        assertThat((String) row(costs, "SE332").getAs("missing")).isEqualTo("parts_missing");
        assertThat((double) row(costs, "SE214").getAs("value"))
                .as("Gotland is one municipality and one county")
                .isEqualTo(share("0980"));
        assertThat((double) row(costs, "SE_0180").getAs("value")).isEqualTo(share("0180"));
    }
}

package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.Quality;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ScoreTable;

/// The benchmark of six indicators over real files from three sources.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPanelTest {
    private UpdateResult result;

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        copy(SharedData.file("panel", "i40_core_long.csv"), sources);
        copy(SharedData.file("eurostat-tsv", "trng_lfse_04.tsv"), sources);
        copy(SharedData.file("eurostat-csv", "pat_ep_rtot_nuts.csv"), sources);
        result =
                AnnualUpdate.run(
                        Requests.update("2019", folder.resolve("home"), sources),
                        Progress.silent());
    }

    @Test
    void openSixScoresTheRegionsOfRealSources() {
        var index =
                SparkTest.SPARK
                        .read()
                        .parquet(result.edition().folderOf(ScoreTable.TABLE).toString())
                        .filter("node = 'innovation_index' and year = 2018 and rank is not null")
                        .orderBy(ScoreTable.RANK)
                        .collectAsList();
        assertThat(index).hasSizeGreaterThanOrEqualTo(140);
        assertThat(index)
                .allMatch(row ->
                        row.<Double>getAs(ScoreTable.SCORE) >= 0
                                && row.<Double>getAs(ScoreTable.SCORE) <= 1);
        // Leaders and laggards that every edition of the Regional Innovation Scoreboard agrees on
        assertThat(regions(index.subList(0, 40)))
                .contains("DK01", "SE11", "SE22", "FI1B", "DE21", "DE11");
        assertThat(regions(index.subList(index.size() - 20, index.size())))
                .contains("RO22", "RO41", "BG31");
        assertThat(result.manifest().notCarried())
                .extracting("region")
                .contains("PL12", "HU10", "IE01");
    }

    /// 7 % of the groups have less than half of the draws; were choices varied to one side, or
    /// values below 0, 21 % would.
    @Test
    void whatIsPublishedOfRealSourcesIsInTheMidstOfWhatIsVaried() throws IOException {
        assertThat(Quality.read(result.edition().qualityFile()).checks())
                .filteredOn(each -> each.check().equals("centred"))
                .singleElement()
                .satisfies(each -> assertThat(each.failed()).isZero());
        var groups =
                SparkTest.SPARK
                        .read()
                        .parquet(result.edition().folderOf(CertaintyTable.TABLE).toString())
                        .filter("node = 'innovation_index' and group_probability is not null");
        assertThat(groups.filter("group_probability < 0.5").count())
                .isLessThan(groups.count() / 10);
    }

    /// What women are ahead of men by is their cell less that of men, with the flags of both and
    /// the way to both; where one says nothing, the reason is its own.
    @Test
    void gapAndRatioOfWomenAndMenAreOfTheCellsOfARealTable() throws IOException {
        var women = cells("F");
        var men = cells("M");
        assertThat(women.keySet()).isEqualTo(men.keySet());
        var made = new TreeMap<String, Row>();
        SparkTest.SPARK
                .read()
                .parquet(result.edition().folderOf(IndicatorTable.TABLE).toString())
                .filter("indicator in ('lifelong_learning_gap', 'lifelong_learning_ratio')")
                .collectAsList()
                .forEach(row ->
                        made.put(
                                row.getAs("indicator")
                                        + " "
                                        + row.getAs("region")
                                        + " "
                                        + row.getAs("year"),
                                row));
        int compared = 0;
        for (var region : List.of("SE33", "FI1D", "DE21", "ES30", "EL30", "SK01")) {
            for (int year = 2008; year <= 2015; year++) {
                var place = region + " " + year;
                var f = women.getOrDefault(place, ": ").split(" ");
                var m = men.getOrDefault(place, ": ").split(" ");
                var gap = Objects.requireNonNull(made.get("lifelong_learning_gap " + place), place);
                var ratio =
                        Objects.requireNonNull(made.get("lifelong_learning_ratio " + place), place);
                if (f[0].equals(":") || m[0].equals(":")) {
                    assertThat(gap.<Double>getAs("value")).as(place).isNull();
                    assertThat(gap.<String>getAs("missing"))
                            .as(place)
                            .contains("lifelong_learning_");
                    continue;
                }
                double ofWomen = Double.parseDouble(f[0]);
                double ofMen = Double.parseDouble(m[0]);
                assertThat(gap.<Double>getAs("value"))
                        .as(place)
                        .isEqualTo(
                                new BigDecimal(f[0]).subtract(new BigDecimal(m[0])).doubleValue());
                assertThat(ratio.<Double>getAs("value")).as(place).isEqualTo(ofWomen / ofMen);
                assertThat(gap.<String>getAs("flags"))
                        .as(place)
                        .isEqualTo(
                                letters((f.length > 1 ? f[1] : "") + (m.length > 1 ? m[1] : "")));
                assertThat(gap.<String>getAs("cells").split(" "))
                        .as(place)
                        .hasSize(2)
                        .allMatch(cell -> cell.startsWith("trng_lfse_04.tsv#"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
        assertThat(made.values())
                .noneMatch(row -> Double.valueOf(Double.NaN).equals(row.getAs("value")));
    }

    private static String letters(String flags) {
        return flags.codePoints()
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Cells of the file by region and year, read by hand.
    private static Map<String, String> cells(String sex) throws IOException {
        var cells = new TreeMap<String, String>();
        var lines = Files.readAllLines(SharedData.file("eurostat-tsv", "trng_lfse_04.tsv"));
        var years = lines.getFirst().split("\t");
        for (var line : lines) {
            var parts = line.split("\t");
            if (parts[0].startsWith("PC," + sex + ",Y25-64,")) {
                for (int i = 1; i < parts.length; i++) {
                    cells.put(parts[0].split(",")[3] + " " + years[i].strip(), parts[i].strip());
                }
            }
        }
        return cells;
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static List<String> regions(List<Row> rows) {
        return rows.stream().map(row -> row.<String>getAs(ScoreTable.REGION)).toList();
    }
}

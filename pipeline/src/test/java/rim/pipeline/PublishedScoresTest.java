package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.ScoreTable;

/// Databases of the Scoreboard, made up in the official layout, through the whole update.
class PublishedScoresTest {
    /// Region, indicator, year, score.
    private static final List<List<Object>> EARLIER =
            List.of(
                    List.of("SE11", "RII", 2019, 131.2),
                    List.of("SE11", "2.2.1", 2019, 150.5),
                    List.of("CY0", "RII", 2019, 70.5),
                    List.of("AT1", "RII", 2019, 110.0),
                    List.of("EU27", "RII", 2019, 104.5),
                    List.of("XX9", "RII", 2019, 1.0));

    @TempDir private Path folder;

    private Path sources() throws IOException {
        return SmallSources.writeTo(folder.resolve("sources"), "SE11", "SE12", "CY00", "AT12");
    }

    private static void workbook(Path file, int base, List<List<Object>> rows) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("RIS");
            var header =
                    List.of(
                            "Region code",
                            "Indicator code",
                            "Year",
                            "Value relative to EU in " + base);
            var names = sheet.createRow(0);
            for (int i = 0; i < header.size(); i++) {
                names.createCell(i).setCellValue(header.get(i));
            }
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r + 1);
                for (int i = 0; i < header.size(); i++) {
                    var cell = row.createCell(i);
                    if (rows.get(r).get(i) instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(rows.get(r).get(i).toString());
                    }
                }
            }
            workbook.write(out);
        }
    }

    private UpdateResult update(Path sources) {
        return AnnualUpdate.run(
                Requests.update("2020", folder.resolve("home"), sources), Progress.silent());
    }

    private static List<Row> published(UpdateResult result) {
        return SparkTest.SPARK
                .read()
                .parquet(result.edition().folderOf(PublishedTable.TABLE).toString())
                .collectAsList();
    }

    @Test
    void twoYearsOfTheDatabaseAreReadWithoutADescriptorAndKeptApart() throws IOException {
        var sources = sources();
        workbook(sources.resolve("RIS_web_download.xlsx"), 2016, EARLIER.subList(0, 5));
        Files.writeString(
                sources.resolve("ris of next year.csv"),
                """
                Region code;Indicator code;Year;Value relative to EU in 2018
                SE11;RII;2019;121,5
                SE11;RII;2020;122,5
                NL35;RII;2019;120
                """);
        var result = update(sources);
        assertThat(published(result))
                .extracting(
                        row -> row.getAs(PublishedTable.BASE_YEAR),
                        row -> row.getAs(PublishedTable.NODE),
                        row -> row.getAs(PublishedTable.CODE),
                        row -> row.getAs(PublishedTable.REGION),
                        row -> row.getAs(PublishedTable.MATCH),
                        row -> row.getAs(PublishedTable.YEAR),
                        row -> row.getAs(PublishedTable.VALUE))
                .containsExactly(
                        tuple(2016, "business_rd", "SE11", "SE11", "same", 2019, 150.5),
                        tuple(2016, "innovation_index", "AT1", null, "coarser", 2019, 110.0),
                        tuple(2016, "innovation_index", "CY0", "CY00", "only_region", 2019, 70.5),
                        tuple(
                                2016,
                                "innovation_index",
                                "EU27_2020",
                                "EU27_2020",
                                "outside_nuts",
                                2019,
                                104.5),
                        tuple(2016, "innovation_index", "SE11", "SE11", "same", 2019, 131.2),
                        tuple(2018, "innovation_index", "NL35", null, "area_changed", 2019, 120.0),
                        tuple(2018, "innovation_index", "SE11", "SE11", "same", 2019, 121.5),
                        tuple(2018, "innovation_index", "SE11", "SE11", "same", 2020, 122.5));
        assertThat(published(result).getLast().<String>getAs(PublishedTable.CELLS))
                .isEqualTo("ris of next year.csv#3:4");
    }

    @Test
    void whatIsNoRegionOfAnyVersionIsToldAndNothingIsLost() throws IOException {
        var sources = sources();
        workbook(sources.resolve("RIS_web_download.xlsx"), 2016, EARLIER.subList(0, 6));
        Files.writeString(sources.resolve("ris_database.dataset.json"), patient());
        assertThat(update(sources).manifest().inputs())
                .filteredOn(input -> input.path().endsWith(".xlsx"))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.read()).isEqualTo(6);
                    assertThat(input.accepted()).isEqualTo(5);
                    assertThat(input.quarantinedByReason())
                            .containsOnlyKeys("unknown_region")
                            .containsEntry("unknown_region", 1L);
                });
    }

    /// The steward's own descriptor of the same file, with patience for what is refused.
    private static String patient() {
        return """
        {"dataset": "ris_database", "title": "Ours",
         "source": {"publisher": "P", "code": "RIS", "licence": "CC BY 4.0"},
         "form": "excel", "files": ["RIS_web_download.xlsx"],
         "sheet": {"name": "RIS", "region": "Region code", "year": "Year", "across": "base",
                   "values": ["Value relative to EU in *"], "dimensions": ["Indicator code"]},
         "nuts": [2021], "refused_limit": 0.5,
         "publishes": {"item": "Indicator code", "index": ["RII"], "relative_to": "base"}}
        """;
    }

    @Test
    void publishedScoresTouchNoIndicatorAndNoScore() throws IOException {
        var sources = sources();
        var before = update(sources);
        assertThat(before.edition().folderOf(PublishedTable.TABLE)).doesNotExist();
        var without = tables(before);
        workbook(sources.resolve("RIS_web_download.xlsx"), 2016, EARLIER.subList(0, 5));
        assertThat(tables(update(sources))).isEqualTo(without);
    }

    private static List<String> tables(UpdateResult result) {
        return List.of(IndicatorTable.TABLE, ScoreTable.TABLE).stream()
                .flatMap(table ->
                        SparkTest.SPARK
                                .read()
                                .parquet(result.edition().folderOf(table).toString())
                                .collectAsList()
                                .stream()
                                .map(Row::toString))
                .toList();
    }

    @Test
    void twoScoresForOneRegionAndYearAreRefusedWithBothSeries() throws IOException {
        var sources = sources();
        Files.writeString(
                sources.resolve("own.csv"),
                """
                geo,what,version,year,score
                SE11,INDEX,first,2019,100
                SE11,INDEX,second,2019,101
                """);
        Files.writeString(
                sources.resolve("own.dataset.json"),
                """
                {"dataset": "own", "title": "Own",
                 "source": {"publisher": "P", "code": "C", "licence": "L"},
                 "form": "long-csv", "files": ["own.csv"],
                 "csv": {"region": "geo", "year": "year", "value": "score"},
                 "nuts": [2016], "publishes": {"item": "what", "index": ["INDEX"]}}
                """);
        assertThatThrownBy(() -> update(sources))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Several published scores of INDEX in SE11, 2019")
                .hasMessageContaining("version=first")
                .hasMessageContaining("[dataset own]");
    }

    @Test
    void aDescriptorThatNamesNoDimensionOfItsLayoutIsRefused() throws IOException {
        var sources = sources();
        workbook(sources.resolve("RIS_web_download.xlsx"), 2016, EARLIER);
        Files.writeString(
                sources.resolve("own.dataset.json"), patient().replace("\"base\"}", "\"bass\"}"));
        assertThatThrownBy(() -> update(sources))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'bass' as 'relative_to'")
                .hasMessageContaining("Indicator code, base");
    }
}

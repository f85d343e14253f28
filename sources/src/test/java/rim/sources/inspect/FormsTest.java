package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.sources.SharedData;
import rim.sources.folder.SourceFolders;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.reading.Reading;

/// Kinds of files that were once misread, each with what it says.
class FormsTest {
    @TempDir private Path folder;

    private Inspection inspect(String name, String... lines) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Inspection.of(file);
    }

    private static String account(Inspection found) {
        var contents = found.contents();
        return contents.accepted()
                + " "
                + contents.missing()
                + " "
                + contents.refused()
                + " "
                + contents.firstYear()
                + " "
                + found.questions().size();
    }

    /// The small cases, with the right answers that stand beside them.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    level-beside-value.csv~12 0 {} 2018 0
                    upper-case-level.csv~12 0 {} 2018 0
                    standard-error.csv~12 0 {} 2018 0
                    ardeco-long.csv~12 0 {} 2018 0
                    ardeco-years-across.csv~32 16 {} 2018 0
                    iso-dates.csv~18 0 {} 2015 0
                    months.csv~0 0 {not_a_year=96} 0 1
                    years-and-quarters.tsv~8 8 {not_a_year=48} 2020 0
                    three-year-mean.tsv~2 0 {not_a_year=2} 2015 0
                    mixed-unit-multiplier.csv~2 0 {} 2020 0
                    flags-of-2025.tsv~4 4 {} 2022 0
                    conf-status.csv~9 2 {} 2020 0
                    preamble-and-flags-columns.csv~16 0 {} 2018 0
                    ragged.csv~1 0 {wrong_number_of_cells=2, wrong_quotes=1} 2020 0
                    same-key-twice.csv~4 0 {} 2020 0
                    names-only.csv~22 0 {unknown_region=4} 2019 0
                    """)
    void everySmallCaseIsReadAsItIsMeant(String name, String account) {
        var found = Inspection.of(SharedData.folder("../cases/forms").resolve(name));
        assertThat(account(found)).isEqualTo(account);
        assertThat(found.dataset().refusedLimit()).isEqualTo(0.05);
    }

    private static Reading reading(Inspection found, String column) {
        return found.columns().stream()
                .filter(c -> c.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knownWordsBeatTheNumberOfCells() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,time,values,se",
                        "SE11,2018,0.90,0.02",
                        "SE12,2018,0.80,0.03",
                        "SE21,2018,0.70,0.04",
                        "SE22,2018,0.60,0.05");
        assertThat(account(found)).isEqualTo("4 0 {} 2018 0");
        assertThat(found.firstRows().headerRow()).isOne();
        assertThat(found.dataset().csvLayout().ignore()).containsExactly("se");
        assertThat(reading(found, "values").meaning()).isEqualTo(Meaning.VALUE);
        assertThat(reading(found, "values").sure()).isEqualTo(1);
        assertThat(reading(found, "se").meaning()).isEqualTo(Meaning.ERROR);
        assertThat(reading(found, "se").second()).isEqualTo(Meaning.VALUE);
    }

    @Test
    void aHeaderOfNumbersOrRegionsLosesSoThatNoRowIsTakenForNames() throws IOException {
        assertThatThrownBy(() -> inspect("x.csv", "SE11,2018,1.5", "SE12,2018,2.5", "SE21,2018,3"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("where there is none, write one as the first line");
    }

    @Test
    void theVersionOfARowIsThatOfItsRegion() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "VERSION,NUTSCODE,YEAR,VALUE",
                        "2021,SE11,2018,1",
                        "2024,SE11,2018,2",
                        "2013,FR24,2018,3",
                        "2021,FR24,2018,4",
                        "2021,FRB0,2018,5");
        assertThat(found.dataset().csvLayout().version()).isEqualTo("VERSION");
        assertThat(found.dataset().nuts()).containsExactly(2024, 2021, 2013);
        assertThat(found.contents().refused()).hasToString("{unknown_region=1}");
        assertThat(found.contents().examples().getFirst())
                .contains("'FR24' (expected a code of NUTS 2021, as its row says");
        assertThat(found.contents().codes()).containsKey("VERSION");
    }

    @Test
    void theYearIsAskedForWhereTheFileDoesNotSayIt() throws IOException {
        var found = inspect("gdp_2019.csv", "geo,value", "SE11,1", "SE12,2");
        assertThat(found.questions())
                .singleElement()
                .asString()
                .startsWith("Of which year are the values?")
                .contains("2019 stands in its title or name")
                .contains("\"fixed\": {\"year\": \"2019\"}");
        assertThat(found.dataset().unsure()).isEqualTo(found.questions());
        assertThat(found.contents().accepted()).isEqualTo(2);
        assertThat(found.contents().firstYear()).isZero();
        Files.writeString(folder.resolve("x.dataset.json"), found.json());
        assertThatThrownBy(() -> SourceFolders.scan(List.of(folder)))
                .hasMessageContaining("not sure: Of which year")
                .hasMessageContaining("take it out of 'unsure'");
    }

    @Test
    void aYearAboveTheTableHoldsForAllOfIt() throws IOException {
        var found = inspect("x.csv", "Year: 2017", "", "geo,value", "SE11,1", "SE12,2");
        assertThat(account(found)).isEqualTo("2 0 {} 2017 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-12-31",
                "2018-01-01T00:00:00",
                "31.12.2018",
                "12/31/2018",
                "31 December 2018",
                "1. Januar 2018",
                "43465",
                "20181231"
            })
    void aDateAtTheEdgeOfAYearIsTheYearAndThatIsSaid(String date) throws IOException {
        var found =
                inspect("x.csv", "geo;date;value", "SE11;" + date + ";1.5", "SE12;" + date + ";2");
        assertThat(account(found)).isEqualTo("2 0 {} 2018 0");
        assertThat(found.remarks())
                .anySatisfy(r -> assertThat(r).contains("years are written as dates"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-Q4,a quarter",
        "2018M02,a month",
        "2018K1,a quarter",
        "Q1 2018,a quarter",
        "02/2018,a month",
        "Feb 2018,a month",
        "2018-S2,half a year",
        "2018-W07,a week"
    })
    void partsOfYearsAreToldByNameWithWhatCanBeDone(String period, String name) throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,time,value",
                        "SE11," + period + ",1",
                        "SE12," + period + ",2");
        assertThat(found.contents().refused()).hasToString("{not_a_year=2}");
        assertThat(found.questions())
                .anySatisfy(q -> assertThat(q).contains("is " + name).contains("parts_of_year"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-03,a day,write the year alone",
        "2016-2018,a span of years,which one stands for each span"
    })
    void whatIsNoPartOfAYearIsToldToo(String period, String name, String advice)
            throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,time,value",
                        "SE11," + period + ",1",
                        "SE12," + period + ",2");
        assertThat(found.contents().refused()).hasToString("{not_a_year=2}");
        assertThat(found.questions())
                .anySatisfy(q -> assertThat(q).contains("is " + name).contains(advice));
    }

    @Test
    void datesInCellsOfAWorkbookAreYearsWhateverTheirFormat() throws IOException {
        for (boolean is1904 : new boolean[] {false, true}) {
            var file = folder.resolve("dates.xlsx");
            try (var book = new XSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                if (is1904) {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                }
                fillWithDates(book, is1904);
                book.write(out);
            }
            var found = Inspection.of(file);
            assertThat(account(found)).isEqualTo("3 0 {} 2018 0");
        }
    }

    private static void fillWithDates(Workbook book, boolean is1904) {
        var sheet = book.createSheet("Data");
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
        var header = sheet.createRow(0);
        List.of("geo", "date", "value")
                .forEach(n ->
                        header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(n));
        int day = 1;
        for (String region : List.of("SE11", "SE12", "SE21")) {
            var row = sheet.createRow(day++);
            row.createCell(0).setCellValue(region);
            var date = row.createCell(1);
            // 31 December 2018
            date.setCellValue(43_465 - (is1904 ? 1_462 : 0));
            date.setCellStyle(style);
            row.createCell(2).setCellValue(day / 2.0);
        }
    }

    @Test
    void aFootnoteThatBeginsAsTheRowsDoCutsNothingOff() throws IOException {
        var lines = new ArrayList<String>(List.of("year,geo,value"));
        for (int year = 1998; year < 2002; year++) {
            lines.add(year + ",SE11," + (year - 1990));
            lines.add(year + ",SE12," + (year - 1980));
        }
        lines.add("2,preliminary figures,");
        var file = folder.resolve("notes.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Data");
            for (String line : lines) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String text : line.split(",")) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
                }
            }
            book.write(out);
        }
        for (var found :
                List.of(Inspection.of(file), inspect("x.csv", lines.toArray(String[]::new)))) {
            assertThat(found.contents().accepted()).isEqualTo(8);
            assertThat(found.json()).doesNotContain("footer");
        }
    }

    @ParameterizedTest
    @CsvSource({"2003,false", "2005,false", "2013,true", "2016,true"})
    void theColumnOfRegionsMayNameAVersionThatThereIs(int version, boolean isTaken)
            throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "NUTS " + version + " code,year,value",
                        "SE11,2019,1",
                        "SE12,2019,3");
        assertThat(found.contents().accepted()).isEqualTo(2);
        assertThat(found.dataset().nuts().equals(List.of(version))).isEqualTo(isTaken);
    }

    @Test
    void whatIsRefusedIsToldAndTheLimitStays() throws IOException {
        var found = inspect("x.csv", "geo,year,value", "SE11,2019,1", "QQ99,2019,2", "SE12,2019,3");
        assertThat(found.dataset().refusedLimit()).isEqualTo(0.05);
        assertThat(found.json()).doesNotContain("refused_limit");
        assertThat(found.remarks()).anySatisfy(r -> assertThat(r).startsWith("33.3% of the cells"));
    }

    @Test
    void aNumberWithAMarkBeforeThreeDigitsIsAskedAbout() throws IOException {
        assertThat(
                        inspect("x.csv", "geo;year;value", "SE11;2019;1,234", "SE12;2019;5,678")
                                .questions())
                .singleElement()
                .asString()
                .contains("Is 1,234 a number below or above a thousand?");
        assertThat(
                        inspect("y.csv", "geo;year;value", "SE11;2019;1.234", "SE12;2019;5.678")
                                .questions())
                .hasSize(1);
        assertThat(
                        inspect("z.csv", "geo;year;value", "SE11;2019;1.234", "SE12;2019;0.5")
                                .questions())
                .isEmpty();
    }

    @Test
    void aSecondMeasureBesideTheFirstIsAskedAbout() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,GDP 2018,GDP 2019,Jobs 2018,Jobs 2019",
                        "SE11,1,2,30,40",
                        "SE12,3,4,50,60");
        assertThat(found.questions()).singleElement().asString().contains("'Jobs *'");
    }

    @Test
    void repeatedNamesAreAskedAbout() throws IOException {
        var found = inspect("x.csv", "geo,2018,2018,2019", "SE11,1,2,3", "SE12,4,5,6");
        assertThat(found.questions()).singleElement().asString().contains("Two columns are called");
    }

    @Test
    void aColumnLeftOutThatTellsCellsApartIsAskedAbout() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,TIME_PERIOD,OBS_VALUE,sex",
                        "SE11,2019,1,F",
                        "SE11,2019,2,M",
                        "SE12,2019,3,F");
        assertThat(found.questions())
                .singleElement()
                .asString()
                .contains("1 cells have the region, year and dimensions of another");
    }

    @Test
    void aSecondTableBelowTheFirstIsAskedAbout() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,year,value",
                        "SE11,2018,1",
                        "SE12,2018,2",
                        "",
                        "geo,year,value",
                        "SE21,2018,3",
                        "SE22,2018,4");
        assertThat(found.questions())
                .singleElement()
                .asString()
                .contains("Below the table there is another");
    }

    @Test
    void ofACountryAndItsRegionTheRegionIsTaken() throws IOException {
        var found =
                inspect("x.csv", "country,region,year,value", "LU,LU00,2018,1", "EE,EE00,2018,2");
        assertThat(found.dataset().csvLayout().region()).isEqualTo("region");
    }

    /// The number of columns does not matter but once.
    @Test
    void twentyThousandColumnsAreSeenInSeconds() throws IOException {
        var header =
                IntStream.range(0, 20_000).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        var cells =
                IntStream.range(0, 20_000).mapToObj(i -> i + ".5").collect(Collectors.joining(","));
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var found =
                inspect(
                        "wide.csv",
                        "geo,year," + header,
                        "SE11,2018," + cells,
                        "SE12,2018," + cells,
                        "SE21,2018," + cells);
        assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(20_000_000_000L);
        assertThat(found.contents().accepted()).isEqualTo(60_000);
        assertThat(found.columns()).hasSize(20_002);
    }
}

package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;

/// Tables of offices with years or units side by side, and with a row for each value of several
/// series.
class CrossTablesTest {
    @TempDir Path folder;

    private Path table(String... lines) throws IOException {
        return Files.write(folder.resolve("table.csv"), List.of(lines));
    }

    private Answer benchmark(Path table, String... more) {
        var words = new ArrayList<>(List.of("benchmark", "--table", table.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--out", folder.resolve("out").toString()));
        return Answer.to(words.toArray(String[]::new));
    }

    private List<String> out(String table) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(table + ".csv"));
    }

    /// What each value is, and the cell that it stood in.
    private List<String> cells() {
        return query(
                "SELECT region, indicator, year, value, cells FROM indicators WHERE value IS NOT NULL ORDER BY ALL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo,2019,2020",
                "geo\\time,2019,2020",
                "GEO/TIME,2019,2020",
                "Kommun,2019,2020",
                "Country Code,2019 [YR2019],2020 [YR2020]",
                "rowname,X2019,X2020"
            })
    void yearsSideBySideAreOneIndicator(String header) throws IOException {
        var answer = benchmark(table(header, "SE11,1,2.5", "SE12,2,:", "SE21,4,3"));
        assertThat(answer.err()).contains("3 units, 2 years, 1 indicator");
        assertThat(cells())
                .containsExactly(
                        "SE11,table,2019,1.0,table.csv#2:2",
                        "SE11,table,2020,2.5,table.csv#2:3",
                        "SE12,table,2019,2.0,table.csv#3:2",
                        "SE21,table,2019,4.0,table.csv#4:2",
                        "SE21,table,2020,3.0,table.csv#4:3");
    }

    @Test
    void numbersBesideYearsAreTold() throws IOException {
        var answer =
                benchmark(table("geo,area,kind,2019,2020", "A,7,x,1,2", "B,8,y,2,3", "C,9,x,3,1"));
        assertThat(answer.err())
                .contains("3 units, 2 years, 1 indicator", "not read: 'area'.")
                .doesNotContain("'kind'");
        assertThat(folder.resolve("out").resolve("ranks_in_kind.csv")).exists();
    }

    /// The methodology knows better.
    @Test
    void columnsCalledAsYearsMayBeIndicators() throws IOException {
        benchmark(table("geo,a2019,b2020", "SE11,1,2", "SE12,2,1", "SE21,4,3"));
        var methodology = folder.resolve("out").resolve("methodology.json");
        var own = folder.resolve("own.json");
        Files.writeString(own, Files.readString(methodology).replaceAll("\"[ab]20", "\"20"));
        var table = table("geo,2019,2020", "SE11,1,2", "SE12,2,1", "SE21,4,3");
        assertThat(benchmark(table, "--methodology", own.toString()).err())
                .contains("3 units, 1 year, 2 indicators");
    }

    @Test
    void seriesBesideYearsAreIndicators() throws IOException {
        var answer =
                benchmark(
                        table(
                                "\"Data Source\",\"World Development Indicators\",",
                                "",
                                "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020,",
                                "Austria,AUT,R&D (% of GDP),GB.XPD,3.1,3.2,",
                                "Belgium,BEL,R&D (% of GDP),GB.XPD,3.2,,",
                                "Sweden,SWE,R&D (% of GDP),GB.XPD,3.4,3.5,",
                                "Austria,AUT,\"Patents, residents\",IP.PAT,2000,2100,",
                                "Belgium,BEL,\"Patents, residents\",IP.PAT,1000,1100,",
                                "Sweden,SWE,\"Patents, residents\",IP.PAT,1900,2000,"));
        assertThat(answer.err()).contains("3 units, 2 years, 2 indicators");
        assertThat(out("weights"))
                .anyMatch(line -> line.startsWith("GB.XPD,R&D (% of GDP),"))
                .anyMatch(line -> line.startsWith("IP.PAT,\"Patents, residents\","));
        assertThat(cells())
                .contains("SWE,IP.PAT,2020,2000.0,table.csv#9:6")
                .noneMatch(line -> line.startsWith("BEL,GB.XPD,2020"));
        assertThat(folder.resolve("out").toFile().list())
                .as("names of indicators are no groups of units")
                .noneMatch(name -> name.startsWith("ranks_in"));
        assertThat(Answer.to("regions", "--data", folder.resolve("out").toString()).out())
                .contains("Austria");
    }

    /// The workbook of Eurostat's data browser: two lines of header, flags in columns without a
    /// name, what they mean below.
    @Test
    void aWorkbookWithItsHeaderInTwoLinesIsRead() throws IOException {
        var file =
                workbook(
                        List.of("Data extracted on 27/10/2023 from [ESTAT]"),
                        List.of("Dataset: ", "", "Unemployment rate [TGS00010]"),
                        List.of(),
                        List.of("Unit of measure", "", "Percentage"),
                        List.of(),
                        List.of("TIME", "TIME", "2019", "", "2020", "", "2021", ""),
                        List.of("GEO (Codes)", "GEO (Labels)"),
                        List.of("BE10", "Brussels", "12.5", "", "12.1", "b", ":", "u"),
                        List.of("BE21", "Antwerpen", "4.5", "", "4.1", "b", "4", ""),
                        List.of("BE22", "Limburg", "3.5", "", "3.1", "b", "3.3", "p"),
                        List.of(),
                        List.of("Special value"),
                        List.of(":", "not available"),
                        List.of("Available flags:"),
                        List.of("b", "break in time series"));
        var answer = benchmark(file);
        assertThat(answer.err())
                .contains("3 units, 3 years, 1 indicator", "'b break in time series'");
        assertThat(cells())
                .hasSize(8)
                .contains("BE10,book,2019,12.5,book.xlsx#8:3", "BE22,book,2021,3.3,book.xlsx#10:7");
        assertThat(
                        query(
                                "SELECT region, flags FROM observations WHERE year = 2020 ORDER BY region"))
                .containsExactly("BE10,b", "BE21,b", "BE22,b");
        assertThat(Answer.to("regions", "--data", folder.resolve("out").toString()).out())
                .contains("Antwerpen");
    }

    /// Workbooks begin with what they are about.
    @Test
    void theFirstSheetWithATableOfUnitsIsRead() throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill(
                    book.createSheet("Summary"),
                    List.of("Content", "Unit of measure"),
                    List.of("Sheet 1", "2.0"));
            fill(
                    book.createSheet("Sheet 1"),
                    List.of("TIME", "2019", "2020"),
                    List.of("GEO (Codes)"),
                    List.of("SE11", "1.0", "2.0"),
                    List.of("SE12", "1.0", "3.0"));
            fill(book.createSheet("Sheet 2"), List.of("geo", "2019"), List.of("SE11", "1.0"));
            book.write(out);
        }
        assertThat(benchmark(file).err())
                .contains("2 units, 2 years, 1 indicator")
                .contains("Sheets beside Sheet 1, not read: 'Summary', 'Sheet 2'");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01,2021-01-01", "31/12/2020,31/12/2021", "2020-12-31,2021-01-01"})
    void aYearMayBeItsFirstOrLastDay(String one, String other) throws IOException {
        var answer =
                benchmark(
                        table(
                                "geo,time,values",
                                "SE11," + one + ",1",
                                "SE12," + one + ",2",
                                "SE11," + other + ",3",
                                "SE12," + other + ",4"));
        assertThat(answer.err()).contains("2 units, 2 years, 1 indicator");
        assertThat(cells()).contains("SE12,values,2021,4.0,table.csv#5:3");
    }

    /// Years below each other and units side by side, as the first cell says.
    @Test
    void unitsSideBySideAreUnits() throws IOException {
        var file =
                workbook(
                        List.of("Unemployment - annual averages [une_educ_a]"),
                        List.of(),
                        List.of("SEX", "T"),
                        List.of("UNIT", "PC_ACT"),
                        List.of(),
                        List.of("TIME/GEO", "BE", "BG", "CZ"),
                        List.of("2009", "13.6", "15.5", "24"),
                        List.of("2010", "15.3", ":", "25"),
                        List.of(),
                        List.of("Special value:"),
                        List.of(":", "not available"));
        assertThat(benchmark(file).err()).contains("3 units, 2 years, 1 indicator");
        assertThat(cells())
                .hasSize(5)
                .contains("BG,book,2009,15.5,book.xlsx#7:3", "CZ,book,2010,25.0,book.xlsx#8:4");
    }

    @Test
    void flagsStandInCellsOrInColumnsThatSayIt() throws IOException {
        benchmark(
                table(
                        "GEO,2019,Flags,2020,Flags",
                        "SE11,1,b,2 p,",
                        "SE12,2,,4700p,",
                        "SE21,4,,3,e"));
        assertThat(query("SELECT region, year, value, flags FROM observations ORDER BY ALL"))
                .containsExactly(
                        "SE11,2019,1.0,b",
                        "SE11,2020,2.0,p",
                        "SE12,2019,2.0,",
                        "SE12,2020,4700.0,p",
                        "SE21,2019,4.0,",
                        "SE21,2020,3.0,e");
    }

    private static final String[] TWO_SERIES = {
        "U1,a,2020,1", "U2,a,2020,2", "U3,a,2020,3", "U1,b,2020,5", "U2,b,2020,4", "U3,b,2020,6"
    };

    /// What parts the rows of a unit has the indicators, whatever it is called.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "municipality_id,kpi,year,value | ",
                "NUTSCODE,serie,YEAR,VALUE | serie",
                "Kommun,Variabel,År,Värde | Variabel",
                "geo,indic_ag,time,values | indic_ag",
                "Région,série,Année,Valeur | série",
                "Województwo,x,Rok,Wartość | x",
                "Maakunta,x,Vuosi,Arvo | x",
                "Περιφέρεια,x,Έτος,Τιμή | x",
                "Регион,x,Година,Стойност | x",
                "Bundesland,x,Jahr,Wert | x",
                "LOCATION,MEASURE,TIME,Value | MEASURE"
            })
    void aRowForEachValueIsOfItsSeries(String header, String told) throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(List.of(TWO_SERIES));
        var answer = benchmark(table(lines.toArray(String[]::new)));
        assertThat(answer.err()).contains("3 units, 1 year, 2 indicators");
        if (told != null) {
            assertThat(answer.err())
                    .contains("Column '" + told + "' is taken for the indicator's code");
        }
        assertThat(cells()).contains("U2,b,2020,4.0,table.csv#6:4");
    }

    /// A column that is called so and has one code does not part them, another does.
    @Test
    void ofTwoColumnsTheOneThatPartsRowsHasTheIndicators() throws IOException {
        var lines =
                new ArrayList<>(List.of("LOCATION,INDICATOR,UNIT,MEASURE,TIME,Value,Flag Codes"));
        for (var line : TWO_SERIES) {
            var cells = line.split(",", -1);
            lines.add(cells[0] + ",GDP,NR," + cells[1] + "," + cells[2] + "," + cells[3] + ",e");
        }
        var answer = benchmark(table(lines.toArray(String[]::new)));
        assertThat(answer.err())
                .contains("Column 'MEASURE' is taken", "3 units, 1 year, 2 indicators");
        assertThat(query("SELECT DISTINCT flags FROM observations")).containsExactly("e");
    }

    @Test
    void whatPartsRowsIsAskedAboutWhereSeveralDo() throws IOException {
        var lines =
                new String[] {
                    "geo,kpi,sex,year,value",
                    "U1,a,F,2020,1",
                    "U1,a,M,2020,2",
                    "U2,a,F,2020,3",
                    "U2,a,M,2020,4",
                    "U1,b,F,2020,1",
                    "U1,b,M,2020,2",
                    "U2,b,F,2020,3",
                    "U2,b,M,2020,5"
                };
        var table = table(lines);
        assertThat(benchmark(table).err())
                .contains(
                        "Several rows are of one unit and year and indicator; they differ in 'sex':"
                                + " 'F', 'M' (expected one code, such as --where 'sex=F')");
        assertThat(benchmark(table, "--where", "sex=F").err())
                .contains("2 units, 1 year, 2 indicators");
        assertThat(cells())
                .as("columns are those of the file")
                .contains("U2,b,2020,3.0,table.csv#8:5");
        lines[0] = "geo,topic,sex,year,value";
        assertThat(benchmark(table(lines)).err())
                .contains(
                        "they differ in 'topic': 'a', 'b'; 'sex': 'F', 'M' (expected one code of"
                                + " each, such as --where 'topic=a'; or, where codes are indicators,"
                                + " --indicator with their column)");
    }

    /// How exact a value is, of what level its region and of which version are no indicators.
    @Test
    void whatIsSaidOfValuesIsNoIndicator() throws IOException {
        var answer =
                benchmark(
                        table(
                                "geo,time,values,se,level,nuts_version",
                                "SE11,2018,0.90,0.63,2,2021",
                                "SE12,2018,6.51,0.30,2,2021",
                                "SE21,2018,5.51,0.31,2,2021"));
        assertThat(answer.err())
                .contains(
                        "3 units, 1 year, 1 indicator", "not read: 'se', 'level', 'nuts_version'");
    }

    @Test
    void aQuotationMarkThatStaysOpenIsTold() throws IOException {
        assertThat(benchmark(table("geo,a", "SE11,1", "SE12,\"2", "SE21,3")).err())
                .contains("A quotation mark has no other")
                .contains("line 3")
                .doesNotContain("Exception");
    }

    private List<String> query(String sql) {
        return Answer.to("sql", sql, "--format", "csv", "--data", folder.resolve("out").toString())
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    @SafeVarargs
    private Path workbook(List<String>... rows) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill(book.createSheet("Sheet 1"), rows);
            book.write(out);
        }
        return file;
    }

    @SafeVarargs
    private static void fill(Sheet sheet, List<String>... rows) {
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int j = 0; j < rows[i].size(); j++) {
                var text = rows[i].get(j);
                if (text.matches("\\d+\\.\\d+")) {
                    row.createCell(j).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(j).setCellValue(text);
                }
            }
        }
    }
}

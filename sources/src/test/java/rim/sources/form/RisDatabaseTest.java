package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Publishes;
import rim.sources.folder.SourceFolders;
import rim.sources.folder.Sources;

/// The Scoreboard's own databases: one sheet, regions of three levels, codes of two NUTS versions,
/// Saarland's code taken for a date, and every year another name of file and column.
class RisDatabaseTest {
    private static final List<String> CODES =
            List.of("AT1", "BE2", "FRC", "CY0", "DE3", "EE", "HR02", "NL35", "PT1A", "SE11");

    @TempDir private Path folder;

    private Path workbook(String name, String sheetName, int titleRows, int base)
            throws IOException {
        var file = folder.resolve(name);
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Notes");
            var sheet = workbook.createSheet(sheetName);
            for (int i = 0; i < titleRows; i++) {
                sheet.createRow(i).createCell(0).setCellValue("About");
            }
            var header = sheet.createRow(titleRows);
            var names =
                    List.of(
                            "Region code",
                            "Region name",
                            "Indicator code",
                            "Year",
                            "Value relative to EU in " + base);
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            for (int i = 0; i < CODES.size(); i++) {
                var row = sheet.createRow(titleRows + i + 1);
                row.createCell(0).setCellValue(CODES.get(i));
                row.createCell(2).setCellValue("RII");
                row.createCell(3).setCellValue(2024);
                row.createCell(4).setCellValue(100.5 + i);
            }
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("mmm-yy"));
            var saarland = sheet.createRow(titleRows + CODES.size() + 1);
            var code = saarland.createCell(0);
            code.setCellValue(LocalDate.of(2000, 12, 1));
            code.setCellStyle(style);
            saarland.createCell(2).setCellValue("RII");
            saarland.createCell(3).setCellValue(2024);
            saarland.createCell(4).setCellValue(91.25);
            workbook.write(out);
        }
        return file;
    }

    private Sources scan() {
        return SourceFolders.scan(List.of(folder));
    }

    private static Publishes publishes(DatasetDescriptor dataset) {
        return Objects.requireNonNull(dataset.publishes());
    }

    @Test
    void regionsOfAllLevelsAndOfBothVersionsAreRead() throws IOException {
        var file = workbook("RIS_web_download.xlsx", "RIS", 0, 2018);
        var known = scan().files().getFirst().dataset();
        assertThat(known.dataset()).isEqualTo("ris_database");
        var series = "Indicator code=RII|relative_to=Value relative to EU in 2018";
        assertThat(Read.file(file, known).accepted())
                .hasSize(11)
                .extracting(c -> c.cell().region(), c -> c.nuts(), c -> c.cell().series())
                .contains(
                        tuple("AT1", 2021, series),
                        tuple("EE", 2021, series),
                        tuple("NL35", 2024, series),
                        tuple("PT1A", 2024, series));
    }

    @Test
    void saarlandIsReadThoughASpreadsheetTookItsCodeForADate() throws IOException {
        var file = workbook("RIS_web_download.xlsx", "RIS", 0, 2018);
        var read = Read.file(file, scan().files().getFirst().dataset());
        assertThat(read.refused()).isEmpty();
        assertThat(read.accepted())
                .extracting(c -> c.cell().region(), c -> c.value())
                .contains(tuple("DEC0", 91.25));
    }

    @ParameterizedTest
    @CsvSource({
        "RIS_web_download.xlsx, RIS, 0, 2018",
        "RIS_web_download_2027.xlsx, RIS, 0, 2020",
        "scoreboard of the regions.xlsx, RIS 2027, 2, 2020",
        "download.xlsx, Data, 0, 2016"
    })
    void theWorkbookOfAnyYearIsKnownByItsColumns(String name, String sheet, int above, int base)
            throws IOException {
        var file = workbook(name, sheet, above, base);
        var known = scan().files().getFirst().dataset();
        assertThat(known.dataset()).isEqualTo("ris_database");
        assertThat(Read.file(file, known).accepted())
                .hasSize(11)
                .allSatisfy(c ->
                        assertThat(c.cell().series())
                                .endsWith("relative_to=Value relative to EU in " + base));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void soIsACsvOfItHoweverItPartsColumnsAndWritesNumbers(String delimiter) throws IOException {
        var decimal = delimiter.equals(",") ? "." : ",";
        var file =
                Files.writeString(
                        folder.resolve("ris export.csv"),
                        """
                        Region code|Indicator code|Year|Value relative to EU in 2016
                        SE11|RII|2021|131.2
                        SE12|RII|2021|128.75
                        EU|RII|2021|108.5
                        XX99|RII|2021|80
                        """
                                .replace(".", decimal)
                                .replace("|", delimiter));
        var known = scan().files().getFirst().dataset();
        assertThat(known.dataset()).isEqualTo("ris_database");
        var read = Read.file(file, known);
        assertThat(read.accepted())
                .extracting(c -> c.cell().region(), c -> c.value())
                .containsExactly(
                        tuple("SE11", 131.2), tuple("SE12", 128.75), tuple("EU27_2020", 108.5));
        assertThat(read.refused())
                .extracting(r -> r.reason(), r -> r.detail().substring(0, 6))
                .containsExactly(tuple("unknown_region", "'XX99'"));
    }

    @Test
    void theDatabaseOfCountriesAndTheCountryProfilesAreKnownToo() throws IOException {
        Files.writeString(
                folder.resolve("eis.csv"),
                """
                Country code,Indicator code,Year,Value relative to EU in 2018
                SE,SII,2025,155.2
                """);
        Files.writeString(
                folder.resolve("profiles.csv"),
                """
                country,group,item,score_eu2026,rank,change_2018_2026,change_2025_2026
                NORTH MACEDONIA,Emerging Innovator,SUMMARY INNOVATION INDEX,40,34,9.2,-0.8
                NORTH MACEDONIA,Emerging Innovator,Cloud Computing,N/A,N/A,N/A,
                """);
        var files = scan().files();
        assertThat(files)
                .extracting(f -> f.dataset().dataset())
                .containsExactly("eis_database", "eis_profiles");
        assertThat(Read.file(files.getFirst().file(), files.getFirst().dataset()).accepted())
                .extracting(c -> c.cell().region(), c -> c.value())
                .containsExactly(tuple("SE", 155.2));
        var profiles = Read.file(files.getLast().file(), files.getLast().dataset());
        assertThat(profiles.accepted())
                .extracting(c -> c.cell().region(), c -> c.year(), c -> c.value())
                .containsExactly(tuple("MK", 2026, 40.0));
        assertThat(profiles.refused()).isEmpty();
        assertThat(publishes(files.getLast().dataset()).isIndex("SUMMARY INNOVATION INDEX"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dec-00",
                "Dez 00",
                "déc.-00",
                "2000-12-01",
                "01.12.2000",
                "12/1/00",
                "36861",
                "2000-12-01T00:00:00.000"
            })
    void theDateIsRecognisedHoweverItIsWritten(String date) throws IOException {
        var file =
                Files.writeString(folder.resolve("x.csv"), "geo,time,value\n" + date + ",2019,1\n");
        var read =
                Read.file(
                        file,
                        "'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'value'}");
        assertThat(read.refused().getFirst().detail()).contains("took the code DEC0 for a date");
    }
}

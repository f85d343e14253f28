package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.sources.folder.SourceFolders;

/// The Regional Innovation Scoreboard's own database: one sheet, regions of three levels, codes of
/// two NUTS versions, and Saarland's code taken for a date.
class RisDatabaseTest {
    @TempDir private Path folder;

    private Read read() throws IOException {
        var file = folder.resolve("RIS_web_download.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Notes");
            var sheet = workbook.createSheet("RIS");
            var header = sheet.createRow(0);
            var names =
                    List.of(
                            "Region code",
                            "Indicator code",
                            "Year",
                            "Value relative to EU in 2018");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            var codes =
                    List.of(
                            "AT1", "BE2", "FRC", "CY0", "DE3", "EE", "HR02", "NL35", "PT1A",
                            "SE11");
            for (int i = 0; i < codes.size(); i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(codes.get(i));
                row.createCell(1).setCellValue("RII");
                row.createCell(2).setCellValue(2024);
                row.createCell(3).setCellValue(100.5 + i);
            }
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("mmm-yy"));
            var saarland = sheet.createRow(codes.size() + 1);
            var code = saarland.createCell(0);
            code.setCellValue(LocalDate.of(2000, 12, 1));
            code.setCellStyle(style);
            saarland.createCell(1).setCellValue("RII");
            saarland.createCell(2).setCellValue(2024);
            saarland.createCell(3).setCellValue(91.25);
            workbook.write(out);
        }
        var known = SourceFolders.scan(List.of(folder)).datasets().getFirst();
        assertThat(known.dataset()).isEqualTo("ris_database");
        return Read.file(file, known);
    }

    @Test
    void regionsOfAllLevelsAndOfBothVersionsAreRead() throws IOException {
        assertThat(read().accepted())
                .hasSize(10)
                .extracting(c -> c.cell().region(), c -> c.nuts(), c -> c.cell().series())
                .contains(
                        tuple("AT1", 2021, "Indicator code=RII"),
                        tuple("EE", 2021, "Indicator code=RII"),
                        tuple("NL35", 2024, "Indicator code=RII"),
                        tuple("PT1A", 2024, "Indicator code=RII"));
    }

    @Test
    void theCodeThatASpreadsheetTookForADateIsExplained() throws IOException {
        assertThat(read().refused())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.reason()).isEqualTo("unknown_region");
                    assertThat(r.detail()).contains("'Dec-00'", "took the code DEC0 for a date");
                });
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

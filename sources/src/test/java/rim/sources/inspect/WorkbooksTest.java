package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sheets as Eurostat and regions make them.
final class WorkbooksTest {
    @TempDir private Path folder;

    /// @param rows cells parted by bars
    private Inspection inspect(String... rows) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Sheet 1");
            for (String row : rows) {
                var written = sheet.createRow(sheet.getPhysicalNumberOfRows());
                var cells = row.split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i].matches("[0-9.]+")) {
                        written.createCell(i).setCellValue(Double.parseDouble(cells[i]));
                    } else if (!cells[i].isEmpty()) {
                        written.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            book.write(out);
        }
        return Inspection.of(file);
    }

    /// Eurostat's export has the flags of each year in a column without a name; the header's last
    /// cell is the last year's.
    @Test
    void theFlagsOfTheLastYearStandBehindTheHeader() throws IOException {
        var found =
                inspect(
                        "TIME|2021||2022",
                        "GEO (Codes)",
                        "DK01|120000.5||125000.5|p",
                        "DK02|:|c|30000",
                        "DK03|20000|b|31000|p");
        assertThat(found.contents().refused()).isEmpty();
        assertThat(found.contents().accepted()).isEqualTo(5);
        assertThat(found.contents().flags().toString()).isEqualTo("{b=1, c=1, p=2}");
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void aRowOfUnitsAboveFewRegionsIsNoHeader() throws IOException {
        var found =
                inspect(
                        "geo|year|GERD|Patents",
                        "||Mio EUR|per million inhabitants",
                        "SI03|2020|100.5|20",
                        "SI04|2020|200.5|30");
        var layout = found.dataset().sheetLayout();
        assertThat(layout.headerRow()).isEqualTo(1);
        assertThat(layout.unitRow()).isEqualTo(2);
        assertThat(layout.columns().values()).isEqualTo(List.of("GERD", "Patents"));
        assertThat(found.contents().accepted()).isEqualTo(4);
    }
}

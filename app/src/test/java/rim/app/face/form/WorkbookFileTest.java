package rim.app.face.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookFileTest {
    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        WorkbookFile.<IOException>write(
                out,
                book -> {
                    var sheet = book.newWorksheet("Ränge");
                    for (int row = 0; row < 1000; row++) {
                        sheet.value(row, 0, "SE" + row);
                        sheet.value(row, 1, row * 0.1);
                    }
                });
        return out.toByteArray();
    }

    /// The times in an archive go by two seconds.
    @Test
    void itsBytesDependOnItsCellsAlone() throws Exception {
        var first = written();
        Thread.sleep(3000);
        assertThat(written()).isEqualTo(first);
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(written()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void itIsAWorkbookThatSaysNoTime() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            assertThat(book.getSheet("Ränge").getRow(999).getCell(1).getNumericCellValue())
                    .isEqualTo(99.9);
            var properties = book.getProperties().getCoreProperties().getUnderlyingProperties();
            assertThat(properties.getCreatedProperty()).isEmpty();
        }
    }
}

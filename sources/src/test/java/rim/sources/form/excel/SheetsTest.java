package rim.sources.form.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks of both formats, written by POI: what a sheet says does not depend on its format.
class SheetsTest {
    @TempDir Path folder;

    private Path workbook(String ending, Consumer<Workbook> fill) throws IOException {
        var file = folder.resolve("x." + ending);
        try (Workbook book = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    private static List<String> rows(Path file, String sheet) throws IOException {
        var found = new ArrayList<String>();
        try (var sheets = Sheets.open(file);
                var rows = sheets.rows(sheet)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                found.add(row.number() + ":" + String.join("|", row.cells()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aCellIsReadAsItsUserWouldWriteIt(String ending) throws IOException {
        var file =
                workbook(
                        ending,
                        book -> {
                            var sheet = book.createSheet("Data");
                            var style = book.createCellStyle();
                            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
                            var row = sheet.createRow(2);
                            row.createCell(0).setCellValue("Övre Norrland");
                            row.createCell(1).setCellValue(2019);
                            row.createCell(2).setCellValue(12.5);
                            row.createCell(3).setCellValue(-0.1);
                            row.createCell(4).setCellValue(true);
                            row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
                            row.createCell(6).setBlank();
                            var date = row.createCell(7);
                            date.setCellValue(LocalDate.of(2019, 3, 1));
                            date.setCellStyle(style);
                            row.createCell(9).setCellValue(1e15);
                        });
        var text = rows(file, "Data");
        assertThat(text).hasSize(1);
        var cells = text.getFirst().split("\\|", -1);
        assertThat(List.of(cells).subList(0, 4))
                .containsExactly("3:Övre Norrland", "2019", "12.5", "-0.1");
        assertThat(cells[4]).isEqualToIgnoringCase("true");
        assertThat(cells[5]).isEqualTo("#N/A");
        assertThat(List.of(cells).subList(6, 9)).containsExactly("", "2019-03-01", "");
        assertThat(Double.parseDouble(cells[9])).isEqualTo(1e15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aPercentageIsReadAsItIsShown(String ending) throws IOException {
        var formats = List.of("0%", "0.0%", "[Red]0.00%", "0.0\" %\"", "0.00");
        var file =
                workbook(
                        ending,
                        book -> {
                            var row = book.createSheet("Data").createRow(0);
                            for (String format : formats) {
                                var style = book.createCellStyle();
                                style.setDataFormat(book.createDataFormat().getFormat(format));
                                var cell = row.createCell(formats.indexOf(format));
                                cell.setCellValue(0.1 + 0.023);
                                cell.setCellStyle(style);
                            }
                        });
        assertThat(rows(file, "Data")).containsExactly("1:12.3|12.3|12.3|0.123|0.123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aFormulaIsReadAsItsLastResult(String ending) throws IOException {
        var file =
                workbook(
                        ending,
                        book -> {
                            var row = book.createSheet("Data").createRow(0);
                            row.createCell(0).setCellValue(2);
                            row.createCell(1).setCellFormula("A1*21");
                            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                        });
        assertThat(rows(file, "Data")).containsExactly("1:2|42");
    }

    /// As programs that only write have it; one whose result is an empty text is empty.
    @Test
    void aFormulaThatNobodyCalculatedIsNoEmptyCell() throws IOException {
        var file =
                workbook(
                        "xlsx",
                        book -> {
                            var row = book.createSheet("Data").createRow(0);
                            row.createCell(0).setCellValue(2);
                            row.createCell(1).setCellFormula("A1*21");
                            row.createCell(2).setCellFormula("\"\"&\"\"");
                            book.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluateFormulaCell(row.getCell(2));
                            row.createCell(3).setCellValue("x");
                        });
        assertThat(rows(file, "Data")).containsExactly("1:2|=A1*21||x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void emptyRowsAreLeftOutAndRowsKeepTheirNumbers(String ending) throws IOException {
        var file =
                workbook(
                        ending,
                        book -> {
                            var sheet = book.createSheet("Data");
                            sheet.createRow(1).createCell(1).setCellValue("a");
                            sheet.createRow(4).createCell(0).setCellValue(" ");
                            sheet.createRow(5);
                            sheet.createRow(9).createCell(0).setCellValue("b");
                        });
        assertThat(rows(file, "Data")).containsExactly("2:|a", "10:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void sheetsComeInTheirOrderAndEachIsReadByItself(String ending) throws IOException {
        var file =
                workbook(
                        ending,
                        book -> {
                            for (String name : List.of("Zwei", "Eins", "drei & vier")) {
                                var sheet = book.createSheet(name);
                                sheet.createRow(0).createCell(0).setCellValue("in " + name);
                            }
                        });
        try (var sheets = Sheets.open(file)) {
            assertThat(sheets.names()).containsExactly("Zwei", "Eins", "drei & vier");
        }
        assertThat(rows(file, "Eins")).containsExactly("1:in Eins");
        assertThat(rows(file, "drei & vier")).containsExactly("1:in drei & vier");
        assertThat(rows(file, "Zwei")).containsExactly("1:in Zwei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aSheetOfNothingHasNoRows(String ending) throws IOException {
        var file = workbook(ending, book -> book.createSheet("Data"));
        assertThat(rows(file, "Data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aWorkbookThatWasCutIsAFaultOfTheFileWhereverItWasCut(String ending) throws IOException {
        var file =
                workbook(
                        ending,
                        book -> {
                            var sheet = book.createSheet("Data");
                            for (int i = 0; i < 50; i++) {
                                sheet.createRow(i).createCell(0).setCellValue("text " + i);
                            }
                        });
        var bytes = Files.readAllBytes(file);
        for (int part = 1; part < 20; part++) {
            var cut = folder.resolve("cut." + ending);
            Files.write(cut, Arrays.copyOf(bytes, bytes.length * part / 20));
            assertThatThrownBy(() -> rows(cut, "Data"))
                    .as("%d of 20 parts", part)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var text = Files.writeString(folder.resolve("x.xlsx"), "a,b\n");
        assertThatThrownBy(() -> Sheets.open(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a workbook (neither XLSX nor XLS)");
        var zip = folder.resolve("y.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("x.csv"));
            out.write("a,b".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Sheets.open(zip))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("zip file");
    }

    @Test
    void aWorkbookWithAPasswordSaysSo() throws IOException {
        var file = folder.resolve("secret.xlsx");
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            files.getRoot()
                    .createDocument(
                            "EncryptedPackage",
                            new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
            files.writeFilesystem(out);
        }
        assertThatThrownBy(() -> Sheets.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("the workbook is encrypted (save it without a password)");
    }

    @Test
    void anOldWorkbookThatIsTooLargeIsNotEvenOpened() throws IOException {
        var file = workbook("xls", book -> book.createSheet("Data"));
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(XlsSheets.LARGEST + 1);
        }
        assertThatThrownBy(() -> Sheets.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("the workbook is larger than 134217728 bytes");
    }

    @Test
    void aWorkbookOfTooManyPartsIsRefused() throws IOException {
        var file = folder.resolve("parts.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 1_000; i++) {
                out.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThatThrownBy(() -> Sheets.open(file))
                .isInstanceOf(IOException.class)
                .hasMessage("the workbook has 1001 parts (at most 1000)");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "-3, -3",
        "0, 0",
        "0.5, 0.5",
        "1e14, 100000000000000",
        "999999999999999, 999999999999999",
        "0.1, 0.1",
        "1e-7, 1.0E-7"
    })
    void aNumberIsWrittenWithoutNeedlessDecimals(double number, String text) {
        assertThat(Sheets.text(number)).isEqualTo(text);
    }

    @Test
    void whatARowLacksIsEmpty() {
        var row = new Sheets.Row(3, List.of("", " a ", "b"));
        assertThat(row.padded(5)).containsExactly("", " a ", "b", "", "");
        assertThat(row.padded(2)).containsExactly("", " a ");
        assertThat(row.firstText()).isEqualTo("a");
        assertThat(row.isBlank()).isFalse();
        assertThat(new Sheets.Row(1, List.of(" ", "")).isBlank()).isTrue();
        assertThat(new Sheets.Row(1, List.of(" ", "")).firstText()).isEmpty();
    }
}

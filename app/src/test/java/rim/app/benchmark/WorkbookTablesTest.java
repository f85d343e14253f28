package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables in workbooks of both formats: merged cells, tables that begin anywhere, hidden rows,
/// formulas.
class WorkbookTablesTest {
    @TempDir Path folder;

    private TableReading read(String ending, Consumer<Sheet> fill) throws IOException {
        var file = folder.resolve("book." + ending);
        try (Workbook book = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill.accept(book.createSheet("Data"));
            book.write(out);
        }
        return TableReading.of(file);
    }

    /// Numbers as such, nothing for empty texts.
    private static void put(Sheet sheet, int row, int column, String... cells) {
        var line = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].matches("[\\d.]+")) {
                line.createCell(column + i).setCellValue(Double.parseDouble(cells[i]));
            } else if (!cells[i].isEmpty()) {
                line.createCell(column + i).setCellValue(cells[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void mergedHeadersAndUnitsAreReadWhereverTheTableBegins(String ending) throws IOException {
        for (int left : new int[] {0, 2}) {
            var read =
                    read(
                            ending,
                            sheet -> {
                                put(sheet, 1, left, "Table 1. Employment");
                                put(sheet, 4, left, "geo", "sex", "Rate", "", "Number");
                                put(sheet, 5, left, "", "", "2019", "2020", "2019", "2020");
                                put(sheet, 6, left, "SE11", "F", "1", "2", "10", "20");
                                put(sheet, 7, left, "", "M", "3", "4", "30", "40");
                                put(sheet, 8, left, "SE12", "F", "5", "6", "50", "60");
                                put(sheet, 9, left, "", "M", "7", "8", "70", "80");
                                sheet.addMergedRegion(
                                        new CellRangeAddress(4, 4, left + 2, left + 3));
                                sheet.addMergedRegion(new CellRangeAddress(6, 7, left, left));
                            });
            assertThat(read.told()).contains("they differ in 'sex': 'F', 'M'", "--where 'sex=F'");
            var chosen = TableReading.of(folder.resolve("book." + ending), "--where", "sex=M");
            assertThat(chosen.cells())
                    .as(chosen.told())
                    .hasSize(8)
                    .contains("SE12 Number 2020 80.0 @10:" + (left + 6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void whatIsHiddenIsReadAndTold(String ending) throws IOException {
        var read =
                read(
                        ending,
                        sheet -> {
                            put(sheet, 0, 0, "geo", "a", "b");
                            put(sheet, 1, 0, "SE11", "1", "2");
                            put(sheet, 2, 0, "SE12", "3", "4");
                            put(sheet, 3, 0, "SE21", "5", "6");
                            sheet.getRow(2).setZeroHeight(true);
                            sheet.setColumnHidden(2, true);
                        });
        assertThat(read.cells()).hasSize(6);
        assertThat(read.told())
                .contains("Hidden in the workbook, and read as the rest:", "'row 3'", "'column C'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void ofSeveralTablesBelowEachOtherTheFirstIsRead(String ending) throws IOException {
        var read =
                read(
                        ending,
                        sheet -> {
                            put(sheet, 0, 0, "geo", "a");
                            put(sheet, 1, 0, "SE11", "1");
                            put(sheet, 2, 0, "SE12", "3");
                            put(sheet, 5, 0, "geo", "b");
                            put(sheet, 6, 0, "SE11", "7");
                            put(sheet, 7, 0, "SE12", "8");
                        });
        assertThat(read.cells()).containsExactly("SE11 a 1.0 @2:2", "SE12 a 3.0 @3:2");
        assertThat(read.told()).contains("not read: 'geo b', 'SE11 7', 'SE12 8'");
    }

    @Test
    void aFormulaThatNobodyCalculatedIsTold() throws IOException {
        var read =
                read(
                        "xlsx",
                        sheet -> {
                            put(sheet, 0, 0, "geo", "a", "b");
                            put(sheet, 1, 0, "SE11", "1", "2");
                            put(sheet, 2, 0, "SE12", "3", "4");
                            sheet.getRow(2).createCell(2).setCellFormula("B3*2");
                        });
        assertThat(read.told()).contains("which is a formula that no program has calculated");
    }

    /// The same table as text and as a workbook, its rows and columns in any order.
    @Test
    void theSameTableInAnyFormAndOrderIsTheSame() throws IOException {
        var table =
                List.of(
                        List.of("geo", "year", "a", "b"),
                        List.of("SE11", "2019", "1.5", "10"),
                        List.of("SE11", "2020", "2.5", "20"),
                        List.of("SE12", "2019", "3.5", "30"),
                        List.of("SE12", "2020", "4.5", "40"));
        var orders = List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(1, 3, 0, 2));
        var values = new ArrayList<List<String>>();
        for (var order : orders) {
            var lines =
                    table.stream().map(cells -> order.stream().map(cells::get).toList()).toList();
            var rows = new ArrayList<>(lines.subList(1, 5).reversed());
            rows.addFirst(lines.getFirst());
            for (var separator : List.of(",", ";", "\t")) {
                values.add(
                        TableReading.of(
                                        folder,
                                        rows.stream()
                                                .map(cells -> String.join(separator, cells))
                                                .toList())
                                .cells());
            }
            for (var ending : List.of("xls", "xlsx")) {
                values.add(
                        read(
                                        ending,
                                        sheet -> {
                                            for (int i = 0; i < rows.size(); i++) {
                                                put(
                                                        sheet,
                                                        i,
                                                        0,
                                                        rows.get(i).toArray(String[]::new));
                                            }
                                        })
                                .cells());
            }
        }
        assertThat(values.getFirst()).hasSize(8);
        assertThat(
                        values.stream()
                                .map(cells ->
                                        cells.stream().map(c -> c.replaceAll(" @.*", "")).toList())
                                .distinct())
                .hasSize(1);
    }
}

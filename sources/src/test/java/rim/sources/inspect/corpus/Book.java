package rim.sources.inspect.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How somebody keeps a table in a workbook: one oddity each.
enum Book {
    PLAIN,
    NUMBERS_AS_TEXT {
        @Override
        void write(Cell cell, String text) {
            cell.setCellValue(text);
        }
    },
    YEARS_AS_DATES {
        @Override
        void write(Cell cell, String text) {
            if (text.matches("(19|20)[0-9]{2}")) {
                cell.setCellValue(LocalDate.of(Integer.parseInt(text), 12, 31));
                cell.setCellStyle(format(cell, "yyyy\\-mm\\-dd"));
            } else {
                super.write(cell, text);
            }
        }
    },
    YEARS_AS_FORMATTED_DATES {
        @Override
        void write(Cell cell, String text) {
            if (text.matches("(19|20)[0-9]{2}")) {
                cell.setCellValue(LocalDate.of(Integer.parseInt(text), 1, 1));
                cell.setCellStyle(format(cell, "yyyy"));
            } else {
                super.write(cell, text);
            }
        }
    },
    MERGED_TITLE_AND_LEGEND {
        @Override
        int above(Sheet sheet) {
            sheet.createRow(0).createCell(0).setCellValue("A table of regions by year");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.createRow(1).createCell(0).setCellValue("Extracted on 01.02.23");
            return 3;
        }

        @Override
        void below(Sheet sheet, int row) {
            sheet.createRow(row + 1).createCell(0).setCellValue("Special value:");
            var legend = sheet.createRow(row + 2);
            legend.createCell(0).setCellValue(":");
            legend.createCell(1).setCellValue("not available");
            sheet.createRow(row + 3).createCell(0).setCellValue("Source: office");
        }
    },
    AWAY_FROM_THE_CORNER {
        @Override
        int left() {
            return 1;
        }

        @Override
        int above(Sheet sheet) {
            return 2;
        }
    },
    WITH_A_SHEET_OF_NOTES {
        @Override
        void before(Workbook book) {
            var notes = book.createSheet("Read me");
            notes.createRow(0).createCell(0).setCellValue("About");
            var row = notes.createRow(2);
            row.createCell(0).setCellValue("Contact");
            row.createCell(1).setCellValue("office@example.org");
        }
    },
    FORMATTED_NUMBERS {
        @Override
        void write(Cell cell, String text) {
            super.write(cell, text);
            if (text.matches("-?[0-9]+\\.[0-9]+|[0-9]{5,}")) {
                cell.setCellStyle(format(cell, "#,##0"));
            }
        }
    },
    ROWS_COUNTED {
        @Override
        void row(Row row, int number) {
            if (number > 0) {
                row.createCell(0).setCellValue(number);
            }
        }

        @Override
        int left() {
            return 1;
        }
    },
    HIDDEN_EMPTY_ROWS {
        @Override
        int between() {
            return 1;
        }
    };

    void before(Workbook book) {}

    int above(Sheet sheet) {
        return 0;
    }

    int left() {
        return 0;
    }

    /// Empty rows after the header.
    int between() {
        return 0;
    }

    void row(Row row, int number) {}

    void below(Sheet sheet, int row) {}

    void write(Cell cell, String text) {
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static CellStyle format(Cell cell, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    byte[] write(List<List<String>> rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            before(book);
            var sheet = book.createSheet("Data");
            int at = above(sheet);
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(at++);
                row(row, i);
                var texts = rows.get(i);
                for (int j = 0; j < texts.size(); j++) {
                    if (!texts.get(j).isEmpty()) {
                        write(row.createCell(left() + j), texts.get(j));
                    }
                }
                at += i == 0 ? between() : 0;
            }
            below(sheet, at);
            book.write(out);
            return out.toByteArray();
        }
    }
}

package rim.sources.form.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.Damage;

/// A workbook in the old binary format. A sheet of it has at most 65,536 rows of 256 columns, so it
/// is held in memory.
final class XlsSheets implements Sheets {
    /// The largest workbook that is read, in bytes.
    static final long LARGEST = 128L << 20;

    private final HSSFWorkbook workbook;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private XlsSheets(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static Sheets open(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("the workbook is larger than " + LARGEST + " bytes");
        }
        return Damage.guarded(() -> {
            var files = new POIFSFileSystem(file.toFile(), true);
            try {
                if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                    throw new IOException("the workbook is encrypted (save it without a password)");
                }
                return new XlsSheets(new HSSFWorkbook(files));
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        });
    }

    @Override
    public List<String> names() {
        var names = new ArrayList<String>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    @Override
    public boolean isHidden(String name) {
        int sheet = workbook.getSheetIndex(name);
        return workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet);
    }

    @Override
    public Rows rows(String name) {
        var sheet = workbook.getSheet(name);
        var rows = sheet.rowIterator();
        var hidden = new LinkedHashSet<String>();
        return new Rows() {
            @Override
            public List<String> hidden() {
                return List.copyOf(hidden);
            }

            @Override
            public @Nullable Row next() throws IOException {
                return Damage.guarded(() -> {
                    while (rows.hasNext()) {
                        var next = rows.next();
                        var row = row(next);
                        if (!row.isBlank()) {
                            if (next.getZeroHeight()) {
                                hidden.add("row " + row.number());
                            }
                            for (int c = 0; c < row.cells().size(); c++) {
                                if (sheet.isColumnHidden(c)) {
                                    hidden.add(Sheets.columns("" + (c + 1), "" + (c + 1)));
                                }
                            }
                            return row;
                        }
                    }
                    return null;
                });
            }

            @Override
            public void close() {
                // the workbook is closed with the sheets
            }
        };
    }

    private Row row(org.apache.poi.ss.usermodel.Row row) {
        var cells = new String[Math.max(0, row.getLastCellNum())];
        Arrays.fill(cells, "");
        for (Cell cell : row) {
            cells[cell.getColumnIndex()] = text(cell);
        }
        return new Row(row.getRowNum() + 1, List.of(cells));
    }

    private String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private String number(Cell cell) {
        double number = cell.getNumericCellValue();
        var pattern = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isCellDateFormatted(cell)) {
            return SheetDate.text(
                    number,
                    workbook.getInternalWorkbook().isUsing1904DateWindowing(),
                    pattern,
                    day -> formatter.formatCellValue(cell));
        }
        return pattern != null && SheetPercent.isOne(pattern)
                ? SheetPercent.text(number)
                : Sheets.text(number);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

package rim.app.face.form;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.print.Rows;
import rim.app.print.TextCell;
import rim.schemas.RimException;

/// A table as a workbook: the rows on one sheet; on others what each column means, what was asked
/// of which edition, whether that is all, and where the figures are from under which licence.
public final class XlsxForm {
    /// The most rows that a sheet has, its header counted.
    private static final int MOST_ROWS = 1_048_576;

    /// The most digits of a number that a cell holds.
    private static final int MOST_DIGITS = 15;

    /// How fractions are shown; cells hold them in full.
    private static final String FRACTION = "0.0#####";

    /// @param fields what the rows' columns are, in their order
    public static void write(Rows rows, List<Field> fields, Colophon colophon, OutputStream out)
            throws IOException, SQLException {
        WorkbookFile.<SQLException>write(out, book -> fill(book, rows, fields, colophon));
    }

    private static void fill(Workbook book, Rows rows, List<Field> fields, Colophon colophon)
            throws IOException, SQLException {
        var sheet = book.newWorksheet("rows");
        header(sheet, rows.columns());
        // before the first flush, which writes how a page is filled
        paper(sheet);
        int at = 1;
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (at == MOST_ROWS) {
                throw new RimException(
                        "A sheet holds " + (MOST_ROWS - 1) + " rows; ask for fewer, or for CSV.");
            }
            for (int i = 0; i < row.size(); i++) {
                cell(sheet, at, i, row.get(i));
            }
            at++;
            if (at % 1000 == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, at - 1, Math.max(0, rows.columns().size() - 1));
        sheet.finish();
        meanings(book.newWorksheet("columns"), fields);
        var about = book.newWorksheet("about");
        table(about, colophon.aboutRows());
        about.finish();
        var sources = book.newWorksheet("sources");
        table(sources, colophon.sourceRows());
        sources.finish();
    }

    /// A table of a workbook of several.
    ///
    /// @param rows one value for each column; null for none
    public record Sheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

    /// Several tables as one workbook, a sheet each.
    ///
    /// @throws RimException when one has more rows than a sheet holds
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        WorkbookFile.<IOException>write(out, book -> fill(book, sheets));
    }

    private static void fill(Workbook book, List<Sheet> sheets) throws IOException {
        for (Sheet each : sheets) {
            if (each.rows().size() >= MOST_ROWS) {
                throw new RimException(
                        "A sheet holds "
                                + (MOST_ROWS - 1)
                                + " rows (expected fewer in '"
                                + each.name()
                                + "'); write CSV or Parquet instead.");
            }
            var sheet = book.newWorksheet(each.name());
            header(sheet, each.columns());
            for (int row = 0; row < each.rows().size(); row++) {
                var cells = each.rows().get(row);
                for (int i = 0; i < cells.size(); i++) {
                    cell(sheet, row + 1, i, cells.get(i));
                }
            }
            paper(sheet);
            sheet.finish();
        }
    }

    /// As it is printed: on A4, all columns side by side, their names on each page.
    private static void paper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    private static void table(Worksheet sheet, Rows rows) throws SQLException {
        header(sheet, rows.columns());
        int at = 1;
        for (var row = rows.next(); row != null; row = rows.next()) {
            for (int i = 0; i < row.size(); i++) {
                cell(sheet, at, i, row.get(i));
            }
            at++;
        }
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.inlineString(0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth -> sheet.value(row, column, truth);
            case Number number when !isHeld(number) ->
                    sheet.inlineString(row, column, number.toString());
            case Double fraction -> {
                sheet.value(row, column, fraction);
                sheet.style(row, column).format(FRACTION).set();
            }
            case Number number -> sheet.value(row, column, number);
            case Object other -> sheet.inlineString(row, column, TextCell.of(other));
        }
    }

    /// Whether a cell holds a number as it is: spreadsheets know neither infinity nor whole numbers
    /// and decimals of more than 15 digits, and would change them.
    private static boolean isHeld(Number number) {
        return switch (number) {
            case Double fraction -> Double.isFinite(fraction);
            case Float fraction -> Float.isFinite(fraction);
            default ->
                    new BigDecimal(number.toString()).stripTrailingZeros().precision()
                            <= MOST_DIGITS;
        };
    }

    private static void meanings(Worksheet sheet, List<Field> fields) throws IOException {
        header(sheet, List.of("column", "meaning"));
        for (int i = 0; i < fields.size(); i++) {
            sheet.inlineString(i + 1, 0, fields.get(i).name());
            sheet.inlineString(i + 1, 1, fields.get(i).meaning());
        }
        sheet.finish();
    }

    private XlsxForm() {}
}

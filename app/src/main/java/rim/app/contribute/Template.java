package rim.app.contribute;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.face.form.WorkbookFile;
import rim.schemas.RimException;
import rim.schemas.contribution.Line;
import rim.schemas.edition.Units;
import rim.schemas.table.ContributionTable;
import rim.sources.contribution.Language;
import rim.sources.contribution.SentSeries;
import rim.sources.contribution.TemplateColumn;
import rim.sources.form.csv.SpreadsheetText;

/// The file that a region fills in: a row for each cell that it may correct, with what the source
/// says, one for each priority that is stated for it, and rows for comments, reports and priorities
/// that are missing.
///
/// @param region code of the region
/// @param edition the edition that the values are of
/// @param rows texts by column; numbers with a point
record Template(
        String region, String edition, Language language, List<Map<TemplateColumn, String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Rows for what is of no cell.
    private static final int FREE_ROWS = 5;

    /// Rows for priorities that are missing.
    private static final int MISSING_ROWS = 3;

    private static final List<TemplateColumn> COLUMNS = List.of(TemplateColumn.values());
    private static final int WIDE = 36;
    private static final int NARROW = 14;
    private static final String TO_FILL_IN = "FFF4CC";

    /// The template of a region, by its values in the edition of a database.
    ///
    /// @throws RimException where the edition was made of a table, which no update makes anew
    static Template of(EditionDatabase database, String typed, Language language)
            throws SQLException {
        requireUpdated(database);
        var cells = new EditionCells(database.in(language.code()));
        var region = cells.meant(typed);
        var rows = new ArrayList<Map<TemplateColumn, String>>();
        for (int i = 0; i < FREE_ROWS; i++) {
            var row = row(region);
            row.put(
                    TemplateColumn.INDICATOR,
                    language.choose(
                            "(comment on the profile, or report to add)",
                            "(kommentar till profilen, eller rapport att lägga till)"));
            rows.add(row);
        }
        for (int i = 0; i < MISSING_ROWS; i++) {
            var row = row(region);
            row.put(
                    TemplateColumn.INDICATOR,
                    language.choose(
                            "(priority that is missing: its theme as the corrected value, its words"
                                    + " as the comment)",
                            "(prioritering som saknas: dess tema som rättat värde, dess text som"
                                    + " kommentar)"));
            row.put(TemplateColumn.DATASET, ContributionTable.PRIORITIES);
            rows.add(row);
        }
        cells.priorities()
                .of(region.code())
                .forEach(stated -> rows.add(priority(stated, region, language)));
        cells.of(region.code())
                .forEach((place, known) -> {
                    var row = row(region);
                    row.put(
                            TemplateColumn.INDICATOR,
                            cells.indicators(place) + before(known.corrected(), language));
                    row.put(TemplateColumn.YEAR, String.valueOf(place.year()));
                    row.put(
                            TemplateColumn.EXPECTED,
                            known.said() == null ? "" : plain(known.said()));
                    row.put(TemplateColumn.UNIT, known.unit() == null ? "" : known.unit());
                    row.put(TemplateColumn.DATASET, place.dataset());
                    row.put(TemplateColumn.SERIES, SentSeries.text(place, region.code()));
                    row.put(TemplateColumn.CELL, known.cells());
                    rows.add(row);
                });
        return new Template(region.code(), database.edition().name().toString(), language, rows);
    }

    private static void requireUpdated(EditionDatabase database) {
        if (database.edition().manifest().nuts() == Units.NO_NUTS) {
            throw new RimException(
                    "Edition "
                            + database.edition().name()
                            + " was made of a table ('rim benchmark'), and no update would apply what is"
                            + " sent in (expected an edition of 'rim update'). Correct the table itself and"
                            + " run 'rim benchmark' on it again.");
        }
    }

    private static Map<TemplateColumn, String> row(NamedRegion region) {
        var row = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
        row.put(TemplateColumn.REGION, region.code());
        row.put(TemplateColumn.REGION_NAME, region.name());
        return row;
    }

    private static Map<TemplateColumn, String> priority(
            EditionPriorities.Stated stated, NamedRegion region, Language language) {
        var row = row(region);
        row.put(
                TemplateColumn.INDICATOR,
                language.choose(
                                "(priority that a report or list states)",
                                "(prioritering som en rapport eller lista anger)")
                        + before(stated.corrected(), language));
        row.put(TemplateColumn.EXPECTED, stated.sentence());
        row.put(TemplateColumn.UNIT, stated.place().theme());
        row.put(TemplateColumn.DATASET, ContributionTable.PRIORITIES);
        row.put(
                TemplateColumn.SERIES,
                SentSeries.text(stated.region(), stated.place().toString(), region.code()));
        row.put(TemplateColumn.CELL, stated.where());
        return row;
    }

    private static String before(@Nullable String corrected, Language language) {
        return corrected == null
                ? ""
                : language.choose(" (corrected before: ", " (rättat förut: ") + corrected + ")";
    }

    private static boolean isNumber(Map<TemplateColumn, String> row, TemplateColumn column) {
        var text = row.getOrDefault(column, "");
        return switch (column) {
            case EXPECTED ->
                    !text.isEmpty()
                            && !text.equals(Line.NO_VALUE)
                            && !ContributionTable.PRIORITIES.equals(
                                    row.get(TemplateColumn.DATASET));
            case YEAR -> !text.isEmpty();
            case REGION,
                    REGION_NAME,
                    INDICATOR,
                    UNIT,
                    VALUE,
                    SOURCE,
                    COMMENT,
                    REPORT,
                    DATASET,
                    SERIES,
                    CELL,
                    RIGHT_REGION,
                    ACTIVITIES ->
                    false;
        };
    }

    private static String plain(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /// The name of its file, without an ending.
    String fileName() {
        return language.choose("contribution-", "bidrag-") + region + "-" + edition;
    }

    /// As a CSV that a spreadsheet of the language opens.
    void writeCsv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var form =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(language.delimiter())
                        .setRecordSeparator("\r\n")
                        .get();
        var csv = new CSVPrinter(writer, form);
        for (var column : TemplateColumn.values()) {
            csv.print(column.title(language));
        }
        csv.println();
        for (var row : rows) {
            for (var column : TemplateColumn.values()) {
                var text = row.getOrDefault(column, "");
                csv.print(
                        isNumber(row, column) ? language.number(text) : SpreadsheetText.safe(text));
            }
            csv.println();
        }
        csv.flush();
    }

    /// As a workbook: numbers are numbers, and what is to be filled in has a colour.
    void writeWorkbook(OutputStream out) throws IOException {
        WorkbookFile.<IOException>write(out, this::fill);
    }

    private void fill(Workbook book) throws IOException {
        var sheet = book.newWorksheet(language.choose("values", "värden"));
        for (var column : TemplateColumn.values()) {
            int at = COLUMNS.indexOf(column);
            sheet.inlineString(0, at, column.title(language));
            sheet.style(0, at).bold().wrapText(true).set();
            sheet.width(at, column.isFree() || column == TemplateColumn.INDICATOR ? WIDE : NARROW);
        }
        sheet.freezePane(2, 1);
        for (int i = 0; i < rows.size(); i++) {
            for (var column : TemplateColumn.values()) {
                cell(sheet, i + 1, column, rows.get(i));
            }
        }
        sheet.finish();
        var about = book.newWorksheet(language.choose("read me", "läs mig"));
        var lines = Words.aboutTemplate(language);
        for (int i = 0; i < lines.size(); i++) {
            about.inlineString(i, 0, lines.get(i));
        }
        about.width(0, 110);
        about.finish();
    }

    private static void cell(
            Worksheet sheet, int row, TemplateColumn column, Map<TemplateColumn, String> texts) {
        int at = COLUMNS.indexOf(column);
        var text = texts.getOrDefault(column, "");
        if (isNumber(texts, column)) {
            sheet.value(row, at, Double.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.inlineString(row, at, text);
        }
        if (column.isFree()) {
            sheet.style(row, at).fillColor(TO_FILL_IN).set();
        }
    }
}

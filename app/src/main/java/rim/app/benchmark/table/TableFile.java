package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import rim.schemas.RimException;
import rim.sources.form.excel.Sheets;
import rim.sources.inspect.FormGuess;

/// A file with a table of units, in any form that an update takes.
///
/// @param options which columns, sheet or dimensions are meant
/// @param wanted codes of the variables that the methodology names
record TableFile(Path file, TableOptions options, Set<String> wanted) {
    /// The table as text: a cube has a line for each value.
    ///
    /// @throws RimException when it is no table
    TableText text() {
        var text = asItStands();
        if (text.isOfValues()) {
            return text;
        }
        var time = isMain() ? options.form.time : null;
        var byValue = new CrossTable(text, wanted, subject(), time).byValue();
        return new YearsInNames(byValue, wanted, time).byYear();
    }

    /// What the file is called, without what it is.
    private String subject() {
        var name = String.valueOf(file.getFileName());
        int point = name.indexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    /// The same, with years side by side where they stand so.
    ///
    /// @throws RimException when it is no table
    TableText asItStands() {
        if (!Files.isRegularFile(file)) {
            throw new RimException(
                    "No such file: '"
                            + file
                            + "' (expected a table: CSV, a workbook, SDMX, JSON-stat or Eurostat's"
                            + " TSV)");
        }
        try {
            var form = FormGuess.of(file);
            return switch (form) {
                case CSV -> chosen(TableText.read(file, options.form.delimiter, options.unit));
                case EXCEL ->
                        isCoinTool()
                                ? chosen(CoinToolBook.read(file).table())
                                : chosen(new SheetText(file, options).text());
                case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT ->
                        new CubeText(file, form.word(), options, wanted).text();
            };
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private TableText chosen(TableText text) {
        var filled = new FilledDown(text, isMain() ? options.unit : null).whole();
        return isMain() ? filled.where(options.where) : filled;
    }

    /// Whether the options are of this table.
    private boolean isMain() {
        return file.equals(options.table);
    }

    private boolean isCoinTool() throws IOException {
        return options.form.sheet == null && CoinToolBook.isOne(file);
    }

    /// What is said of a workbook's sheets that are not read; nothing where one was chosen.
    List<String> unreadSheets() {
        try {
            if (options.form.sheet != null || FormGuess.of(file) != FormGuess.EXCEL) {
                return List.of();
            }
            try (var sheets = Sheets.open(file)) {
                var read =
                        isCoinTool()
                                ? CoinToolBook.SHEETS
                                : List.of(new SheetText(file, options).sheet(sheets));
                var others =
                        sheets.names().stream()
                                .filter(name ->
                                        read.stream().noneMatch(name.strip()::equalsIgnoreCase))
                                .toList();
                return others.isEmpty()
                        ? List.of()
                        : List.of(
                                Unread.note("Sheets beside " + String.join(" and ", read), others));
            }
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }
}

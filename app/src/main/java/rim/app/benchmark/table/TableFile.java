package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import rim.schemas.RimException;
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
                case CSV -> TableText.read(file, options.form.delimiter);
                case EXCEL ->
                        CoinToolBook.isOne(file) && options.form.sheet == null
                                ? CoinToolBook.read(file).table()
                                : new SheetText(file, options).text();
                case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT ->
                        new CubeText(file, form.word(), options, wanted).text();
            };
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }
}

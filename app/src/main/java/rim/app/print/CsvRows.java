package rim.app.print;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import rim.sources.form.csv.SpreadsheetText;

/// Rows as CSV after RFC 4180, with a header and lines that end as Unix has it.
final class CsvRows implements RowPrinter {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @Override
    public long print(Rows rows, Writer out) throws IOException, SQLException {
        // not closed: the writer is the console's
        var csv = new CSVPrinter(out, FORM);
        csv.printRecord(rows.columns().stream().map(SpreadsheetText::safe).toList());
        long count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            csv.printRecord(row.stream().map(CsvRows::cell).toList());
            count++;
        }
        return count;
    }

    /// No text is a formula.
    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Object other -> SpreadsheetText.safe(TextCell.of(other));
        };
    }
}

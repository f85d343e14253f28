package rim.app.print;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Rows as CSV after RFC 4180, with a header and lines that end as Unix has it.
final class CsvRows implements RowPrinter {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @Override
    public long print(Rows rows, Writer out) throws IOException, SQLException {
        // not closed: the writer is the console's
        var csv = new CSVPrinter(out, FORM);
        csv.printRecord(rows.columns());
        long count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            csv.printRecord(row.stream().map(CsvRows::cell).toList());
            count++;
        }
        return count;
    }

    /// A list of codes is written as its codes parted by a space.
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value;
    }
}

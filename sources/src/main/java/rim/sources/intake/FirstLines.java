package rim.sources.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.SheetLayout;
import rim.sources.bytes.Lines;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;
import rim.sources.form.excel.Sheets;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.raw.Wildcards;

/// The beginning of a file that has a descriptor, as its descriptor takes it apart.
final class FirstLines {
    private static final int BELOW_HEADER = 6;
    private static final int ABOVE_HEADER = 4;
    private static final int LONGEST_LINE = 20_000;
    private static final FirstRows NONE = new FirstRows(null, 0, List.of());

    /// None where the form has no rows, or the file cannot be read.
    static FirstRows of(DatasetDescriptor dataset, Path file) {
        try {
            return switch (dataset.form()) {
                case EUROSTAT_TSV -> lines(dataset, file, '\t', 1);
                case SDMX_CSV -> lines(dataset, file, ',', 1);
                case LONG_CSV, WIDE_CSV ->
                        lines(
                                dataset,
                                file,
                                dataset.csvLayout().delimiter().charAt(0),
                                dataset.csvLayout().headerRow());
                case EXCEL -> sheet(dataset.sheetLayout(), file);
                case SDMX_ML, JSON_STAT -> NONE;
            };
        } catch (IOException e) {
            // what is wrong with it is told when it is read
            return NONE;
        }
    }

    private static FirstRows lines(DatasetDescriptor dataset, Path file, char delimiter, int header)
            throws IOException {
        var charset = dataset.charset();
        var rows = new ArrayList<FirstRows.Row>();
        try (var lines =
                new Lines(SourceBytes.openText(file, charset), SourceBytes.lineCharset(charset))) {
            var line = lines.next();
            for (int number = 1; line != null && number <= header + BELOW_HEADER; number++) {
                if (number >= header - ABOVE_HEADER) {
                    rows.add(new FirstRows.Row(number, fields(line, delimiter)));
                }
                line = lines.next();
            }
        }
        return new FirstRows(null, header, rows);
    }

    private static List<String> fields(String line, char delimiter) {
        var text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        var begun = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        var fields = CsvText.fields(begun, delimiter);
        return fields == null ? List.of(begun) : List.of(fields);
    }

    private static FirstRows sheet(SheetLayout layout, Path file) throws IOException {
        try (var sheets = Sheets.open(file)) {
            var name = named(sheets.names(), layout.name());
            if (name == null) {
                return NONE;
            }
            var found = new ArrayList<FirstRows.Row>();
            try (var rows = sheets.rows(name)) {
                for (var row = rows.next();
                        row != null && row.number() < layout.firstRow() + BELOW_HEADER;
                        row = rows.next()) {
                    if (row.number() >= layout.headerRow() - ABOVE_HEADER) {
                        found.add(new FirstRows.Row(row.number(), row.cells()));
                    }
                }
            }
            return new FirstRows(name, layout.headerRow(), found);
        }
    }

    private static @Nullable String named(List<String> names, @Nullable String pattern) {
        return names.stream()
                .filter(n -> pattern == null || Wildcards.matches(pattern, n))
                .findFirst()
                .orElse(null);
    }

    private FirstLines() {}
}

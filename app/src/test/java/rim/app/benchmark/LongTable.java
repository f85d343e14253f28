package rim.app.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A table with a row for each of many things, found by several columns.
record LongTable(List<Map<String, String>> rows) {

    static LongTable of(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LongTable of(Reader in) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(in)) {
            return new LongTable(parser.stream().map(CSVRecord::toMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows with these values.
    LongTable where(Map<String, String> values) {
        return new LongTable(
                rows.stream()
                        .filter(row ->
                                values.entrySet().stream()
                                        .allMatch(e -> e.getValue().equals(row.get(e.getKey()))))
                        .toList());
    }

    /// A cell of the only row.
    String text(String column) {
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows: " + rows.stream().limit(3).toList());
        }
        return rows.getFirst().getOrDefault(column, "no column " + column);
    }

    /// NaN for none.
    double number(String column) {
        var text = text(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}

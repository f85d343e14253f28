package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A table by the key in its column `uCode`, or where there is none in its first.
record CsvTable(String place, List<String> columns, Map<String, Map<String, String>> rows) {

    static CsvTable of(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return of(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param place name of the table, for messages
    static CsvTable of(String place, Reader in) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(in)) {
            var columns = new ArrayList<>(parser.getHeaderNames());
            var key = columns.contains("uCode") ? "uCode" : columns.getFirst();
            columns.remove(key);
            columns.addFirst(key);
            var rows = new LinkedHashMap<String, Map<String, String>>();
            for (CSVRecord row : parser) {
                rows.put(row.get(key), new HashMap<>(row.toMap()));
            }
            return new CsvTable(place, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key, String column) {
        var text = rows.getOrDefault(key, Map.of()).getOrDefault(column, "");
        return text.equals("NA") ? "" : text;
    }

    /// NaN for none.
    double number(String key, String column) {
        var text = text(key, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    SortedSet<String> keys() {
        return new TreeSet<>(rows.keySet());
    }

    /// What a cell must be, from a reference.
    interface Expectation {
        double of(String key, String column);
    }

    /// Demands these numbers in these columns for these keys: missing in the same places, each
    /// within 1e-12 of itself.
    void requireNumbers(Iterable<String> keys, Iterable<String> wanted, Expectation expected) {
        requireNumbers(keys, wanted, expected, 0);
    }

    /// @param rounding of the reference, in units of the number
    void requireNumbers(
            Iterable<String> keys, Iterable<String> wanted, Expectation expected, double rounding) {
        for (String key : keys) {
            for (String column : wanted) {
                double right = expected.of(key, column);
                double own = number(key, column);
                boolean isSame =
                        Double.isNaN(right)
                                ? Double.isNaN(own)
                                : Math.abs(own - right) <= 1e-12 * Math.abs(right) + rounding;
                assertThat(isSame)
                        .as("%s %s %s: %s, reference %s", place, key, column, own, right)
                        .isTrue();
            }
        }
    }

    /// Demands what a reference has, in all columns of numbers that both have.
    void requireSameAs(CsvTable reference) {
        requireSameAs(reference, 0);
    }

    void requireSameAs(CsvTable reference, double rounding) {
        var common =
                reference.columns().stream()
                        .skip(1)
                        .filter(columns::contains)
                        .filter(column -> !column.endsWith("_group"))
                        .toList();
        assertThat(common).isNotEmpty();
        requireNumbers(reference.keys(), common, reference::number, rounding);
    }

    /// Demands the ranks of a reference, which tells apart what rounding made of equal scores: here
    /// these share the best rank of theirs.
    ///
    /// @param scores that are ranked
    void requireRanksOf(CsvTable reference, CsvTable scores) {
        var common =
                reference.columns().stream()
                        .skip(1)
                        .filter(columns::contains)
                        .filter(column -> !column.endsWith("_group"))
                        .toList();
        assertThat(common).isNotEmpty();
        requireNumbers(
                reference.keys(),
                common,
                (key, column) ->
                        reference.keys().stream()
                                .filter(other -> areEqual(scores, key, other, column))
                                .mapToDouble(other -> reference.number(other, column))
                                .min()
                                .orElse(Double.NaN));
    }

    private static boolean areEqual(CsvTable scores, String one, String other, String column) {
        double first = scores.number(one, column);
        double second = scores.number(other, column);
        return Math.abs(first - second) <= 1e-12 * Math.max(Math.abs(first), Math.abs(second));
    }
}

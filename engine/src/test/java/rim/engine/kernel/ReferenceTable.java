package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A CSV file of reference values that stands outside the project: no line breaks in quotes, a
/// header, empty or NA for a missing cell. A test that asks for one is skipped where the files are
/// not there.
public record ReferenceTable(List<String> header, List<List<String>> rows) {
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    public static ReferenceTable read(String name) {
        var folder = Path.of(System.getProperty("rim.shared", "shared"), "data", "composite");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "No reference values of other programs here");
        try {
            var lines =
                    Files.readAllLines(folder.resolve(name)).stream()
                            .map(line -> List.of(line.split(OUTSIDE_QUOTES, -1)))
                            .toList();
            return new ReferenceTable(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> texts(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("No column " + column + " among " + header);
        }
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /// NaN for a missing cell.
    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(ReferenceTable::number).toArray();
    }

    public double[][] numbers(List<String> columns) {
        return columns.stream().map(this::numbers).toArray(double[][]::new);
    }

    /// Demands that a column holds these numbers, missing cells in the same places, each within
    /// 1e-12 of itself.
    public void requireNumbers(String column, double[] actual) {
        requireNumbers(column, actual, 0);
    }

    /// @param least size below which a number counts as of this size: of what rounding leaves of
    ///   differences
    public void requireNumbers(String column, double[] actual, double least) {
        var expected = numbers(column);
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            var cell = assertThat(actual[i]).as("%s, row %d", column, i + 1);
            if (Double.isNaN(expected[i])) {
                cell.isNaN();
            } else {
                cell.isCloseTo(expected[i], within(1e-12 * Math.max(least, Math.abs(expected[i]))));
            }
        }
    }

    /// The one number in a column where other columns hold given texts, in the order `column,
    /// text`.
    public double lookup(String column, String... columnsAndTexts) {
        var found = rows.stream().filter(row -> holds(row, columnsAndTexts)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.size() + " rows for " + Arrays.toString(columnsAndTexts));
        }
        return number(found.getFirst().get(header.indexOf(column)));
    }

    private boolean holds(List<String> row, String[] columnsAndTexts) {
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            if (!row.get(header.indexOf(columnsAndTexts[i])).equals(columnsAndTexts[i + 1])) {
                return false;
            }
        }
        return true;
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA")
                ? Double.NaN
                : Double.parseDouble(text.replace("Inf", "Infinity"));
    }
}

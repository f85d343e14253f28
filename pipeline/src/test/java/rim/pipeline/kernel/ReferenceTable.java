package rim.pipeline.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A CSV file of reference values that stands outside the project: no quotes, a header, empty or NA
/// for a missing cell. A test that asks for one is skipped where the files are not there.
public record ReferenceTable(List<String> header, List<List<String>> rows) {

    public static ReferenceTable read(String name) {
        var folder = Path.of(System.getProperty("rim.shared", "shared"), "data", "composite");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "No reference values of other programs here");
        try {
            var lines =
                    Files.readAllLines(folder.resolve(name)).stream()
                            .map(line -> List.of(line.split(",", -1)))
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
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}

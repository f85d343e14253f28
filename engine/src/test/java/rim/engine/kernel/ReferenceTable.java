package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of what COINr gives, from `rim/engine/coinr` among the test resources; its README says
/// how the files are laid out and what made each.
public record ReferenceTable(List<String> header, List<List<String>> rows) {

    /// @param name folder and name, such as `coin/Raw`
    public static ReferenceTable read(String name) {
        var columns = lines(name).stream().map(line -> cells(name, line)).toList();
        var rows = new ArrayList<List<String>>();
        for (int row = 1; row < columns.getFirst().size(); row++) {
            int at = row;
            rows.add(columns.stream().map(column -> column.get(at)).toList());
        }
        return new ReferenceTable(columns.stream().map(List::getFirst).toList(), rows);
    }

    /// A column, its name first.
    private static List<String> cells(String table, String line) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != 2 || !cells.getLast().startsWith("=")) {
            return cells;
        }
        var other = cells.getLast().substring(1);
        return lines(other).stream()
                .filter(l -> l.startsWith(cells.getFirst() + "\t"))
                .findFirst()
                .map(l -> cells(other, l))
                .orElseThrow(() -> new IllegalArgumentException(table + ": " + line));
    }

    private static List<String> lines(String name) {
        try (var in =
                ReferenceTable.class.getResourceAsStream("/rim/engine/coinr/" + name + ".tsv")) {
            if (in == null) {
                throw new IllegalArgumentException("No reference table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace("Inf", "Infinity"));
    }
}

package rim.app.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What COINr gives, from the test resources of the engine; the README there says how the files are
/// laid out and what made each.
final class CoinrTables {
    private static final Path FOLDER =
            Path.of(
                    System.getProperty("rim.root", ".."),
                    "engine/src/test/resources/rim/engine/coinr");

    private CoinrTables() {}

    /// A table by its key.
    static CsvTable table(String name) {
        return CsvTable.of(name, new StringReader(csv(name)));
    }

    /// A table with a row for each of many things.
    static LongTable rows(String name) {
        return LongTable.of(new StringReader(csv(name)));
    }

    /// Writes a table as a file of comma-separated values.
    static Path write(String name, Path file) {
        try {
            return Files.writeString(file, csv(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csv(String name) {
        var columns = lines(name).stream().map(line -> cells(name, line)).toList();
        var rows = new ArrayList<String>();
        for (int row = 0; row < columns.getFirst().size(); row++) {
            int at = row;
            rows.add(
                    String.join(
                            ",", columns.stream().map(column -> quoted(column.get(at))).toList()));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }

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
        try {
            return Files.readAllLines(FOLDER.resolve(name + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

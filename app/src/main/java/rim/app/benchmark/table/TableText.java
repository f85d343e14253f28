package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.SpreadsheetText;
import rim.sources.inspect.TextEncoding;

/// A file of lines and columns, as text.
///
/// @param place what messages call it
/// @param header names of the columns
/// @param rows the other lines, each with the number of its line
/// @param isOfValues whether its columns are known, whatever the options call them
/// @param isByCommas whether commas part its columns
record TableText(
        String place,
        List<String> header,
        List<Line> rows,
        boolean isOfValues,
        boolean isByCommas) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// A line of the file.
    record Line(long number, List<String> cells) {
        private Line cut(int width) {
            return width < cells.size() ? new Line(number, cells.subList(0, width)) : this;
        }
    }

    /// @param delimiter null for the one that parts the header into most columns
    /// @throws RimException when it is no such file
    static TableText read(Path file, @Nullable Character delimiter) {
        try {
            return read(file.toString(), text(file), delimiter);
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        var encoding = TextEncoding.of(file);
        try (var in = SourceBytes.open(file)) {
            var text = new String(in.readAllBytes(), Charset.forName(encoding));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static TableText read(String place, String text, @Nullable Character delimiter)
            throws IOException {
        char parting = delimiter == null ? delimiter(text) : delimiter;
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(parting)
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        var lines = new ArrayList<Line>();
        try (var parser = format.parse(new java.io.StringReader(text))) {
            for (CSVRecord each : parser) {
                lines.add(
                        new Line(
                                parser.getCurrentLineNumber(),
                                each.stream().map(SpreadsheetText::read).toList()));
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            throw new RimException("Not a table: " + e.getMessage() + " [" + place + "]", e);
        }
        if (lines.isEmpty()) {
            throw new RimException("No lines in '" + place + "' (expected a header and rows)");
        }
        var header = lines.removeFirst().cells();
        var table = of(place, header, lines);
        return new TableText(place, table.header, table.rows, false, parting == ',');
    }

    /// A table that was taken apart already. Lines without any text, and columns behind the last
    /// that has some, are what spreadsheets leave, and no part of it.
    ///
    /// @throws RimException when a line has other cells than the header
    static TableText of(String place, List<String> header, List<Line> lines) {
        var said = lines.stream().filter(line -> width(line.cells()) > 0).toList();
        int width =
                Math.max(
                        width(header),
                        said.stream().mapToInt(line -> width(line.cells())).max().orElse(0));
        var names = List.copyOf(header.subList(0, Math.min(width, header.size())));
        var rows =
                said.stream()
                        .map(line -> line.cells().size() == header.size() ? line.cut(width) : line)
                        .toList();
        check(place, names, rows);
        return new TableText(place, names, rows, false, false);
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /// Values whose columns are known: unit, year, indicator, value and flags, called as usual.
    static TableText ofValues(String place, List<Line> lines) {
        return new TableText(
                place,
                List.of("uCode", "Time", "iCode", "value", "flags"),
                List.copyOf(lines),
                true,
                false);
    }

    private static void check(String place, List<String> header, List<Line> lines) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!seen.add(name)) {
                faults.add("two columns '" + name + "'");
            }
        }
        for (Line line : lines) {
            if (line.cells().size() != header.size()) {
                faults.add(
                        "line "
                                + line.number()
                                + ": "
                                + line.cells().size()
                                + (line.cells().size() == 1 ? " cell" : " cells")
                                + " (expected "
                                + header.size()
                                + ", as the header has; titles above it and notes below the table"
                                + " are no part of one)");
            }
        }
        Faults.stopAt(place, faults);
    }

    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char each : DELIMITERS) {
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /// The number of a column, −1 for none.
    int column(@Nullable String name) {
        return name == null ? -1 : header.indexOf(name);
    }

    /// The place of a column that is named, or else of the one that has one of the usual names; −1
    /// where none has.
    ///
    /// @throws RimException when there is no column of that name
    int column(@Nullable String named, List<String> usual) {
        if (named != null) {
            int column = column(named);
            if (column < 0) {
                throw new RimException(
                        "No column '"
                                + named
                                + "' (expected one of "
                                + String.join(", ", header())
                                + ") ["
                                + place()
                                + "]");
            }
            return column;
        }
        for (String name : usual) {
            for (int i = 0; i < header().size(); i++) {
                if (header().get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}

package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.SpreadsheetText;
import rim.sources.inspect.TextEncoding;
import rim.sources.inspect.reading.Meaning;

/// A file of lines and columns, as text.
///
/// @param place what messages call it
/// @param header names of the columns
/// @param rows the other lines, each with the number of its line
/// @param columns of each column, the number that it has in the file
/// @param isOfValues whether its columns are known, whatever the options call them
/// @param isByCommas whether commas part its columns
/// @param outside what stands around it and is not read, in words
record TableText(
        String place,
        List<String> header,
        List<Line> rows,
        List<Integer> columns,
        boolean isOfValues,
        boolean isByCommas,
        List<String> outside) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// What a spreadsheet program writes to itself in the first line.
    private static final Pattern PARTED_BY = Pattern.compile("\"?sep=(.)\"?\\R");

    /// A line of the file, or some values of it.
    ///
    /// @param columns of some values, the number of each cell's column in the file; empty where
    ///   that is the table's
    record Line(long number, List<String> cells, List<Integer> columns) {
        Line(long number, List<String> cells) {
            this(number, cells, List.of());
        }

        private Line cut(int width) {
            return width < cells.size() ? new Line(number, cells.subList(0, width)) : this;
        }
    }

    /// A file whose first line is its header.
    ///
    /// @throws RimException when it is no such file
    static TableText read(Path file) {
        return read(file, null, null, false);
    }

    /// @param delimiter null for the one that parts the header into most columns
    /// @param unit what the column of units is called, null where nobody says it
    /// @throws RimException when it is no such file
    static TableText read(Path file, @Nullable Character delimiter, @Nullable String unit) {
        return read(file, delimiter, unit, true);
    }

    private static TableText read(
            Path file,
            @Nullable Character delimiter,
            @Nullable String unit,
            boolean mayHaveTitles) {
        try {
            var text = text(file);
            var said = PARTED_BY.matcher(text);
            boolean isSaid = said.lookingAt();
            var parting = delimiter;
            if (parting == null) {
                int lines = mayHaveTitles ? TableBounds.MOST_ABOVE : 1;
                parting = isSaid ? said.group(1).charAt(0) : delimiter(text, unit, lines);
            }
            return read(
                    file.toString(),
                    isSaid ? said.replaceFirst("\n") : text,
                    parting,
                    unit,
                    mayHaveTitles);
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

    private static TableText read(
            String place, String text, char parting, @Nullable String unit, boolean mayHaveTitles)
            throws IOException {
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
            throw new RimException(
                    "A quotation mark has no other, or words stand behind the other (expected such as"
                            + " \"a, b\"): "
                            + (e.getCause() == null ? e : e.getCause()).getMessage()
                            + " ["
                            + place
                            + "]",
                    e);
        }
        if (lines.isEmpty()) {
            throw new RimException("No lines in '" + place + "' (expected a header and rows)");
        }
        var bounds =
                mayHaveTitles
                        ? TableBounds.within(lines, unit).table()
                        : TableBounds.underFirst(lines);
        var table = of(place, bounds.header().cells(), bounds.rows());
        return new TableText(
                place,
                table.header,
                table.rows,
                table.columns,
                false,
                parting == ',',
                bounds.outside());
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
        return new TableText(place, names, rows, numbered(names), false, false, List.of());
    }

    private static List<Integer> numbered(List<String> header) {
        return IntStream.rangeClosed(1, header.size()).boxed().toList();
    }

    /// The same values with other columns.
    ///
    /// @param values each with the column that it stood in
    TableText ofLines(List<String> names, List<Line> values) {
        return new TableText(
                place, names, values, numbered(names), isOfValues, isByCommas, outside);
    }

    /// The same columns with other rows.
    TableText ofRows(List<Line> others) {
        return new TableText(place, header, others, columns, isOfValues, isByCommas, outside);
    }

    /// The column of a file that a cell stands in, 1 is the first.
    int columnOf(Line line, int column) {
        return (line.columns.isEmpty() ? columns : line.columns).get(column);
    }

    /// The same, among other lines.
    ///
    /// @param around what stands around it and is not read, in words
    TableText within(List<String> around) {
        return new TableText(place, header, rows, columns, isOfValues, isByCommas, around);
    }

    /// The same, with something more that is told of it.
    TableText telling(String note) {
        var all = new ArrayList<>(outside);
        all.add(note);
        return within(all);
    }

    /// The lines that have some codes, without the columns of these.
    ///
    /// @param codes by column
    /// @throws RimException where there is no such column, or no such line
    TableText where(Map<String, String> codes) {
        var table = this;
        for (var each : codes.entrySet()) {
            table = table.where(table.column(each.getKey(), List.of()), each.getValue());
        }
        return table;
    }

    private TableText where(int column, String code) {
        var chosen =
                rows.stream()
                        .filter(line -> line.cells().get(column).equals(code))
                        .map(line -> new Line(line.number(), without(column, line.cells())))
                        .toList();
        if (chosen.isEmpty()) {
            var known = cells(column).stream().distinct().toList();
            throw new RimException(
                    "No line has '"
                            + code
                            + "' in column '"
                            + header.get(column)
                            + "' (expected one of "
                            + Unread.listed(known)
                            + ") ["
                            + place
                            + "]");
        }
        return new TableText(
                place,
                without(column, header),
                chosen,
                without(column, columns),
                isOfValues,
                isByCommas,
                outside);
    }

    private static <T> List<T> without(int column, List<T> cells) {
        var others = new ArrayList<>(cells);
        others.remove(column);
        return others;
    }

    /// How many cells there are up to the last with some text.
    static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /// Values whose columns are known: unit, year, indicator, value, flags, and the names of unit
    /// and indicator, called as usual.
    static TableText ofValues(String place, List<Line> lines) {
        var names = List.of("uCode", "Time", "iCode", "value", "flags", "uName", "iName");
        return new TableText(
                place, names, List.copyOf(lines), numbered(names), true, false, List.of());
    }

    private static void check(String place, List<String> header, List<Line> lines) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!seen.add(name) && !name.isEmpty() && !CodeColumns.means(name, Meaning.FLAGS)) {
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
                                + ", as the header has)");
            }
        }
        Faults.stopAt(place, faults);
    }

    /// Titles have commas too: the first line that names the column of units says it, else the
    /// first of all.
    ///
    /// @param first how many lines may be the header
    private static char delimiter(String text, @Nullable String unit, int first) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(first).toList();
        var header =
                lines.stream()
                        .filter(line -> {
                            var cells = List.of(line.split(Pattern.quote("" + most(line)), -1));
                            return cells.size() > 1 && TableBounds.names(bare(cells), unit);
                        })
                        .findFirst()
                        .orElse(lines.isEmpty() ? "" : lines.getFirst());
        return most(header);
    }

    private static List<String> bare(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\"", "").strip()).toList();
    }

    /// The mark that stands in a line most often.
    private static char most(String line) {
        char best = ',';
        long most = 0;
        for (char each : DELIMITERS) {
            long count = line.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /// The cells of a column, one a line.
    List<String> cells(int column) {
        return rows.stream().map(line -> line.cells().get(column)).toList();
    }

    /// The cells of a column that have something.
    List<String> said(int column) {
        return cells(column).stream().filter(cell -> !DecimalStyle.isMissing(cell)).toList();
    }

    /// The number of a column, −1 for none.
    int column(@Nullable String name) {
        return name == null ? -1 : header.indexOf(name);
    }

    /// What is said where a column is missing that is neither named nor called as usual.
    ///
    /// @param what it has
    /// @param option that names it
    RimException lacks(String what, List<String> usual, String option) {
        return new RimException(
                "No column with "
                        + what
                        + " in "
                        + header
                        + " (expected one of "
                        + String.join(", ", usual)
                        + ", or "
                        + option
                        + " COLUMN) ["
                        + place
                        + "]");
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

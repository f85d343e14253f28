package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which lines of a file or a sheet are a table: offices write titles above it, units of
/// measurement below its header, and notes at its end.
///
/// @param lines all that have any text
/// @param unit what the column of units is called, null where nobody says it
record TableBounds(List<TableText.Line> lines, @Nullable String unit) {
    /// Titles above a header are not longer.
    static final int MOST_ABOVE = 30;

    private static final DecimalStyle POINT = new DecimalStyle('.');
    private static final DecimalStyle COMMA = new DecimalStyle(',');

    /// @param header the line with the names of columns
    /// @param rows what stands below it
    /// @param outside what stands around them, in words; nothing where nothing does
    record Table(TableText.Line header, List<TableText.Line> rows, List<String> outside) {}

    /// @param lines at least one
    /// @param unit what the column of units is called, null where nobody says it
    static Table of(List<TableText.Line> lines, @Nullable String unit) {
        var said = lines.stream().filter(line -> filled(line) > 0).toList();
        return new TableBounds(said.isEmpty() ? lines : said, unit).table();
    }

    /// A table whose header is the first line.
    static Table underFirst(List<TableText.Line> lines) {
        return new Table(lines.getFirst(), lines.subList(1, lines.size()), List.of());
    }

    private Table table() {
        int header = header();
        int first = first(header);
        int end = end(header, first);
        var outside =
                Stream.of(
                                lines.subList(0, header),
                                lines.subList(header + 1, first),
                                lines.subList(end, lines.size()))
                        .flatMap(List::stream)
                        .map(TableBounds::text)
                        .toList();
        return new Table(
                lines.get(header),
                List.copyOf(lines.subList(first, end)),
                outside.isEmpty()
                        ? List.of()
                        : List.of(Unread.note("Lines above, below or within the header", outside)));
    }

    /// The first line that names the column of units and stands below titles alone; else the first
    /// with more than one cell.
    private int header() {
        int most = Math.min(MOST_ABOVE, lines.size());
        return IntStream.range(0, most)
                .filter(i -> names(lines.get(i).cells(), unit) && isHeader(i))
                .findFirst()
                .orElseGet(() ->
                        IntStream.range(0, most)
                                .filter(i -> filled(lines.get(i)) > 1)
                                .findFirst()
                                .orElse(0));
    }

    /// Whether a line's cells name the column of units.
    static boolean names(List<String> cells, @Nullable String unit) {
        return cells.stream()
                .anyMatch(cell ->
                        unit == null
                                ? TableColumns.UNIT.stream().anyMatch(cell::equalsIgnoreCase)
                                : cell.equals(unit));
    }

    /// A row of values has a number, and what stands above it as many cells.
    private boolean isHeader(int line) {
        return filled(lines.get(line)) > 1
                && (lines.get(line).cells().stream().noneMatch(TableBounds::isNumber)
                        || lines.subList(0, line).stream()
                                .allMatch(above -> filled(above) < filled(lines.get(line))));
    }

    /// The first row: lines of words that say nothing of a unit are further lines of the header.
    private int first(int header) {
        int column =
                IntStream.range(0, lines.get(header).cells().size())
                        .filter(i -> names(List.of(lines.get(header).cells().get(i)), unit))
                        .findFirst()
                        .orElse(-1);
        int first = header + 1;
        while (column >= 0
                && first < lines.size()
                && isOfHeader(lines.get(first).cells(), column)) {
            first++;
        }
        return first;
    }

    private static boolean isOfHeader(List<String> cells, int column) {
        return column < cells.size()
                && cells.get(column).isEmpty()
                && cells.stream().noneMatch(TableBounds::isNumber);
    }

    /// Behind the last row: notes have one cell, and less columns than the table or an empty line
    /// above.
    private int end(int header, int first) {
        int width = lines.get(header).cells().size();
        int lastWithMore =
                IntStream.range(first, lines.size())
                        .filter(i -> filled(lines.get(i)) > 1)
                        .max()
                        .orElse(lines.size() - 1);
        return IntStream.range(lastWithMore + 1, lines.size())
                .filter(i ->
                        lines.get(i).cells().size() < width
                                || lines.get(i).number() > lines.get(i - 1).number() + 1)
                .findFirst()
                .orElse(lines.size());
    }

    private static boolean isNumber(String cell) {
        return POINT.parse(cell).isPresent() || COMMA.parse(cell).isPresent();
    }

    private static long filled(TableText.Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static String text(TableText.Line line) {
        var said = new ArrayList<>(line.cells());
        said.removeIf(String::isEmpty);
        return String.join(" ", said);
    }
}

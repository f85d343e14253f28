package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
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

    /// @param header the line with the names of columns
    /// @param rows what stands below it
    /// @param outside what stands around them, in words; nothing where nothing does
    record Table(TableText.Line header, List<TableText.Line> rows, List<String> outside) {}

    /// @param lines at least one
    /// @param unit what the column of units is called, null where nobody says it
    static TableBounds within(List<TableText.Line> lines, @Nullable String unit) {
        var said = lines.stream().filter(line -> filled(line) > 0).toList();
        return new TableBounds(said.isEmpty() ? lines : said, unit);
    }

    /// A table whose header is the first line.
    static Table underFirst(List<TableText.Line> lines) {
        return new Table(lines.getFirst(), lines.subList(1, lines.size()), List.of());
    }

    /// Whether a header names units or has years, and numbers stand below it.
    boolean isOfUnits() {
        var head = head();
        return (names(head.line.cells(), unit) || CrossTable.hasYears(head.line.cells()))
                && lines.subList(head.to, lines.size()).stream()
                        .anyMatch(line -> line.cells().stream().anyMatch(TableBounds::isNumber));
    }

    Table table() {
        var head = head();
        int first = first(head);
        int end = end(head, first);
        var between = new BetweenRows(head.line.cells());
        var body = lines.subList(first, end);
        var outside =
                Stream.of(
                                lines.subList(0, head.from),
                                lines.subList(head.to, first),
                                body.stream().filter(between::isOne).toList(),
                                lines.subList(end, lines.size()))
                        .flatMap(List::stream)
                        .map(TableBounds::text)
                        .distinct()
                        .toList();
        return new Table(
                head.line,
                body.stream().filter(line -> !between.isOne(line)).toList(),
                outside.isEmpty()
                        ? List.of()
                        : List.of(
                                Unread.note(
                                        "Lines above, below or within the header, or between rows",
                                        outside)));
    }

    /// The lines that name the columns, the last of them not among them.
    private record Head(TableText.Line line, int from, int to) {}

    /// Two lines of which the second names the column of units below what the others are of; else
    /// of the lines that may be one the one with most cells; else the first with more than one
    /// cell.
    private Head head() {
        int most = Math.min(MOST_ABOVE, lines.size());
        for (int i = 1; i < most; i++) {
            if (isBelowOthers(i)
                    && (names(lines.get(i).cells(), unit) || isOfTime(lines.get(i - 1)))) {
                var joined = joined(lines.get(i - 1), lines.get(i));
                if (areDistinct(joined.cells())) {
                    return new Head(joined, i - 1, i + 1);
                }
            }
        }
        int header =
                IntStream.range(0, most)
                        .filter(this::isHeader)
                        .boxed()
                        .max(
                                Comparator.<Integer>comparingLong(i -> filled(lines.get(i)))
                                        .thenComparing(Comparator.reverseOrder()))
                        .orElseGet(() ->
                                IntStream.range(0, most)
                                        .filter(i -> filled(lines.get(i)) > 1)
                                        .findFirst()
                                        .orElse(0));
        var joined = new HeaderLines(lines, unit).around(header);
        return joined.map(all -> new Head(all.line(), all.from(), all.to()))
                .orElseGet(() -> new Head(lines.get(header), header, header + 1));
    }

    private static boolean areDistinct(List<String> names) {
        var said = names.stream().filter(name -> !name.isEmpty()).toList();
        return said.stream().distinct().count() == said.size();
    }

    /// Whether a line has words alone, below a line that goes on where it ends.
    private boolean isBelowOthers(int line) {
        var cells = lines.get(line).cells();
        var above = lines.get(line - 1).cells();
        return lines.get(line).number() == lines.get(line - 1).number() + 1
                && above.size() == cells.size()
                && cells.stream().noneMatch(TableBounds::isNumber)
                && filled(lines.get(line)) < filled(lines.get(line - 1))
                && IntStream.range(0, cells.size())
                        .anyMatch(i -> cells.get(i).isEmpty() && !above.get(i).isEmpty());
    }

    /// Whether a line has years, and says that they are.
    private static boolean isOfTime(TableText.Line line) {
        return CrossTable.hasYears(line.cells())
                && line.cells().stream()
                        .anyMatch(c -> TableColumns.TIME.stream().anyMatch(c::equalsIgnoreCase));
    }

    private static TableText.Line joined(TableText.Line above, TableText.Line below) {
        return new TableText.Line(
                below.number(),
                IntStream.range(0, below.cells().size())
                        .mapToObj(i ->
                                below.cells().get(i).isEmpty()
                                        ? above.cells().get(i)
                                        : below.cells().get(i))
                        .toList());
    }

    /// Whether a line's cells name the column of units.
    static boolean names(List<String> cells, @Nullable String unit) {
        return unit == null
                ? new CodeColumns(cells).unit() >= 0
                        || cells.stream().anyMatch(cell -> Corner.of(cell).isPresent())
                : cells.contains(unit);
    }

    /// A line that names the column of units or has years side by side. A row of values has a
    /// number, and what stands above it as many cells.
    private boolean isHeader(int line) {
        var cells = lines.get(line).cells();
        return filled(lines.get(line)) > 1
                && (names(cells, unit) || CrossTable.hasYears(cells))
                && (cells.stream().noneMatch(TableBounds::isNumber)
                        || lines.subList(0, line).stream()
                                .allMatch(above -> filled(above) < filled(lines.get(line))));
    }

    /// The first row: lines of words that say nothing of a unit are further lines of the header.
    private int first(Head head) {
        var names = head.line.cells();
        int column = unit == null ? new CodeColumns(names).unit() : names.indexOf(unit);
        int first = head.to;
        while (first < lines.size()
                && (column < 0
                        ? isBelowNames(lines.get(first).cells(), names)
                        : isOfHeader(lines.get(first).cells(), column))) {
            first++;
        }
        return first;
    }

    /// Whether a line has words alone, and nothing below a column that has no name.
    private static boolean isBelowNames(List<String> cells, List<String> names) {
        return names.contains("")
                && cells.size() == names.size()
                && cells.stream().noneMatch(TableBounds::isNumber)
                && IntStream.range(0, cells.size())
                        .allMatch(c -> cells.get(c).isEmpty() || !names.get(c).isEmpty());
    }

    private static boolean isOfHeader(List<String> cells, int column) {
        return column < cells.size()
                && cells.get(column).isEmpty()
                && cells.stream().noneMatch(TableBounds::isNumber);
    }

    /// Behind the last row: notes have one cell, and less columns than the table or an empty line
    /// above; or, below an empty line, no number at all, as a key of flags.
    private int end(Head head, int first) {
        int further =
                IntStream.range(first, lines.size())
                        .filter(i -> isOtherHeader(lines.get(i).cells(), head.line.cells()))
                        .findFirst()
                        .orElse(lines.size());
        return new TableBounds(lines.subList(0, further), unit).endOfOne(head, first);
    }

    /// Whether a line is the header of a further table: it calls its first column as the table
    /// does, and others otherwise.
    private boolean isOtherHeader(List<String> cells, List<String> header) {
        int first = 0;
        while (first < header.size() && header.get(first).isEmpty()) {
            first++;
        }
        return first < Math.min(header.size(), cells.size())
                && cells.get(first).equals(header.get(first))
                && !cells.equals(header)
                && cells.stream().noneMatch(TableBounds::isNumber)
                && names(cells, unit)
                && cells.stream().filter(cell -> !cell.isEmpty()).count() > 1;
    }

    private int endOfOne(Head head, int first) {
        int width = head.line.cells().size();
        int last = last(first, i -> filled(lines.get(i)) > 1);
        int lastNumber =
                last(first, i -> lines.get(i).cells().stream().anyMatch(TableBounds::isNumber));
        return IntStream.range(first + 1, lines.size())
                .filter(i -> {
                    boolean isApart = lines.get(i).number() > lines.get(i - 1).number() + 1;
                    if (isApart && isNarrow(i, width)) {
                        return true;
                    }
                    return i > last
                            ? isApart || lines.get(i).cells().size() < width
                            : isApart
                                    && i > lastNumber
                                    && 2 * filled(lines.get(i)) <= filled(head.line);
                })
                .findFirst()
                .orElse(lines.size());
    }

    /// Whether all lines from one on have half the cells of the table at most, as a list of
    /// footnotes has.
    private boolean isNarrow(int from, int width) {
        return lines.subList(from, lines.size()).stream()
                .allMatch(line -> 2 * line.cells().size() <= width);
    }

    private int last(int first, IntPredicate condition) {
        return IntStream.range(first, lines.size())
                .filter(condition)
                .max()
                .orElse(lines.size() - 1);
    }

    private static boolean isNumber(String cell) {
        return DecimalStyle.isWritten(cell);
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

package rim.app.benchmark.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.sources.inspect.reading.Meaning;

/// Which column of a table with a row for each value has the indicators: where its name does not
/// say it, or says it of a column with one code, the one by which rows of the same unit and year
/// differ.
///
/// @param table with the lines that are wanted
/// @param unit number of the column of units
/// @param time number of the column of years, −1 for none
/// @param indicator number of the column that is called so, −1 for none
/// @param value number of the column of values, −1 where nobody knows one
record SeriesColumn(TableText table, int unit, int time, int indicator, int value) {

    /// The column that is called so where no other is; −1 where units and years tell the rows
    /// apart, or nothing does.
    ///
    /// @throws RimException where rows differ in several columns, or in one and nobody says which
    ///   column has its values
    int found() {
        if (tells(List.of(unit, time, indicator))) {
            return indicator;
        }
        boolean isKnown = indicator >= 0 && codes(indicator).size() > 1;
        int known = isKnown ? indicator : -1;
        var varied =
                IntStream.range(0, table.header().size())
                        .filter(c -> c != known && isOfCodes(c))
                        .boxed()
                        .toList();
        var alone =
                isKnown
                        ? List.<Integer>of()
                        : varied.stream()
                                .filter(c -> hasWords(c) && tells(List.of(unit, time, c)))
                                .toList();
        if (!alone.isEmpty() && value >= 0) {
            return shortest(alone);
        }
        var needed = alone.isEmpty() ? needed(known, varied) : List.of(shortest(alone));
        if (!needed.isEmpty()) {
            throw several(needed, isKnown);
        }
        return indicator;
    }

    private RimException several(List<Integer> needed, boolean isKnown) {
        int first = needed.getFirst();
        var name = table.header().get(first);
        var or =
                "; or, where codes are indicators, --indicator "
                        + (needed.size() > 1 ? "with their column" : name)
                        + (value < 0
                                ? " and --value with the column of values, such as "
                                        + Unread.listed(numbers())
                                : "");
        return new RimException(
                "Several rows are of one unit"
                        + (time < 0 ? "" : " and year")
                        + (isKnown ? " and indicator" : "")
                        + "; they differ in "
                        + needed.stream().map(this::listed).collect(joining("; "))
                        + " (expected one code"
                        + (needed.size() > 1 ? " of each" : "")
                        + ", such as --where '"
                        + name
                        + "="
                        + codes(first).getFirst()
                        + "'"
                        + (isKnown ? "" : or)
                        + ") ["
                        + table.place()
                        + "]");
    }

    private List<String> numbers() {
        return IntStream.range(0, table.header().size())
                .filter(c -> c != time && c != unit && isOfNumbers(c))
                .mapToObj(table.header()::get)
                .toList();
    }

    /// Of columns that say the same, codes are shorter than names.
    private int shortest(List<Integer> columns) {
        return columns.stream().min((a, b) -> Long.compare(length(a), length(b))).orElseThrow();
    }

    private long length(int column) {
        return table.cells(column).stream().mapToLong(String::length).sum();
    }

    /// The fewest columns, from the left, that tell the rows apart; none where all of them do not.
    private List<Integer> needed(int known, List<Integer> varied) {
        if (!tells(with(known, varied))) {
            return List.of();
        }
        var needed = varied;
        for (Integer each : varied.reversed()) {
            var fewer = needed.stream().filter(column -> !column.equals(each)).toList();
            needed = tells(with(known, fewer)) ? fewer : needed;
        }
        return needed;
    }

    private List<Integer> with(int known, List<Integer> columns) {
        var all = new ArrayList<>(List.of(unit, time, known));
        all.addAll(columns);
        return all;
    }

    /// Codes stand in each row, and each in several; they are words, or said to be codes.
    private boolean isOfCodes(int column) {
        if (column == unit
                || column == time
                || column == value
                || CodeColumns.means(table.header().get(column), Meaning.FLAGS)) {
            return false;
        }
        var cells = table.cells(column);
        long distinct = cells.stream().distinct().count();
        return distinct > 1
                && 2 * distinct <= cells.size()
                && cells.stream().noneMatch(String::isEmpty)
                && (hasWords(column)
                        || Stream.of(Meaning.VERSION, Meaning.DIMENSION)
                                .anyMatch(each ->
                                        CodeColumns.means(table.header().get(column), each)));
    }

    private boolean hasWords(int column) {
        return table.cells(column).stream()
                .anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
    }

    private boolean isOfNumbers(int column) {
        var style = new DecimalStyle('.');
        var said = table.said(column);
        return !said.isEmpty()
                && said.stream().filter(cell -> style.parse(cell).isPresent()).count() * 2
                        > said.size();
    }

    private boolean tells(List<Integer> columns) {
        return new GuessedColumns(table).tells(columns);
    }

    private List<String> codes(int column) {
        return table.cells(column).stream().distinct().toList();
    }

    private String listed(int column) {
        return "'" + table.header().get(column) + "': " + Unread.listed(codes(column));
    }
}

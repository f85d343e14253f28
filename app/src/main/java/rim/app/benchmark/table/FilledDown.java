package rim.app.benchmark.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.reading.Meaning;

/// A table whose first columns say a unit, an indicator or a year once for several rows below each
/// other, as merged cells of workbooks do, with each blank cell filled from above.
///
/// Only where nothing else can be meant: no two rows below each other say the same, and the columns
/// that are never blank tell the rows apart together with the filled ones, and not without them.
///
/// @param text the table as it stands
/// @param unit what the column of units is called, null where nobody says it
record FilledDown(TableText text, @Nullable String unit) {

    /// The same table where nothing is filled.
    TableText whole() {
        int start = start();
        int first = firstWhole(start);
        if (first == start) {
            return text;
        }
        var filled = new ArrayList<TableText.Line>();
        for (var line : text.rows()) {
            filled.add(filled(line, start, first, filled.isEmpty() ? null : filled.getLast()));
        }
        var table = new GuessedColumns(text.ofRows(filled));
        var whole = IntStream.range(first, text.header().size()).filter(this::isKey).boxed();
        var keys = new ArrayList<>(whole.toList());
        boolean isNeeded = !table.tells(keys);
        keys.addAll(IntStream.range(start, first).boxed().toList());
        boolean isFull =
                filled.stream().noneMatch(line -> line.cells().subList(start, first).contains(""));
        return isNeeded && isFull && isOnce(start, first) && table.tells(keys)
                ? table.table().telling(told(start, first))
                : text;
    }

    /// Tables of workbooks may begin in any column.
    private int start() {
        int start = 0;
        while (start < text.header().size() - 1
                && text.cells(start).stream().allMatch(String::isEmpty)) {
            start++;
        }
        return start;
    }

    /// The first column without a blank cell; that of the start where nothing is to be filled.
    private int firstWhole(int start) {
        int first = start;
        while (first < text.header().size() && isBlankBelow(first)) {
            first++;
        }
        return first < text.header().size() && isKey(first) && !isOfNames(first) ? first : start;
    }

    private boolean isBlankBelow(int column) {
        var cells = text.cells(column);
        return !cells.isEmpty()
                && !cells.getFirst().isEmpty()
                && cells.contains("")
                && (isOfWords(cells) || isOfYears(cells));
    }

    /// Whether a column that is never blank tells what rows are of, in words or years.
    private boolean isKey(int column) {
        var cells = text.cells(column);
        return !cells.contains("") && (isOfWords(cells) || isOfYears(cells));
    }

    /// A name beside a blank code is another unit, not the one above.
    private boolean isOfNames(int column) {
        var name = text.header().get(column);
        var codes = new CodeColumns(text.header());
        int coded = unit == null ? codes.unit() : text.column(unit);
        return coded >= 0
                && coded < column
                && (TableColumns.NAME.stream().anyMatch(name::equalsIgnoreCase)
                        || CodeColumns.means(name, Meaning.LABEL)
                        || codes.name(coded) == column);
    }

    private static boolean isOfWords(List<String> cells) {
        return cells.stream()
                .allMatch(
                        cell -> cell.isEmpty() || cell.codePoints().anyMatch(Character::isLetter));
    }

    private static boolean isOfYears(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.isEmpty() || CrossTable.year(cell).isPresent());
    }

    /// Whether no row says in the first column what the one above says too.
    private boolean isOnce(int start, int first) {
        var rows = text.rows();
        return IntStream.range(1, rows.size())
                .allMatch(i ->
                        rows.get(i).cells().get(start).isEmpty()
                                || !rows.get(i)
                                        .cells()
                                        .subList(start, first)
                                        .equals(rows.get(i - 1).cells().subList(start, first)));
    }

    /// What stands left of a cell that says something is no longer that of the row above.
    private static TableText.Line filled(
            TableText.Line line, int start, int first, TableText.@Nullable Line above) {
        var cells = new ArrayList<>(line.cells());
        for (int c = start; c < first && above != null && cells.get(c).isEmpty(); c++) {
            cells.set(c, above.cells().get(c));
        }
        return new TableText.Line(line.number(), cells, line.columns());
    }

    private String told(int start, int first) {
        return "Blank cells are read as the cell above, as merged cells stand once: in "
                + text.header().subList(start, first).stream()
                        .map(name -> "'" + name + "'")
                        .collect(joining(", "));
    }
}

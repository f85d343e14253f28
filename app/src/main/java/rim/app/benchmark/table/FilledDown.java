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
        int first = firstWhole();
        if (first <= 0 || first == text.header().size()) {
            return text;
        }
        var filled = new ArrayList<TableText.Line>();
        for (var line : text.rows()) {
            filled.add(filled(line, first, filled.isEmpty() ? null : filled.getLast()));
        }
        var table = new GuessedColumns(text.ofRows(filled));
        var whole = IntStream.range(first, text.header().size()).filter(this::isKey).boxed();
        var keys = new ArrayList<>(whole.toList());
        boolean isNeeded = !table.tells(keys);
        keys.addAll(IntStream.range(0, first).boxed().toList());
        boolean isFull =
                filled.stream().noneMatch(line -> line.cells().subList(0, first).contains(""));
        return isNeeded && isFull && isOnce(first) && table.tells(keys)
                ? table.table().telling(told(first))
                : text;
    }

    /// The first column without a blank cell; 0 where nothing is to be filled.
    private int firstWhole() {
        int first = 0;
        while (first < text.header().size() && isBlankBelow(first)) {
            first++;
        }
        return first < text.header().size() && isKey(first) && !isOfNames(first) ? first : 0;
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
    private boolean isOnce(int first) {
        var rows = text.rows();
        return IntStream.range(1, rows.size())
                .allMatch(i ->
                        rows.get(i).cells().getFirst().isEmpty()
                                || !rows.get(i)
                                        .cells()
                                        .subList(0, first)
                                        .equals(rows.get(i - 1).cells().subList(0, first)));
    }

    /// What stands left of a cell that says something is no longer that of the row above.
    private static TableText.Line filled(
            TableText.Line line, int first, TableText.@Nullable Line above) {
        var cells = new ArrayList<>(line.cells());
        for (int c = 0; c < first && above != null && cells.get(c).isEmpty(); c++) {
            cells.set(c, above.cells().get(c));
        }
        return new TableText.Line(line.number(), cells, line.columns());
    }

    private String told(int first) {
        return "Blank cells are read as the cell above, as merged cells stand once: in "
                + text.header().subList(0, first).stream()
                        .map(name -> "'" + name + "'")
                        .collect(joining(", "));
    }
}

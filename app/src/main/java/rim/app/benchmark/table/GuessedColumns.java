package rim.app.benchmark.table;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which column of a table has the units or the years, where its name does not say it: the only one
/// by which no two rows are of the same unit and year.
///
/// @param table with its lines
record GuessedColumns(TableText table) {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /// The column of units: the only one with words in most of its cells, a word in each row, and
    /// no two rows alike; −1 where there is none, or several.
    ///
    /// @param time the column of years, −1 where nobody knows one
    int unit(int time) {
        int alone = only(column -> column != time && isOfWords(column) && tells(column, time));
        return alone >= 0 || time >= 0
                ? alone
                : only(column -> isOfWords(column) && time(column) >= 0);
    }

    /// The column of years: where rows have the same unit, the only one with a year in each row
    /// that tells them apart; −1 where there is none, or several.
    int time(int unit) {
        return tells(unit, -1)
                ? -1
                : only(column -> column != unit && isOfYears(column) && tells(unit, column));
    }

    /// A column that has years in all rows; −1 where it has not, or there is none.
    int years(int column) {
        return column >= 0 && isOfYears(column) ? column : -1;
    }

    private int only(IntPredicate condition) {
        int[] found = IntStream.range(0, table.header().size()).filter(condition).toArray();
        return found.length == 1 ? found[0] : -1;
    }

    private boolean isOfWords(int column) {
        long words =
                table.cells(column).stream()
                        .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                        .filter(cell -> !DecimalStyle.isMissing(cell))
                        .count();
        return 2 * words > table.rows().size()
                && table.cells(column).stream().noneMatch(String::isEmpty);
    }

    private boolean isOfYears(int column) {
        return table.cells(column).stream()
                .map(YearText::of)
                .allMatch(year ->
                        year.isPresent()
                                && year.getAsInt() >= FIRST_YEAR
                                && year.getAsInt() < LAST_YEAR);
    }

    /// The column of units where another is called so that has but groups of them, such as the
    /// countries of regions: at most half as many as there are rows; −1 where that is not so.
    ///
    /// @param time −1 for none
    int finerThan(int unit, int time) {
        long groups = table.cells(unit).stream().distinct().count();
        return 2 * groups > table.rows().size() || tells(unit, time) ? -1 : unit(time);
    }

    /// Whether a column of words groups the units of several rows each: it says the same in all
    /// rows of a unit, and not of all units.
    boolean isGrouping(int column, int unit) {
        var words = new HashMap<String, String>();
        return table.rows().stream()
                        .map(TableText.Line::cells)
                        .allMatch(cells ->
                                words.computeIfAbsent(cells.get(unit), it -> cells.get(column))
                                        .equals(cells.get(column)))
                && words.values().stream().distinct().count() > 1;
    }

    /// Of columns that say the same of each row, in codes and in names, the one with codes, which
    /// are shorter; −1 where they do not, or there are none.
    int shortest(List<Integer> columns) {
        boolean isSame = columns.stream().allMatch(c -> areAlike(columns.getFirst(), c));
        return isSame ? columns.stream().min(comparingLong(this::length)).orElse(-1) : -1;
    }

    /// Whether a column has words that say the same as the codes of another, which are shorter.
    boolean areNamesOf(int column, int codes) {
        return isOfWords(column) && areAlike(codes, column) && length(codes) < length(column);
    }

    private long length(int column) {
        return table.cells(column).stream().mapToLong(String::length).sum();
    }

    /// Whether rows that say the same in one of two columns do so in the other.
    boolean areAlike(int one, int other) {
        var others = new HashMap<String, String>();
        boolean isOfOne =
                table.rows().stream()
                        .map(TableText.Line::cells)
                        .allMatch(cells ->
                                others.computeIfAbsent(cells.get(one), it -> cells.get(other))
                                        .equals(cells.get(other)));
        return isOfOne && others.size() == others.values().stream().distinct().count();
    }

    private boolean tells(int unit, int time) {
        return tells(List.of(unit, time));
    }

    /// Whether no two rows have the same in all of some columns.
    ///
    /// @param columns by number; −1 is none
    boolean tells(List<Integer> columns) {
        var seen = new HashSet<String>();
        return table.rows().stream()
                .map(TableText.Line::cells)
                .allMatch(cells ->
                        seen.add(
                                columns.stream()
                                        .map(c -> c < 0 ? "" : cells.get(c))
                                        .collect(joining("\t"))));
    }
}

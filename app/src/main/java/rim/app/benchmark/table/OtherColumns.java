package rim.app.benchmark.table;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the columns of a table are that have no part of their own: variables that are wanted,
/// groupings of units, and others with numbers that nobody names.
///
/// @param wanted codes of variables
record OtherColumns(
        TableText table, TableColumns columns, TableNumbers numbers, Collection<String> wanted) {

    /// Those with values that are wanted.
    Set<Integer> ofValues() {
        return all(c ->
                columns.indicator() < 0
                        ? !columns.isTaken(c) && isWanted(c)
                        : c == columns.value());
    }

    /// Those that say of what kind a unit is: most of what they say is no number, or they are
    /// called groups.
    Set<Integer> groupings(Set<String> called) {
        return all(c -> {
            var name = table.header().get(c);
            var cells = table.said(c);
            var style = numbers.in(c);
            long words = cells.stream().filter(cell -> style.parse(cell).isEmpty()).count();
            return isOther(c)
                    && !name.isBlank()
                    && (columns.indicator() < 0
                            || new GuessedColumns(table).isGrouping(c, columns.unit()))
                    && (called.contains(name) || 2 * words > cells.size());
        });
    }

    /// Those with a number; in a table with a column for each variable, with anything.
    Set<Integer> withNumbers() {
        return all(c ->
                isOther(c)
                        && table.said(c).stream()
                                .anyMatch(cell ->
                                        columns.indicator() < 0
                                                || numbers.in(c).parse(cell).isPresent()));
    }

    private Set<Integer> all(IntPredicate condition) {
        return IntStream.range(0, table.header().size()).filter(condition).boxed().collect(toSet());
    }

    private boolean isOther(int column) {
        return !columns.isTaken(column) && !isWanted(column);
    }

    private boolean isWanted(int column) {
        return wanted.contains(VariableCodes.of(table.header().get(column), wanted));
    }
}

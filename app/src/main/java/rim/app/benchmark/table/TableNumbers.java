package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.sources.check.Numbers;

/// How each column of a table writes numbers: files that were put together from several have points
/// before decimals in one and commas in another.
///
/// @param table with its lines
/// @param columns in the table's order
record TableNumbers(TableText table, List<DecimalStyle> columns) {

    /// As the cells show.
    ///
    /// @throws rim.schemas.RimException where they leave a doubt
    static TableNumbers of(TableText table) {
        var marks = new DecimalSearch(table).decimals();
        return new TableNumbers(
                table,
                IntStream.range(0, marks.size())
                        .mapToObj(c ->
                                style(table.said(c), marks.get(c).sign(), marks.get(c).isShown()))
                        .toList());
    }

    /// As somebody says that numbers are written; as the cells show, where nobody does.
    static TableNumbers of(TableText table, @Nullable Character said) {
        return said == null
                ? of(table)
                : new TableNumbers(
                        table,
                        IntStream.range(0, table.header().size())
                                .mapToObj(c -> style(table.said(c), said, true))
                                .toList());
    }

    /// The unit is what all numbers have but noughts; a word, what all cells have.
    private static DecimalStyle style(List<String> cells, char decimal, boolean isShown) {
        var units = new LinkedHashSet<String>();
        boolean hasMinus = false;
        boolean isWords = false;
        for (String cell : cells) {
            if (isPlain(cell)) {
                hasMinus |= "-\u2212".indexOf(cell.charAt(0)) >= 0;
                if (!cell.matches("0[.,]?0*")) {
                    units.add("");
                }
                continue;
            }
            var number = NumberCell.of(cell);
            isWords |= number.isEmpty();
            if (number.isPresent()) {
                units.add(number.get().unit());
                hasMinus |= number.get().number().startsWith("-") && !number.get().isInBrackets();
            }
        }
        var unit = units.size() == 1 ? units.getFirst() : "";
        return new DecimalStyle(
                decimal, isShown, isWords && unit.length() > 1 ? "" : unit, hasMinus);
    }

    private static boolean isPlain(String cell) {
        return !Double.isNaN(Numbers.parse(cell))
                || !Double.isNaN(Numbers.parse(cell.replace(',', '.')));
    }

    DecimalStyle in(int column) {
        return columns.get(column);
    }

    /// What stands around numbers that are read, in words.
    ///
    /// @param read numbers of the columns
    List<String> notes(Set<Integer> read) {
        var units = new ArrayList<String>();
        var negative = new LinkedHashSet<String>();
        var marked = new LinkedHashSet<String>();
        for (int c = 0; c < columns.size(); c++) {
            if (!read.contains(c)) {
                continue;
            }
            if (!in(c).unit().isEmpty()) {
                units.add("'" + in(c).unit() + "' in '" + table.header().get(c) + "'");
            }
            for (String cell : table.said(c)) {
                var number = isPlain(cell) ? null : NumberCell.of(cell).orElse(null);
                if (number != null && number.isInBrackets()) {
                    negative.add(cell);
                }
                if (number != null && !number.marks().isEmpty() && number.flags().isEmpty()) {
                    marked.add(cell);
                }
            }
        }
        var notes = new ArrayList<String>();
        if (!units.isEmpty()) {
            notes.add("Numbers are read without what is beside each: " + String.join(", ", units));
        }
        if (!negative.isEmpty()) {
            notes.add(
                    "Numbers in brackets are read as negative, as accounts write them: "
                            + Unread.listed(negative));
        }
        if (!marked.isEmpty()) {
            notes.add(
                    "Marks of footnotes behind numbers, which are no flags: "
                            + Unread.listed(marked));
        }
        return notes;
    }
}

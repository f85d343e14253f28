package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rim.app.data.TypedNames;
import rim.schemas.RimException;
import rim.sources.inspect.reading.Meaning;

/// What a table has numbers of: columns in which every cell that says something is a number, or the
/// indicators of a table with a row for each value. What units are like is none of them.
///
/// @param codes of the variables with what the table calls them, in the table's order
/// @param notes of columns that have numbers too, and are taken for text, and of empty ones
public record TableVariables(Map<String, String> codes, List<String> notes) {

    private static final Set<Meaning> ALWAYS_BESIDE =
            EnumSet.of(Meaning.VERSION, Meaning.MULTIPLIER);
    private static final Set<Meaning> BESIDE_VALUES =
            EnumSet.of(
                    Meaning.ERROR,
                    Meaning.DIMENSION,
                    Meaning.UNIT,
                    Meaning.PART_OF_YEAR,
                    Meaning.ROW_NUMBER,
                    Meaning.ABOUT_FILE);

    /// @throws RimException when there are none, or two have one code
    public static TableVariables of(TableOptions options) {
        var table = new TableFile(options.table, options, Set.of()).text();
        if (table.rows().isEmpty()) {
            throw new RimException("No line below the header [" + table.place() + "]");
        }
        var columns = new ColumnSearch(table, options, Set.of(), true).found();
        var notes = new ArrayList<String>();
        var names =
                columns.indicator() >= 0
                        ? columns.variables(table)
                        : numeric(table, columns, options, notes);
        options.structure = new TypedNames(options.structure).apart(names);
        var titles = columns.titles(table);
        var codes = new LinkedHashMap<String, String>();
        for (String name : names) {
            if (options.structure.contains(name)) {
                continue;
            }
            var other = codes.put(VariableCodes.of(name), titles.getOrDefault(name, name));
            if (other != null) {
                throw new RimException(
                        "Columns '"
                                + other
                                + "' and '"
                                + name
                                + "' have one code (expected names that differ in letters or"
                                + " digits) ["
                                + table.place()
                                + "]");
            }
        }
        if (codes.isEmpty()) {
            var all = new ArrayList<>(notes);
            all.addFirst(
                    "No column with numbers beside the unit's code (expected one for each"
                            + " indicator) ["
                            + table.place()
                            + "]");
            throw new RimException(String.join("\n  ", all));
        }
        return new TableVariables(codes, notes);
    }

    private static List<String> numeric(
            TableText table, TableColumns columns, TableOptions options, List<String> notes) {
        var styles = TableNumbers.of(table, options.form.decimal);
        var names = new ArrayList<String>();
        var empty = new ArrayList<String>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            var cells =
                    table.rows().stream()
                            .filter(line -> !DecimalStyle.isMissing(line.cells().get(column)))
                            .toList();
            if (columns.isTaken(i)
                    || table.header().get(i).isBlank()
                    || isBeside(table, i)
                    || isOfSame(table, columns.time(), i)) {
                continue;
            }
            if (cells.isEmpty()) {
                empty.add(table.header().get(i));
                continue;
            }
            var numbers = styles.in(i);
            var others =
                    cells.stream()
                            .filter(line -> numbers.parse(line.cells().get(column)).isEmpty())
                            .toList();
            if (others.isEmpty()) {
                names.add(table.header().get(i));
            } else if (words(others, column, numbers) < cells.size()) {
                notes.add(note(table.header().get(i), others, column, numbers));
            }
        }
        if (!empty.isEmpty()) {
            notes.add(Unread.note("Columns without any value", empty));
        }
        return names;
    }

    /// Whether a column says something of the values, and is none: the version of regions, or
    /// beside a column of values how exact they are.
    private static boolean isBeside(TableText table, int column) {
        int value = table.column(null, TableColumns.VALUE);
        return of(table.header().get(column), ALWAYS_BESIDE)
                || (value >= 0 && value != column && of(table.header().get(column), BESIDE_VALUES));
    }

    /// Whether a column has the year of each row once more.
    private static boolean isOfSame(TableText table, int time, int column) {
        return time >= 0 && table.cells(time).equals(table.cells(column));
    }

    private static boolean of(String name, Set<Meaning> meanings) {
        return meanings.stream().anyMatch(each -> CodeColumns.means(name, each));
    }

    private static long words(List<TableText.Line> lines, int column, DecimalStyle numbers) {
        return lines.stream()
                .map(line -> line.cells().get(column))
                .filter(cell -> !numbers.isBeyond(cell) && !numbers.hasMore(cell))
                .count();
    }

    private static String note(
            String name, List<TableText.Line> others, int column, DecimalStyle numbers) {
        var first = others.getFirst();
        var cell = first.cells().get(column);
        return String.format(
                Locale.ROOT,
                "Column '%s' is taken for text and no indicator: line %d says '%s', which is %s%s",
                name,
                first.number(),
                cell,
                numbers.fault(cell),
                others.size() == 1
                        ? ""
                        : ", and on "
                                + (others.size() - 1)
                                + (others.size() == 2 ? " line more" : " lines more"));
    }
}

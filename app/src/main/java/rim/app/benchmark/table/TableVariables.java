package rim.app.benchmark.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.schemas.RimException;

/// What a table has numbers of.
public final class TableVariables {

    /// Codes of the variables with what the table calls them, in the table's order: columns in
    /// which every cell that says something is a number, or the indicators of a table with a row
    /// for each value. What units are like is none of them.
    ///
    /// @throws RimException when there are none, or two have one code
    public static Map<String, String> of(TableOptions options) {
        var table = new TableFile(options.table, options, Set.of()).text();
        var columns = TableColumns.of(table, options, Set.of(), true);
        var names =
                columns.indicator() >= 0
                        ? table.rows().stream()
                                .map(line -> line.cells().get(columns.indicator()))
                                .distinct()
                                .toList()
                        : numeric(table, columns, options);
        var codes = new LinkedHashMap<String, String>();
        for (String name : names) {
            if (options.structure.contains(name)) {
                continue;
            }
            var other = codes.put(VariableCodes.of(name), name);
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
            throw new RimException(
                    "No column with numbers beside the unit's code (expected one for each"
                            + " indicator) ["
                            + table.place()
                            + "]");
        }
        return codes;
    }

    private static List<String> numeric(
            TableText table, TableColumns columns, TableOptions options) {
        var numbers = DecimalStyle.of(table, options.form.decimal);
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            var cells =
                    table.rows().stream()
                            .map(line -> line.cells().get(column))
                            .filter(cell -> !DecimalStyle.isMissing(cell))
                            .toList();
            if (!columns.isTaken(i)
                    && !cells.isEmpty()
                    && cells.stream().allMatch(cell -> numbers.parse(cell).isPresent())) {
                names.add(table.header().get(i));
            }
        }
        return names;
    }

    private TableVariables() {}
}

package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which column of a table is what, by its number; −1 for none.
///
/// @param unit code of the unit
/// @param name of the unit
/// @param time the year
/// @param parent code of the unit above
/// @param indicator code of the indicator, in a table with a row for each value
/// @param value in such a table
/// @param flags in such a table
/// @param guesses what no name says, in words
record TableColumns(
        int unit,
        int name,
        int time,
        int parent,
        int indicator,
        int value,
        int flags,
        List<String> guesses) {
    static final List<String> UNIT =
            List.of(
                    "uCode",
                    "unit",
                    "code",
                    "geo",
                    "region",
                    "country",
                    "iso3",
                    "iso",
                    "id",
                    "nuts",
                    "nuts_id",
                    "nuts2",
                    "nuts3",
                    "ref_area",
                    "location",
                    "iso2");
    private static final List<String> NAME = List.of("uName", "name", "label");
    static final List<String> TIME = List.of("Time", "year", "time_period", "period");
    static final List<String> INDICATOR = List.of("iCode", "indicator", "variable");
    static final List<String> VALUE = List.of("value", "obs_value");
    private static final List<String> PARENT = List.of("parent");
    private static final List<String> FLAGS = List.of("flags", "obs_flag", "flag");

    /// What may name a variable: what stands in the column of indicators, each once, and the header
    /// of a table that has none.
    List<String> variables(TableText table) {
        return indicator < 0
                ? table.header()
                : table.rows().stream()
                        .map(line -> line.cells().get(indicator))
                        .distinct()
                        .toList();
    }

    /// Finds them by the options, else by their usual names, and units and years by what they tell
    /// apart where no name does.
    ///
    /// @param wanted variables: a table with a column of one has no row for each value
    /// @param isMain whether the options are of this table
    /// @throws rim.schemas.RimException when no column has the units, or one that is named is not
    ///   there
    static TableColumns of(
            TableText table, TableOptions options, Set<String> wanted, boolean isMain) {
        var guesses = new ArrayList<String>();
        var guessed = new GuessedColumns(table);
        int unit = column(table, isMain ? options.unit : null, UNIT);
        int time = column(table, isMain ? options.form.time : null, TIME);
        if (unit < 0) {
            unit = onlyNameless(table);
        }
        if (unit < 0) {
            unit = guessed.unit(time);
            guesses.addAll(told(table, unit, "the unit's code", "--unit"));
        }
        if (unit < 0) {
            throw table.lacks("the unit's code", UNIT, "--unit");
        }
        boolean isChosen = isMain && options.unit != null;
        int indicator = column(table, isMain ? options.indicator : null, INDICATOR);
        int value = column(table, isMain ? options.form.value : null, VALUE);
        boolean isLong =
                indicator >= 0
                        && value >= 0
                        && table.header().stream()
                                .noneMatch(name -> wanted.contains(VariableCodes.of(name, wanted)));
        if (time < 0 && !isLong) {
            time = guessed.time(unit);
            guesses.addAll(told(table, time, "the year", "--time"));
        }
        int finer = isLong || isChosen ? -1 : guessed.finerThan(unit, time);
        if (finer >= 0) {
            guesses.addAll(told(table, finer, "the unit's code", "--unit"));
            unit = finer;
        }
        return new TableColumns(
                unit,
                column(table, isMain ? options.name : null, NAME),
                time,
                column(table, isMain ? options.parent : null, PARENT),
                isLong ? indicator : -1,
                isLong ? value : -1,
                isLong ? column(table, null, FLAGS) : -1,
                guesses);
    }

    private static List<String> told(TableText table, int column, String what, String option) {
        return column < 0
                ? List.of()
                : List.of(
                        "Column '"
                                + table.header().get(column)
                                + "' is taken for "
                                + what
                                + ", as it tells the rows apart ("
                                + option
                                + " names another)");
    }

    /// The only column without a name, in which R writes the names of rows and pandas an index.
    private static int onlyNameless(TableText table) {
        int[] nameless =
                IntStream.range(0, table.header().size())
                        .filter(i -> table.header().get(i).isBlank())
                        .toArray();
        return nameless.length == 1 ? nameless[0] : -1;
    }

    private static int column(TableText table, @Nullable String named, List<String> usual) {
        return table.column(table.isOfValues() ? null : named, usual);
    }

    /// Whether a column has a part of its own, so that it is no variable.
    boolean isTaken(int column) {
        return IntStream.of(unit, name, time, parent, indicator, value, flags)
                .anyMatch(taken -> taken == column);
    }
}

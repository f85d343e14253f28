package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.reading.Meaning;

/// Finds which column of a table is what: by the options, else by the usual names, and where these
/// say nothing, by what tells the rows apart, and by the words of other languages.
final class ColumnSearch {
    private final TableText table;
    private final TableOptions options;
    private final Set<String> wanted;
    private final boolean isMain;

    private final GuessedColumns guessed;
    private final CodeColumns called;
    private final boolean isOfVariables;
    private final List<String> guesses = new ArrayList<>();

    /// @param wanted variables: a table with a column of one has no row for each value
    /// @param isMain whether the options are of this table
    ColumnSearch(TableText table, TableOptions options, Set<String> wanted, boolean isMain) {
        this.table = table;
        this.options = options;
        this.wanted = wanted;
        this.isMain = isMain;
        this.guessed = new GuessedColumns(table);
        this.called = new CodeColumns(table.header());
        this.isOfVariables =
                table.header().stream()
                        .anyMatch(name -> wanted.contains(VariableCodes.of(name, wanted)));
    }

    /// @throws rim.schemas.RimException when no column has the units, or one that is named is not
    ///   there
    TableColumns found() {
        int value = column(options.form.value, TableColumns.VALUE);
        value = value < 0 && !isOfVariables ? called.of(Meaning.VALUE) : value;
        int calledTime = column(options.form.time, TableColumns.TIME);
        int calledIndicator = column(options.indicator, TableColumns.INDICATOR);
        int someUnit = unit(calledTime);
        int time = calledTime >= 0 ? calledTime : time(someUnit, value);
        int unit = calledIndicator >= 0 ? someUnit : finer(someUnit, time);
        int indicator =
                isOfVariables || table.isOfValues() || said(options.indicator) != null
                        ? calledIndicator
                        : series(unit, time, calledIndicator, value);
        boolean isLong = indicator >= 0 && value >= 0 && !isOfVariables;
        requireValue(unit, time, indicator, value);
        return new TableColumns(
                unit,
                name(unit),
                time,
                column(options.parent, TableColumns.PARENT),
                isLong ? indicator : -1,
                isLong ? value : -1,
                isLong ? flags() : -1,
                List.copyOf(guesses));
    }

    /// Where rows are of one unit and year, and of several indicators, one column has their values.
    private void requireValue(int unit, int time, int indicator, int value) {
        if (indicator >= 0
                && value < 0
                && !isOfVariables
                && !guessed.tells(List.of(unit, time))
                && guessed.tells(List.of(unit, time, indicator))) {
            throw table.lacks(
                    "the values of '" + table.header().get(indicator) + "'",
                    TableColumns.VALUE,
                    "--value");
        }
    }

    private @Nullable String said(@Nullable String named) {
        return isMain && !table.isOfValues() ? named : null;
    }

    private int column(@Nullable String named, List<String> usual) {
        return table.column(said(named), usual);
    }

    private int unit(int time) {
        int unit = said(options.unit) == null ? calledUnit() : column(options.unit, List.of());
        unit = unit < 0 ? onlyNameless() : unit;
        if (unit < 0) {
            unit = guessed.unit(time);
            unit = unit < 0 ? guessed.shortest(called.all(Meaning.REGION)) : unit;
            tell(unit, "the unit's code", "--unit");
        }
        if (unit < 0) {
            throw table.lacks("the unit's code", TableColumns.UNIT, "--unit");
        }
        return unit;
    }

    /// By its name; one that is called `unit` and says the same of all rows is of measurement,
    /// where another is called so too.
    private int calledUnit() {
        int unit = called.unit();
        if (unit < 0 || !isOfMeasurement(unit)) {
            return unit;
        }
        var others = new ArrayList<>(table.header());
        others.set(unit, "");
        int other = new CodeColumns(others).unit();
        return other < 0 ? unit : other;
    }

    private boolean isOfMeasurement(int column) {
        return CodeColumns.means(table.header().get(column), Meaning.UNIT)
                && table.rows().size() > 1
                && table.cells(column).stream().distinct().count() == 1;
    }

    /// The only column without a name, in which R writes the names of rows and pandas an index.
    private int onlyNameless() {
        int[] nameless =
                IntStream.range(0, table.header().size())
                        .filter(i -> table.header().get(i).isBlank())
                        .toArray();
        return nameless.length == 1 ? nameless[0] : -1;
    }

    private int time(int unit, int value) {
        int time = guessed.time(unit);
        time = time < 0 && value >= 0 ? guessed.years(called.of(Meaning.YEAR)) : time;
        tell(time, "the year", "--time");
        return time;
    }

    private int finer(int unit, int time) {
        int finer = said(options.unit) == null ? guessed.finerThan(unit, time) : -1;
        tell(finer, "the unit's code", "--unit");
        return finer < 0 ? unit : finer;
    }

    private int series(int unit, int time, int indicator, int value) {
        int found = new SeriesColumn(wantedLines(indicator), unit, time, indicator, value).found();
        tell(found == indicator ? -1 : found, "the indicator's code", "--indicator");
        return found;
    }

    /// The lines of variables that are wanted; all where the column has none of these.
    private TableText wantedLines(int indicator) {
        var lines =
                table.rows().stream()
                        .filter(line ->
                                indicator >= 0
                                        && wanted.contains(
                                                VariableCodes.of(
                                                        line.cells().get(indicator), wanted)))
                        .toList();
        return lines.isEmpty() ? table : table.ofLines(table.header(), lines);
    }

    private int name(int unit) {
        int usual = column(options.name, TableColumns.NAME);
        int beside = usual >= 0 ? usual : called.name(unit);
        return beside >= 0
                ? beside
                : called.all(Meaning.REGION).stream()
                        .filter(c -> c != unit && guessed.areNamesOf(c, unit))
                        .findFirst()
                        .orElse(-1);
    }

    private int flags() {
        int usual = table.column(null, TableColumns.FLAGS);
        return usual >= 0 ? usual : called.of(Meaning.FLAGS);
    }

    private void tell(int column, String what, String option) {
        if (column >= 0) {
            guesses.add(
                    "Column '"
                            + table.header().get(column)
                            + "' is taken for "
                            + what
                            + ", as it tells the rows apart ("
                            + option
                            + " names another)");
        }
    }
}

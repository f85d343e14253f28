package rim.app.benchmark.table;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import rim.sources.check.Period;

/// A year as cells have it: `2021`, `2021.0` where a program took it for a number, or its first or
/// last day.
final class YearText {
    private static final Pattern YEAR = Pattern.compile("([0-9]{1,4})(?:\\.0+)?");

    /// Empty where a cell has no year, of four digits at most, but words, or another day.
    static OptionalInt of(String cell) {
        var year = YEAR.matcher(cell);
        if (year.matches()) {
            return OptionalInt.of(Integer.parseInt(year.group(1)));
        }
        return Period.of(cell) instanceof Period.Year found
                ? OptionalInt.of(found.year())
                : OptionalInt.empty();
    }

    private YearText() {}
}

package rim.app.benchmark.table;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A year as cells have it: `2021`, or `2021.0` where a program took it for a number.
final class YearText {
    private static final Pattern YEAR = Pattern.compile("([0-9]{1,4})(?:\\.0+)?");

    /// Empty where a cell has no year, of four digits at most.
    static OptionalInt of(String cell) {
        var year = YEAR.matcher(cell);
        return year.matches()
                ? OptionalInt.of(Integer.parseInt(year.group(1)))
                : OptionalInt.empty();
    }

    private YearText() {}
}

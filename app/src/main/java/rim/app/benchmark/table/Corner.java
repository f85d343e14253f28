package rim.app.benchmark.table;

import java.util.Optional;
import java.util.regex.Pattern;

/// The first cell of a table with units or years side by side, where it says so: `geo\time`,
/// `TIME/GEO`, `unit,geo\TIME_PERIOD`.
///
/// @param down what the rows are of
/// @param across what the columns are of
record Corner(String down, String across) {
    private static final Pattern PARTED = Pattern.compile("([^\\\\/]+)[\\\\/]([^\\\\/]+)");

    /// Empty where a name parts no two that are known.
    static Optional<Corner> of(String name) {
        var parted = PARTED.matcher(name);
        return parted.matches()
                ? Optional.of(new Corner(parted.group(1).strip(), parted.group(2).strip()))
                        .filter(corner -> corner.isOfYears() || corner.isOfUnits())
                : Optional.empty();
    }

    boolean isOfYears() {
        return TableColumns.TIME.stream().anyMatch(across::equalsIgnoreCase);
    }

    boolean isOfUnits() {
        return TableColumns.UNIT.stream().anyMatch(across::equalsIgnoreCase);
    }
}

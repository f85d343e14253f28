package rim.engine.coherence;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rim.engine.kernel.multivariate.CompleteRows;
import rim.schemas.Counted;

/// What nodes and variables have by unit, to say why nothing can be told of two of them.
///
/// @param values NaN for none
/// @param missing why no unit has a value, in words
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record NamedColumn(String name, double[] values, Supplier<String> missing) {

    private boolean isEmpty() {
        return Arrays.stream(values).allMatch(Double::isNaN);
    }

    /// Why there is no correlation with another: one of them has nothing, too few units have both,
    /// or one does not vary over them.
    ///
    /// @param fewest units that must have both
    String whyApart(NamedColumn other, int fewest) {
        if (isEmpty() || other.isEmpty()) {
            var column = isEmpty() ? this : other;
            return column.name + ": " + column.missing.get();
        }
        var both = CompleteRows.of(values, other.values);
        int units = both[0].length;
        if (units < fewest) {
            return (units == 0
                            ? "no unit has both"
                            : Counted.of(units, "unit has", "units have") + " both")
                    + " (at least "
                    + fewest
                    + " are needed)";
        }
        var constant =
                Stream.of(
                                isConstant(both[0]) ? Stream.of(name) : Stream.<String>of(),
                                isConstant(both[1]) ? Stream.of(other.name) : Stream.<String>of())
                        .flatMap(each -> each)
                        .toList();
        return String.join(" and ", constant)
                + (constant.size() == 1 ? " has" : " have")
                + " no two different values in the units that have both";
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}

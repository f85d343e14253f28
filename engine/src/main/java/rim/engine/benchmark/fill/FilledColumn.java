package rim.engine.benchmark.fill;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.imputation.BackTest;
import rim.schemas.methodology.MethodChoice;

/// An indicator's column after its gaps were filled.
///
/// @param values by cell
/// @param methods the methods, in the order in which they were tried
/// @param method by cell the number of the method that filled it, −1 for an observed or missing
///   value
/// @param donorYear by cell the year of the unit that the value came from, {@link #NO_DONOR} where
///   it came from other units
/// @param secondYear by cell a second such year, {@link #NO_DONOR} for none; empty where no cell
///   has one
/// @param measured by cell the error of the method, where it was chosen for values of this age;
///   null elsewhere; empty where it never was
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FilledColumn(
        double[] values,
        List<MethodChoice> methods,
        byte[] method,
        int[] donorYear,
        int[] secondYear,
        @Nullable BackTest[] measured) {
    /// In `donorYear` and `secondYear`: not from a year of the unit.
    public static final int NO_DONOR = Integer.MIN_VALUE;

    /// The second year that the value of a cell came from, {@link #NO_DONOR} for none.
    public int secondYearOf(int cell) {
        return secondYear.length == 0 ? NO_DONOR : secondYear[cell];
    }

    /// The error of the method that was chosen for values of the cell's age; null for none.
    public @Nullable BackTest measuredAt(int cell) {
        return measured.length == 0 ? null : measured[cell];
    }

    /// The same, without what no cell has.
    FilledColumn lean() {
        boolean hasSecond = IntStream.of(secondYear).anyMatch(year -> year != NO_DONOR);
        boolean isMeasured = Arrays.stream(measured).anyMatch(Objects::nonNull);
        return new FilledColumn(
                values,
                methods,
                method,
                donorYear,
                hasSecond ? secondYear : new int[0],
                isMeasured ? measured : new BackTest[0]);
    }

    FilledColumn with(double[] others) {
        return new FilledColumn(others, methods, method, donorYear, secondYear, measured);
    }
}

package rim.engine.benchmark.fill;

import java.util.List;
import rim.schemas.methodology.MethodChoice;

/// An indicator's column after its gaps were filled.
///
/// @param values by cell
/// @param methods the methods, in the order in which they were tried
/// @param method by cell the number of the method that filled it, −1 for an observed or missing
///   value
/// @param donorYear by cell the year of the unit that the value came from, {@link #NO_DONOR} where
///   it came from other units
/// @param secondYear by cell a second such year, {@link #NO_DONOR} for none
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FilledColumn(
        double[] values,
        List<MethodChoice> methods,
        byte[] method,
        int[] donorYear,
        int[] secondYear) {
    /// In `donorYear` and `secondYear`: not from a year of the unit.
    public static final int NO_DONOR = Integer.MIN_VALUE;

    FilledColumn with(double[] others) {
        return new FilledColumn(others, methods, method, donorYear, secondYear);
    }
}

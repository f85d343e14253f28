package rim.engine.benchmark.fill;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.imputation.BackTest;
import rim.schemas.methodology.MethodChoice;

/// An indicator's column after its gaps were filled.
///
/// Most cells of most columns were observed, and there are many: what is known of a gap is kept by
/// gap, not by cell, beside the observed values, which others hold too.
///
/// @param observed by cell, NaN for a gap and where there is none
/// @param methods the methods, in the order in which they were tried
/// @param gaps the cells that a method filled, ascending
/// @param fills by gap what it was filled with, NaN where that was left out again
/// @param method by gap the number of the method that filled it
/// @param donorYear by gap the year of the unit that the value came from, {@link #NO_DONOR} where
///   it came from other units
/// @param secondYear by gap a second such year, {@link #NO_DONOR} for none
/// @param measured by gap the error of the method, where it was chosen for values of this age; null
///   for others; empty where it never was
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FilledColumn(
        double[] observed,
        List<MethodChoice> methods,
        int[] gaps,
        double[] fills,
        byte[] method,
        int[] donorYear,
        int[] secondYear,
        @Nullable BackTest[] measured) {
    /// In `donorYear` and `secondYear`: not from a year of the unit.
    public static final int NO_DONOR = Integer.MIN_VALUE;

    /// @param values by cell, observed or filled
    /// @param method by cell, −1 where no method filled it
    /// @param donorYear by cell
    /// @param secondYear by cell
    /// @param measured by cell
    static FilledColumn of(
            double[] observed,
            double[] values,
            List<MethodChoice> methods,
            byte[] method,
            int[] donorYear,
            int[] secondYear,
            @Nullable BackTest[] measured) {
        int[] gaps = IntStream.range(0, values.length).filter(cell -> method[cell] >= 0).toArray();
        var methodOf = new byte[gaps.length];
        var errors = new @Nullable BackTest[gaps.length];
        for (int gap = 0; gap < gaps.length; gap++) {
            methodOf[gap] = method[gaps[gap]];
            errors[gap] = measured[gaps[gap]];
        }
        return new FilledColumn(
                observed,
                methods,
                gaps,
                IntStream.of(gaps).mapToDouble(cell -> values[cell]).toArray(),
                methodOf,
                IntStream.of(gaps).map(cell -> donorYear[cell]).toArray(),
                IntStream.of(gaps).map(cell -> secondYear[cell]).toArray(),
                Arrays.stream(errors).allMatch(Objects::isNull) ? new BackTest[0] : errors);
    }

    /// All values by cell, NaN for none, in an array of their own.
    public double[] values() {
        var values = new double[observed.length];
        copyTo(values);
        return values;
    }

    /// Writes all values, by cell.
    public void copyTo(double[] values) {
        System.arraycopy(observed, 0, values, 0, observed.length);
        for (int gap = 0; gap < gaps.length; gap++) {
            values[gaps[gap]] = fills[gap];
        }
    }

    /// The value of a cell, NaN for none.
    public double value(int cell) {
        int gap = Double.isNaN(observed[cell]) ? gapOf(cell) : -1;
        return gap < 0 ? observed[cell] : fills[gap];
    }

    /// The number of the method that filled a cell, −1 for an observed or missing value.
    public int methodOf(int cell) {
        int gap = gapOf(cell);
        return gap < 0 ? -1 : method[gap];
    }

    /// The year of the unit that the value of a gap came from, {@link #NO_DONOR} for none.
    public int donorYearOf(int cell) {
        int gap = gapOf(cell);
        return gap < 0 ? NO_DONOR : donorYear[gap];
    }

    /// The second year that the value of a gap came from, {@link #NO_DONOR} for none.
    public int secondYearOf(int cell) {
        int gap = gapOf(cell);
        return gap < 0 ? NO_DONOR : secondYear[gap];
    }

    /// The error of the method that was chosen for values of a gap's age; null for none.
    public @Nullable BackTest measuredAt(int cell) {
        int gap = measured.length == 0 ? -1 : gapOf(cell);
        return gap < 0 ? null : measured[gap];
    }

    private int gapOf(int cell) {
        return Math.max(-1, Arrays.binarySearch(gaps, cell));
    }

    /// The same without the values of some cells.
    FilledColumn without(IntPredicate isOut) {
        var left = observed.clone();
        Arrays.setAll(left, cell -> isOut.test(cell) ? Double.NaN : observed[cell]);
        var leftOfGaps = fills.clone();
        Arrays.setAll(leftOfGaps, gap -> isOut.test(gaps[gap]) ? Double.NaN : fills[gap]);
        return new FilledColumn(
                left, methods, gaps, leftOfGaps, method, donorYear, secondYear, measured);
    }
}

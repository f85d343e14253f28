package rim.pipeline.benchmark;

import java.util.List;
import rim.schemas.methodology.Gaps;

/// An indicator's column after its gaps were filled.
///
/// @param values by cell
/// @param methods the methods, in the order in which they were tried
/// @param method by cell the number of the method that filled it, −1 for an observed or missing
///   value
/// @param donorYear by cell the year that the value came from, where it came from one other year of
///   the same unit
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record FilledColumn(double[] values, List<Gaps> methods, byte[] method, int[] donorYear) {
    /// In `donorYear`: not from one other year.
    static final int NO_DONOR = Integer.MIN_VALUE;
}

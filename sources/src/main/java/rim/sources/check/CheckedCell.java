package rim.sources.check;

import org.jspecify.annotations.Nullable;
import rim.schemas.observation.MissingReason;
import rim.sources.raw.RawCell;

/// What became of a cell.
public sealed interface CheckedCell {

    RawCell cell();

    /// A number.
    ///
    /// @param nuts NUTS version in which the region's code was found; null outside NUTS
    /// @param flags letters in alphabetical order
    record Accepted(RawCell cell, @Nullable Integer nuts, int year, double value, String flags)
            implements CheckedCell {}

    /// No number, for a reason.
    record Missing(
            RawCell cell, @Nullable Integer nuts, int year, MissingReason reason, String flags)
            implements CheckedCell {}

    /// Not what its descriptor allows.
    ///
    /// @param reason code of the reason
    /// @param detail what was wrong and what was expected
    record Refused(RawCell cell, String reason, String detail) implements CheckedCell {}
}

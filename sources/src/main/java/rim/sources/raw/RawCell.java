package rim.sources.raw;

import org.jspecify.annotations.Nullable;

/// A cell as its source has it, not yet checked.
///
/// @param col column of the source, 1 is the first
/// @param series the other dimensions as name=code, parted by a vertical bar
/// @param region code of the region
/// @param period text of the period
/// @param value text of the value; null when the source says that there is none
/// @param flags text of the flags
/// @param unit code of the unit, null when the source has none
/// @param text the whole cell as it stands in the source
public record RawCell(
        int col,
        String series,
        String region,
        String period,
        @Nullable String value,
        String flags,
        @Nullable String unit,
        String text) {

    /// The same cell, of a region with another code.
    public RawCell in(String code) {
        return new RawCell(col, series, code, period, value, flags, unit, text);
    }
}

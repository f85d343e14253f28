package rim.sources.raw;

import org.jspecify.annotations.Nullable;
import rim.schemas.observation.MissingReason;

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
/// @param missing why there is no value, where something else than the flags says so; null
///   otherwise
/// @param version text of the NUTS version of the region, where the row says it; null otherwise
public record RawCell(
        int col,
        String series,
        String region,
        String period,
        @Nullable String value,
        String flags,
        @Nullable String unit,
        String text,
        @Nullable MissingReason missing,
        @Nullable String version) {

    /// A cell whose region may be of any version.
    public RawCell(
            int col,
            String series,
            String region,
            String period,
            @Nullable String value,
            String flags,
            @Nullable String unit,
            String text,
            @Nullable MissingReason missing) {
        this(col, series, region, period, value, flags, unit, text, missing, null);
    }

    /// A cell of which the flags say all.
    public RawCell(
            int col,
            String series,
            String region,
            String period,
            @Nullable String value,
            String flags,
            @Nullable String unit,
            String text) {
        this(col, series, region, period, value, flags, unit, text, null);
    }

    /// The same cell, of a region with another code.
    public RawCell in(String code) {
        return new RawCell(col, series, code, period, value, flags, unit, text, missing, version);
    }

    /// The same cell, of a series with one dimension more.
    public RawCell with(String dimension, String code) {
        var part = dimension + "=" + code;
        var more = series.isEmpty() ? part : series + "|" + part;
        return new RawCell(col, more, region, period, value, flags, unit, text, missing, version);
    }

    /// The same cell with its value written in another way.
    public RawCell valued(String number) {
        return new RawCell(
                col, series, region, period, number, flags, unit, text, missing, version);
    }

    /// The same cell without a value, since the source deletes what it said there.
    public RawCell withdrawn() {
        return new RawCell(
                col,
                series,
                region,
                period,
                null,
                flags,
                unit,
                text,
                MissingReason.WITHDRAWN,
                version);
    }
}

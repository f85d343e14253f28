package rim.sources.form.sdmx;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;

/// The power of ten in which an observation is told: a value of 5 with the multiplier 6 is five
/// million of its unit. Values are taken in the unit itself, so that what was told in thousands and
/// in millions is one series.
///
/// Source: SDMX cross-domain code list `CL_UNIT_MULT`.
final class UnitMultiplier {
    private static final Pattern POWER = Pattern.compile("[+-]?[0-9]{1,2}");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");
    private static final int GREATEST = 24;

    /// The observation with its value in the unit itself; what is no number stays as it is.
    ///
    /// @param multiplier text of the power of ten, empty for none
    static RawLine line(RawCell cell, String multiplier) {
        var value = cell.value();
        if (multiplier.isEmpty() || multiplier.equals("0") || value == null) {
            return new RawLine.Cells(List.of(cell));
        }
        int power = POWER.matcher(multiplier).matches() ? Integer.parseInt(multiplier) : 99;
        if (Math.abs(power) > GREATEST) {
            return new RawLine.Unreadable(
                    1,
                    "bad_unit_multiplier",
                    "'" + multiplier + "' (expected a power of ten, such as 6 for millions)");
        }
        return new RawLine.Cells(
                List.of(
                        NUMBER.matcher(value).matches()
                                ? cell.valued(
                                        new BigDecimal(value)
                                                .scaleByPowerOfTen(power)
                                                .toPlainString())
                                : cell));
    }

    private UnitMultiplier() {}
}

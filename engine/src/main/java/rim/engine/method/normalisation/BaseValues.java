package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Polarity;

/// What a normalisation is found from.
///
/// @param polarity whether more is better
/// @param values treated values of the base years that have a say, none missing
/// @param transformation from the unit of the indicator to the scale of treated values
/// @param treatment from a value to its treated value, outliers brought in
/// @param units values of single units, before treatment
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record BaseValues(
        Polarity polarity, double[] values, Fitted transformation, Fitted treatment, Units units) {

    /// Values of single units.
    public interface Units {
        /// NaN for a unit or year that is not there.
        ///
        /// @param unit by its code
        /// @param year empty for the last base year
        double value(String unit, Optional<Integer> year);
    }
}

package rim.engine.method.outliers;

import rim.engine.method.Method;
import rim.engine.method.Settings;

/// A way to bring in values that are far out. Limits are found over all units in the base years.
public interface OutlierMethod extends Method {

    /// The limits of one indicator.
    ///
    /// @param values of the base years, at least one, none missing
    Limits fit(Settings settings, double[] values);
}

package rim.engine.method.outliers;

import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;

/// A way to bring in values that are far out. Limits are found over all units in the base years.
public interface OutlierMethod extends NamedMethod {

    /// The limits of one indicator.
    ///
    /// @param values of the base years, at least one, none missing
    OutlierLimits fit(MethodSettings settings, double[] values);
}

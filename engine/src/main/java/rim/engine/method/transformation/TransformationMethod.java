package rim.engine.method.transformation;

import java.util.Optional;
import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;

/// A way to deal with skewness. What it needs is found over all units in the base years.
public interface TransformationMethod extends NamedMethod {

    /// The transformation of one indicator; empty where none is needed, or possible.
    ///
    /// @param original values of the base years that have a say, none missing
    /// @param ruled the same as the outlier rule left them
    Optional<Transformed> fit(MethodSettings settings, double[] original, double[] ruled);
}

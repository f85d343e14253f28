package rim.engine.method.transformation;

import rim.engine.kernel.Fitted;

/// A transformation that was needed.
///
/// @param rule what becomes of a value
/// @param from what is transformed
/// @param told its name with what was found, such as `power_root 2`
public record Transformed(Fitted rule, From from, String told) {

    /// What is transformed.
    public enum From {
        /// Values as the outlier rule left them.
        TREATED,
        /// Values as they were: the outlier rule has no say.
        ORIGINAL;

        /// These or those.
        public double[] of(double[] original, double[] ruled) {
            return switch (this) {
                case ORIGINAL -> original;
                case TREATED -> ruled;
            };
        }
    }
}

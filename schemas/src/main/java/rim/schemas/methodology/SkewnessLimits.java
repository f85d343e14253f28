package rim.schemas.methodology;

import java.util.Objects;

/// A sample passes when its skewness is within the limit or its kurtosis is below its limit.
///
/// @param skewness limit of its absolute value; by default 2
/// @param kurtosis by default 3.5
public record SkewnessLimits(Double skewness, Double kurtosis) {
    static final double SKEWNESS = 2;
    static final double KURTOSIS = 3.5;

    public SkewnessLimits {
        skewness = Objects.requireNonNullElse(skewness, SKEWNESS);
        kurtosis = Objects.requireNonNullElse(kurtosis, KURTOSIS);
    }
}

package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is done against skewness. Its parameters are found over all units in the base years.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Transformation.None.class, name = "none"),
    @JsonSubTypes.Type(value = Transformation.PowerRoot.class, name = "power_root"),
    @JsonSubTypes.Type(value = Transformation.Log.class, name = "log"),
    @JsonSubTypes.Type(value = Transformation.BoxCox.class, name = "box_cox")
})
public sealed interface Transformation {
    record None() implements Transformation {}

    /// The smallest root 1, 2, … that brings skewness to the limit, or `maxRoot`.
    record PowerRoot(double skewnessLimit, int maxRoot) implements Transformation {}

    /// A logarithm of the values, shifted.
    ///
    /// @param form which shift
    /// @param unless not transformed when the values pass these limits; null for always
    /// @param from what is transformed: values as the outlier rule left them, or as they were
    record Log(Form form, @Nullable SkewnessLimits unless, From from) implements Transformation {
        public Log {
            form = Objects.requireNonNullElse(form, Form.RANGE_SHIFT);
            from = Objects.requireNonNullElse(from, From.TREATED);
        }
    }

    /// `(x^λ − 1) / λ` of the values, shifted so that the least is 1.
    ///
    /// @param lambda null for the one under which the values are likeliest to be normal
    /// @param unless not transformed when the values pass these limits; null for always
    /// @param from what is transformed: values as the outlier rule left them, or as they were
    record BoxCox(@Nullable Double lambda, @Nullable SkewnessLimits unless, From from)
            implements Transformation {
        public BoxCox {
            from = Objects.requireNonNullElse(from, From.TREATED);
        }
    }

    /// The shift before a logarithm.
    enum Form {
        /// `ln(x − min + 0.01 (max − min))`
        @JsonProperty("range_shift")
        RANGE_SHIFT,
        /// `ln(x − min + 1)`
        @JsonProperty("unit_shift")
        UNIT_SHIFT,
        /// range_shift where values lean to the right, else `−ln(max + 0.01 (max − min) − x)`
        @JsonProperty("either_side")
        EITHER_SIDE,
        /// `ln((max − 1)(x − min) / (max − min) + 1)`, as the Global Innovation Index has it
        @JsonProperty("gii")
        GII
    }

    /// What is transformed.
    enum From {
        @JsonProperty("treated")
        TREATED,
        @JsonProperty("original")
        ORIGINAL
    }
}

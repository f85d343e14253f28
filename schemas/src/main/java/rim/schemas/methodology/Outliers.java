package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which values are brought in. The limits are found over all units in the base years.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outliers.None.class, name = "none"),
    @JsonSubTypes.Type(value = Outliers.MeanSd.class, name = "mean_sd"),
    @JsonSubTypes.Type(value = Outliers.Iqr.class, name = "iqr"),
    @JsonSubTypes.Type(value = Outliers.Winsorise.class, name = "winsorise")
})
public sealed interface Outliers {
    record None() implements Outliers {}

    /// Values further than `k` standard deviations from the mean.
    record MeanSd(double k, Action action) implements Outliers {}

    /// Values further than `k` interquartile ranges from the nearest quartile.
    record Iqr(double k, Action action) implements Outliers {}

    /// While skewness and kurtosis are both beyond their limits, the greatest (or least) values get
    /// the next lower (or higher) value.
    ///
    /// @param skewness limit of its absolute value; by default 2
    /// @param kurtosis limit; by default 3.5
    /// @param most how many values at most; by default 5
    /// @param mostShare the same as a share of the values, 0 to 1; takes the place of `most`
    /// @param ties what becomes of equal values that would pass the number together
    record Winsorise(
            @Nullable Double skewness,
            @Nullable Double kurtosis,
            @Nullable Integer most,
            @Nullable Double mostShare,
            Ties ties)
            implements Outliers {
        public Winsorise {
            ties = Objects.requireNonNullElse(ties, Ties.WITHIN_LIMIT);
        }

        /// When winsorising ends.
        public SkewnessLimits limits() {
            return new SkewnessLimits(
                    skewness == null ? SkewnessLimits.SKEWNESS : skewness,
                    kurtosis == null ? SkewnessLimits.KURTOSIS : kurtosis);
        }
    }

    /// What becomes of equal values.
    enum Ties {
        /// They stay, so that no more values than the number are changed.
        @JsonProperty("within_limit")
        WITHIN_LIMIT,
        /// They are changed together.
        @JsonProperty("together")
        TOGETHER
    }

    /// What is done with an outlier.
    enum Action {
        /// It gets the nearest value that is none.
        @JsonProperty("replace")
        REPLACE,
        /// It is left out of the bounds; its score is that of the nearest bound.
        @JsonProperty("exclude")
        EXCLUDE
    }
}

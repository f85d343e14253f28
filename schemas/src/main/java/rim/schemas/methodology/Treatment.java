package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an indicator's values become scores from 0 to 1. Steps are taken in this order; a step that
/// is null is left to the defaults.
///
/// @param direction whether more is better
/// @param gaps how a year without a value is filled
/// @param outliers which values are brought in
/// @param transformation what is done against skewness
/// @param normalisation how values become comparable
public record Treatment(
        @Nullable Direction direction,
        @Nullable Gaps gaps,
        @Nullable Outliers outliers,
        @Nullable Transformation transformation,
        @Nullable Normalisation normalisation) {

    /// This treatment, completed by another.
    public Treatment orElse(Treatment other) {
        return new Treatment(
                direction == null ? other.direction : direction,
                gaps == null ? other.gaps : gaps,
                outliers == null ? other.outliers : outliers,
                transformation == null ? other.transformation : transformation,
                normalisation == null ? other.normalisation : normalisation);
    }

    public Direction requiredDirection() {
        return Objects.requireNonNullElse(direction, Direction.HIGHER_IS_BETTER);
    }

    public Gaps requiredGaps() {
        return Objects.requireNonNullElse(gaps, new Gaps.None());
    }

    public Outliers requiredOutliers() {
        return Objects.requireNonNullElse(outliers, new Outliers.None());
    }

    public Transformation requiredTransformation() {
        return Objects.requireNonNullElse(transformation, new Transformation.None());
    }

    public Normalisation requiredNormalisation() {
        return Objects.requireNonNullElse(normalisation, new Normalisation.MinMax());
    }

    public enum Direction {
        @JsonProperty("higher_is_better")
        HIGHER_IS_BETTER,
        @JsonProperty("lower_is_better")
        LOWER_IS_BETTER
    }

    /// How a year without a value is filled.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Gaps.None.class, name = "none"),
        @JsonSubTypes.Type(value = Gaps.Latest.class, name = "latest")
    })
    public sealed interface Gaps {
        /// It stays empty.
        record None() implements Gaps {}

        /// The region's latest earlier value.
        ///
        /// @param maxAge in years; null for any
        record Latest(@Nullable Integer maxAge) implements Gaps {}
    }

    /// Which values are brought in.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outliers.None.class, name = "none"),
        @JsonSubTypes.Type(value = Outliers.MeanSd.class, name = "mean_sd")
    })
    public sealed interface Outliers {
        record None() implements Outliers {}

        /// Values further than `k` standard deviations from the mean of all regions and years.
        record MeanSd(double k, Action action) implements Outliers {}
    }

    /// What is done with an outlier.
    public enum Action {
        /// It gets the nearest value that is none.
        @JsonProperty("replace")
        REPLACE,
        /// It is left out of the bounds; its score is 0 or 1.
        @JsonProperty("exclude")
        EXCLUDE
    }

    /// What is done against skewness.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Transformation.None.class, name = "none"),
        @JsonSubTypes.Type(value = Transformation.PowerRoot.class, name = "power_root")
    })
    public sealed interface Transformation {
        record None() implements Transformation {}

        /// The smallest root 1, 2, … that brings skewness to the limit, or `maxRoot`.
        record PowerRoot(double skewnessLimit, int maxRoot) implements Transformation {}
    }

    /// How values become comparable.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
    @JsonSubTypes(@JsonSubTypes.Type(value = Normalisation.MinMax.class, name = "min_max"))
    public sealed interface Normalisation {
        /// Least and greatest value of all regions and years become 0 and 1.
        record MinMax() implements Normalisation {}
    }
}

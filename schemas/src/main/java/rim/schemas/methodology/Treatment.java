package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an indicator's values become scores. Steps are taken in this order; a step that is null is
/// left to the defaults.
///
/// @param denominator what values are divided by
/// @param gaps how a cell without a value is filled; the methods are tried in this order
/// @param outliers which values are brought in
/// @param transformation what is done against skewness
/// @param over the years over which outlier rule and transformation are found
/// @param direction whether more is better
/// @param normalisation how values become comparable
public record Treatment(
        @Nullable Denominator denominator,
        @Nullable List<MethodChoice> gaps,
        @Nullable MethodChoice outliers,
        @Nullable MethodChoice transformation,
        @Nullable Over over,
        @Nullable Direction direction,
        @Nullable MethodChoice normalisation) {
    /// No rule at all.
    public static final Treatment NONE = new Treatment(null, null, null, null, null, null, null);

    public Treatment {
        gaps = gaps == null ? null : List.copyOf(gaps);
    }

    /// This treatment, completed by another.
    public Treatment orElse(Treatment other) {
        return new Treatment(
                denominator == null ? other.denominator : denominator,
                gaps == null ? other.gaps : gaps,
                outliers == null ? other.outliers : outliers,
                transformation == null ? other.transformation : transformation,
                over == null ? other.over : over,
                direction == null ? other.direction : direction,
                normalisation == null ? other.normalisation : normalisation);
    }

    public Direction requiredDirection() {
        return Objects.requireNonNullElse(direction, Direction.HIGHER_IS_BETTER);
    }

    public List<MethodChoice> requiredGaps() {
        return Objects.requireNonNullElse(gaps, List.of());
    }

    public MethodChoice requiredOutliers() {
        return Objects.requireNonNullElse(outliers, new MethodChoice("none"));
    }

    public MethodChoice requiredTransformation() {
        return Objects.requireNonNullElse(transformation, new MethodChoice("none"));
    }

    public Over requiredOver() {
        return Objects.requireNonNullElse(over, Over.BASE_YEARS);
    }

    public MethodChoice requiredNormalisation() {
        return Objects.requireNonNullElse(normalisation, new MethodChoice("min_max"));
    }

    /// Whether more is better.
    public enum Direction {
        @JsonProperty("higher_is_better")
        HIGHER_IS_BETTER,
        @JsonProperty("lower_is_better")
        LOWER_IS_BETTER
    }

    /// What values are divided by: `value / (variable / scale)`.
    ///
    /// @param variable code of the denominator's column
    /// @param scale such as 1000 for "per thousand"; by default 1
    public record Denominator(String variable, Double scale) {
        public Denominator {
            scale = Objects.requireNonNullElse(scale, 1.0);
        }
    }
}

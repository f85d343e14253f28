package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a cell without a value is filled.
///
/// Values of other units come from the same year. Values of other years come from the unit itself;
/// a year later than the base years never fills an earlier one, so that a new year changes nothing
/// before it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Gaps.None.class, name = "none"),
    @JsonSubTypes.Type(value = Gaps.Latest.class, name = "latest"),
    @JsonSubTypes.Type(value = Gaps.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Gaps.Linear.class, name = "linear"),
    @JsonSubTypes.Type(value = Gaps.LinearConstant.class, name = "linear_constant"),
    @JsonSubTypes.Type(value = Gaps.ParentGrowth.class, name = "parent_growth"),
    @JsonSubTypes.Type(value = Gaps.ParentDifference.class, name = "parent_difference"),
    @JsonSubTypes.Type(value = Gaps.ParentLevel.class, name = "parent_level"),
    @JsonSubTypes.Type(value = Gaps.Regression.class, name = "regression"),
    @JsonSubTypes.Type(value = Gaps.Column.class, name = "column"),
    @JsonSubTypes.Type(value = Gaps.Row.class, name = "row"),
    @JsonSubTypes.Type(value = Gaps.Best.class, name = "best")
})
public sealed interface Gaps {
    /// It stays empty.
    record None() implements Gaps {}

    /// The unit's latest earlier value.
    ///
    /// @param maxAge in years; null for any
    record Latest(@Nullable Integer maxAge) implements Gaps {}

    /// The unit's latest earlier value, or where there is none its first later one.
    record Constant() implements Gaps {}

    /// A straight line between the unit's nearest earlier and later values; what lies before its
    /// first or after its last is carried. Needs two values.
    record Linear() implements Gaps {}

    /// The same, and a unit with one value has it in all years.
    record LinearConstant() implements Gaps {}

    /// The unit's nearest value, moved by the growth of the unit above it over the same years, or
    /// where that has none, of the one above that.
    record ParentGrowth() implements Gaps {}

    /// The same by difference instead of growth, for values that may be negative.
    record ParentDifference() implements Gaps {}

    /// The value of the unit above it in the same year, or where that has none, of the one above
    /// that.
    record ParentLevel() implements Gaps {}

    /// What a straight line in other indicators says, fitted over the units that have all.
    ///
    /// @param on codes of indicators
    record Regression(List<String> on) implements Gaps {
        public Regression {
            on = Methodology.listOf(on);
        }
    }

    /// The mean or median of the units of the same year, or of those of the same group.
    ///
    /// @param statistic by default the mean
    /// @param group name of a grouping of units; null for all
    record Column(Statistic statistic, @Nullable String group) implements Gaps {
        public Column {
            statistic = Objects.requireNonNullElse(statistic, Statistic.MEAN);
        }
    }

    /// The mean or median of the unit's other indicators of the same year, each brought to the same
    /// scale in its direction, brought back to the scale of this one.
    ///
    /// @param statistic by default the mean
    /// @param of which others: those of the same parent node, or all
    record Row(Statistic statistic, Siblings of) implements Gaps {
        public Row {
            statistic = Objects.requireNonNullElse(statistic, Statistic.MEAN);
            of = Objects.requireNonNullElse(of, Siblings.SAME_PARENT);
        }
    }

    /// The method with the least measured error: known cells are hidden in turn and filled by each.
    /// What it cannot fill is left to the next best.
    ///
    /// @param of the methods that compete
    /// @param folds into how many parts the known cells are dealt, by default 5
    /// @param seed of their choice
    record Best(List<Gaps> of, Integer folds, Long seed) implements Gaps {
        public Best {
            of = Methodology.listOf(of);
            folds = Objects.requireNonNullElse(folds, 5);
            seed = Objects.requireNonNullElse(seed, 1L);
        }
    }

    /// What stands for many values.
    enum Statistic {
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("median")
        MEDIAN
    }

    /// Which other indicators.
    enum Siblings {
        @JsonProperty("same_parent")
        SAME_PARENT,
        @JsonProperty("all")
        ALL
    }
}

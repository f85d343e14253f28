package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the scores below a node become one. What is missing takes its weight with it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Aggregation.Arithmetic.class, name = "arithmetic"),
    @JsonSubTypes.Type(value = Aggregation.Geometric.class, name = "geometric"),
    @JsonSubTypes.Type(value = Aggregation.Harmonic.class, name = "harmonic"),
    @JsonSubTypes.Type(value = Aggregation.Power.class, name = "power"),
    @JsonSubTypes.Type(value = Aggregation.MazziottaPareto.class, name = "mazziotta_pareto"),
    @JsonSubTypes.Type(value = Aggregation.OrderedWeights.class, name = "ordered_weights"),
    @JsonSubTypes.Type(value = Aggregation.MeanMin.class, name = "mean_min"),
    @JsonSubTypes.Type(value = Aggregation.Wroclaw.class, name = "wroclaw"),
    @JsonSubTypes.Type(value = Aggregation.BenefitOfDoubt.class, name = "benefit_of_doubt"),
    @JsonSubTypes.Type(
            value = Aggregation.DirectionalBenefit.class,
            name = "directional_benefit_of_doubt"),
    @JsonSubTypes.Type(value = Aggregation.Copeland.class, name = "copeland")
})
public sealed interface Aggregation {
    record Arithmetic() implements Aggregation {}

    record Geometric() implements Aggregation {}

    record Harmonic() implements Aggregation {}

    /// `(Σ w xᵖ)^(1/p)`.
    record Power(double exponent) implements Aggregation {}

    /// The mean less (or plus) the product of standard deviation and coefficient of variation. Over
    /// z-scores of 100 ± 10 it is the Mazziotta-Pareto index, over its own normalisation the
    /// adjusted one.
    ///
    /// @param penalty whether imbalance lowers the score (as it should where high is good)
    /// @param deviation with n or n − 1; by default n, as in the literature
    record MazziottaPareto(Penalty penalty, Deviation deviation) implements Aggregation {
        public MazziottaPareto {
            penalty = Objects.requireNonNullElse(penalty, Penalty.LOWERS);
            deviation = Objects.requireNonNullElse(deviation, Deviation.POPULATION);
        }
    }

    /// A mean with weights by order of the scores, the greatest first.
    ///
    /// @param weights as many as there are nodes below
    record OrderedWeights(List<Double> weights) implements Aggregation {
        public OrderedWeights {
            weights = Methodology.listOf(weights);
        }
    }

    /// `mean − α (√((mean − min)² + β²) − β)`: between mean (α = 0) and least (α = 1, β = 0).
    record MeanMin(double alpha, double beta) implements Aggregation {}

    /// The distance from the best of each, relative to the usual distance; less is better, so that
    /// the score is 1 less it.
    record Wroclaw() implements Aggregation {}

    /// Each unit with the weights that suit it best, each year for itself.
    ///
    /// @param least share of its score that a unit must take from each node; by default 0
    /// @param most share that it may take; by default 1
    record BenefitOfDoubt(@Nullable Double least, @Nullable Double most) implements Aggregation {}

    /// How far a unit is from the best practice when all its scores may only grow in given
    /// proportions, each year for itself.
    ///
    /// @param direction how much of each node below, none negative, not all 0; none for all the
    ///   same
    record DirectionalBenefit(List<Double> direction) implements Aggregation {
        public DirectionalBenefit {
            direction = Methodology.listOf(direction);
        }
    }

    /// Units beaten less units beaten by, each year for itself.
    ///
    /// @param over the nodes below, or all indicators below with their effective weights
    record Copeland(Over over) implements Aggregation {
        public Copeland {
            over = Objects.requireNonNullElse(over, Over.CHILDREN);
        }
    }

    /// What imbalance does to a score.
    enum Penalty {
        @JsonProperty("lowers")
        LOWERS,
        @JsonProperty("raises")
        RAISES
    }

    /// Divisor of the variance.
    enum Deviation {
        @JsonProperty("population")
        POPULATION,
        @JsonProperty("sample")
        SAMPLE
    }

    /// What is compared.
    enum Over {
        @JsonProperty("children")
        CHILDREN,
        @JsonProperty("indicators")
        INDICATORS
    }
}

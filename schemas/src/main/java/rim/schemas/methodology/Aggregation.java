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
    @JsonSubTypes.Type(
            value = Aggregation.MultiDirectionalBenefit.class,
            name = "multidirectional_benefit_of_doubt"),
    @JsonSubTypes.Type(
            value = Aggregation.GeometricBenefit.class,
            name = "geometric_benefit_of_doubt"),
    @JsonSubTypes.Type(value = Aggregation.OrderM.class, name = "order_m_benefit_of_doubt"),
    @JsonSubTypes.Type(
            value = Aggregation.UndesirableBenefit.class,
            name = "undesirable_benefit_of_doubt"),
    @JsonSubTypes.Type(
            value = Aggregation.VarianceBenefit.class,
            name = "variance_benefit_of_doubt"),
    @JsonSubTypes.Type(value = Aggregation.Factor.class, name = "factor"),
    @JsonSubTypes.Type(value = Aggregation.MixedFactor.class, name = "mixed_factor"),
    @JsonSubTypes.Type(
            value = Aggregation.GeographicOrderedWeights.class,
            name = "geographic_ordered_weights"),
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

    /// A mean with weights by order of the scores, the greatest first: see {@link Order}.
    record OrderedWeights(List<Double> weights, @Nullable Integer best, @Nullable Integer worst)
            implements Aggregation {
        public OrderedWeights {
            weights = Methodology.listOf(weights);
        }

        public Order order() {
            return new Order(weights, best, worst);
        }
    }

    /// Ordered weights, multiplied by how near the unit is to all others: the mean of a kernel of
    /// the distances.
    ///
    /// @param order of the scores
    /// @param coordinates two columns of the table with the place of a unit, on a plane
    /// @param bandwidth in the same measure; null where the values are to say
    /// @param kernel by default bisquare
    record GeographicOrderedWeights(
            Order order, List<String> coordinates, @Nullable Double bandwidth, Kernel kernel)
            implements Aggregation {
        public GeographicOrderedWeights {
            coordinates = Methodology.listOf(coordinates);
            kernel = Objects.requireNonNullElse(kernel, Kernel.BISQUARE);
        }

        @Override
        public List<String> variables() {
            return coordinates;
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

    /// As {@link DirectionalBenefit}, for each unit in the direction in which it has most to gain.
    ///
    /// @param robust against units that are drawn; null for against all
    record MultiDirectionalBenefit(@Nullable PeerDraw robust) implements Aggregation {}

    /// What a unit has of each node relative to a benchmark, to the power of the share that suits
    /// it best, multiplied, each year for itself.
    ///
    /// @param benchmark code of a unit; null for the mean of the units
    /// @param least share of its score that a unit must take from each node; by default 0
    /// @param most share that it may take; by default 1
    record GeometricBenefit(
            @Nullable String benchmark, @Nullable Double least, @Nullable Double most)
            implements Aggregation {}

    /// Each unit against the best that some units, drawn at random, would do, each year for itself.
    ///
    /// @param units how many are drawn
    /// @param direction what each node is multiplied by before it is asked for; none for 1
    /// @param within see {@link Likeness}
    /// @param on see {@link Likeness}
    /// @param ordinal see {@link Likeness}
    /// @param bandwidths see {@link Likeness}
    record OrderM(
            int units,
            List<Double> direction,
            @Nullable String within,
            List<String> on,
            List<String> ordinal,
            List<Double> bandwidths)
            implements Aggregation {
        public OrderM {
            direction = Methodology.listOf(direction);
            on = Methodology.listOf(on);
            ordinal = Methodology.listOf(ordinal);
            bandwidths = Methodology.listOf(bandwidths);
        }

        @Override
        public Likeness likeness() {
            return new Likeness(within, on, ordinal, bandwidths);
        }
    }

    /// How far a unit is from the best practice when what is desirable grows and what is
    /// undesirable shrinks in proportion to what it has, each year for itself.
    ///
    /// @param undesirable codes of the nodes below that it is good to have little of
    /// @param least share of its judgement that a unit must give to each node; by default 0
    /// @param most share that it may give; by default 1
    /// @param order codes of nodes below: the first has at least the share of those between, and
    ///   these at least that of the last
    /// @param robust against units that are drawn; null for against all
    /// @param within see {@link Likeness}
    /// @param on see {@link Likeness}
    /// @param ordinal see {@link Likeness}
    /// @param bandwidths see {@link Likeness}
    record UndesirableBenefit(
            List<String> undesirable,
            @Nullable Double least,
            @Nullable Double most,
            List<String> order,
            @Nullable PeerDraw robust,
            @Nullable String within,
            List<String> on,
            List<String> ordinal,
            List<Double> bandwidths)
            implements Aggregation {
        public UndesirableBenefit {
            undesirable = Methodology.listOf(undesirable);
            order = Methodology.listOf(order);
            on = Methodology.listOf(on);
            ordinal = Methodology.listOf(ordinal);
            bandwidths = Methodology.listOf(bandwidths);
        }

        @Override
        public Likeness likeness() {
            return new Likeness(within, on, ordinal, bandwidths);
        }
    }

    /// Each unit with the weights that suit it best, as far as they stand to each other as the
    /// variances of the nodes below do, each year for itself.
    ///
    /// @param level of the intervals of the variances; by default 0.95
    record VarianceBenefit(Double level) implements Aggregation {
        public VarianceBenefit {
            level = Objects.requireNonNullElse(level, 0.95);
        }
    }

    /// Scores on principal components, found over the base years: the first alone, or several by
    /// what each explains of the variance. Weights have no say; a unit needs all nodes.
    ///
    /// @param components how many; null for all
    /// @param rotation of several; by default varimax
    record Factor(@Nullable Integer components, Rotation rotation) implements Aggregation {
        public Factor {
            rotation = Objects.requireNonNullElse(rotation, Rotation.VARIMAX);
        }
    }

    /// Scores on principal components of the nodes below and of categories together, found over the
    /// base years. Weights have no say; a unit needs all nodes and categories.
    ///
    /// @param categories groupings, or columns of the table whose numbers are names
    /// @param components how many; null for all
    record MixedFactor(List<String> categories, @Nullable Integer components)
            implements Aggregation {
        public MixedFactor {
            categories = Methodology.listOf(categories);
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

    /// Which units a unit is held against.
    default Likeness likeness() {
        return new Likeness(null, List.of(), List.of(), List.of());
    }

    /// Columns of the table that are needed beside the scores.
    default List<String> variables() {
        return likeness().variables();
    }

    /// Weights by order of the scores, the greatest first: as they are given, or the mean of some
    /// of the greatest or of the least. One of the three.
    ///
    /// @param weights as many as there are nodes below
    /// @param best how many of the greatest, alike: good in at least so many
    /// @param worst how many of the least, alike
    record Order(List<Double> weights, @Nullable Integer best, @Nullable Integer worst) {
        public Order {
            weights = Methodology.listOf(weights);
        }

        /// The weights over so many nodes.
        public double[] over(int nodes) {
            var made = new double[nodes];
            for (int i = 0; i < nodes; i++) {
                if (best != null) {
                    made[i] = i < best ? 1 : 0;
                } else if (worst != null) {
                    made[i] = i >= nodes - worst ? 1 : 0;
                } else {
                    made[i] = weights.get(i);
                }
            }
            return made;
        }
    }

    /// What nearness is by distance.
    enum Kernel {
        @JsonProperty("bisquare")
        BISQUARE,
        @JsonProperty("tricube")
        TRICUBE,
        @JsonProperty("gaussian")
        GAUSSIAN,
        @JsonProperty("exponential")
        EXPONENTIAL,
        @JsonProperty("boxcar")
        BOXCAR
    }

    /// What is done to components.
    enum Rotation {
        @JsonProperty("varimax")
        VARIMAX,
        @JsonProperty("none")
        NONE
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

package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How values become comparable. Where less is better, the sign is turned before. Bounds are found
/// over all units in the base years and hold for every year.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Normalisation.None.class, name = "none"),
    @JsonSubTypes.Type(value = Normalisation.MinMax.class, name = "min_max"),
    @JsonSubTypes.Type(value = Normalisation.ZScore.class, name = "z_score"),
    @JsonSubTypes.Type(value = Normalisation.Scaled.class, name = "scaled"),
    @JsonSubTypes.Type(value = Normalisation.Rank.class, name = "rank"),
    @JsonSubTypes.Type(value = Normalisation.Borda.class, name = "borda"),
    @JsonSubTypes.Type(value = Normalisation.PercentileRank.class, name = "percentile_rank"),
    @JsonSubTypes.Type(value = Normalisation.FractionOfMax.class, name = "fraction_of_max"),
    @JsonSubTypes.Type(value = Normalisation.DistanceToMax.class, name = "distance_to_max"),
    @JsonSubTypes.Type(
            value = Normalisation.DistanceToReference.class,
            name = "distance_to_reference"),
    @JsonSubTypes.Type(value = Normalisation.DistanceToTarget.class, name = "distance_to_target"),
    @JsonSubTypes.Type(value = Normalisation.Goalposts.class, name = "goalposts"),
    @JsonSubTypes.Type(
            value = Normalisation.AdjustedMazziottaPareto.class,
            name = "adjusted_mazziotta_pareto")
})
public sealed interface Normalisation {
    /// Values are comparable as they are; where less is better, their sign is turned.
    record None() implements Normalisation {}

    /// Least and greatest value become `low` and `high`.
    ///
    /// @param low by default 0
    /// @param high by default 1
    /// @param clip whether a value outside the bounds gets the nearest bound; by default it does
    record MinMax(Double low, Double high, Boolean clip) implements Normalisation {
        /// From 0 to 1.
        public MinMax() {
            this(0.0, 1.0, true);
        }

        public MinMax {
            low = Objects.requireNonNullElse(low, 0.0);
            high = Objects.requireNonNullElse(high, 1.0);
            clip = Objects.requireNonNullElse(clip, true);
        }
    }

    /// The distance from the mean in standard deviations (n − 1), stretched to `sd` around `mean`.
    record ZScore(Double mean, Double sd) implements Normalisation {
        public ZScore {
            mean = Objects.requireNonNullElse(mean, 0.0);
            sd = Objects.requireNonNullElse(sd, 1.0);
        }
    }

    /// `(x − low) / (high − low) · factor`, with `low` and `high` in the unit of the indicator: the
    /// greater is the better end, or the lesser where less is better.
    record Scaled(double low, double high, Double factor) implements Normalisation {
        public Scaled {
            factor = Objects.requireNonNullElse(factor, 100.0);
        }
    }

    /// Ascending rank: 1 for the worst.
    ///
    /// @param ties by default all get the least of their ranks
    record Rank(Ties ties) implements Normalisation {
        public Rank {
            ties = Objects.requireNonNullElse(ties, Ties.LEAST);
        }
    }

    /// Ascending rank less 1.
    record Borda() implements Normalisation {}

    /// `(rank − 1) / (n − 1)`.
    record PercentileRank() implements Normalisation {}

    /// The share of the greatest value; where less is better, of the least.
    record FractionOfMax() implements Normalisation {}

    /// `1 − (max − x) / (max − min)`.
    record DistanceToMax() implements Normalisation {}

    /// `1 − (reference − x) / (reference − min)` with the value of a unit as reference.
    ///
    /// @param unit code of the unit
    /// @param year of its value; by default the last base year
    /// @param cap whether no score exceeds 1
    record DistanceToReference(String unit, @Nullable Integer year, Boolean cap)
            implements Normalisation {
        public DistanceToReference {
            cap = Objects.requireNonNullElse(cap, false);
        }
    }

    /// `(x − min) / (target − min)`; where less is better, `(max − x) / (max − target)`.
    ///
    /// @param target in the unit of the indicator
    /// @param cap whether no score exceeds 1
    /// @param scale of the target; by default natural
    record DistanceToTarget(double target, Boolean cap, Scale scale) implements Normalisation {
        public DistanceToTarget {
            cap = Objects.requireNonNullElse(cap, false);
            scale = Objects.requireNonNullElse(scale, Scale.NATURAL);
        }
    }

    /// `(x − low) / (high − low) · factor`; where less is better, `(high − x) / (high − low) ·
    /// factor`.
    ///
    /// @param low the lower goalpost, in the unit of the indicator
    /// @param high the higher goalpost
    /// @param factor by default 1
    /// @param clip whether scores stay between 0 and `factor`; by default they do
    /// @param scale of the goalposts; by default natural
    record Goalposts(double low, double high, Double factor, Boolean clip, Scale scale)
            implements Normalisation {
        public Goalposts {
            factor = Objects.requireNonNullElse(factor, 1.0);
            clip = Objects.requireNonNullElse(clip, true);
            scale = Objects.requireNonNullElse(scale, Scale.NATURAL);
        }
    }

    /// 60 points for the range of the values, centred on 100 at the reference value: the
    /// normalisation of the adjusted Mazziotta-Pareto index.
    ///
    /// @param reference in the unit of the indicator; null for the mean of the base years
    record AdjustedMazziottaPareto(@Nullable Double reference) implements Normalisation {}

    /// What tied values get.
    enum Ties {
        @JsonProperty("least")
        LEAST,
        @JsonProperty("average")
        AVERAGE
    }

    /// What a goalpost or target is measured in.
    enum Scale {
        /// The unit of the indicator: it goes through the same transformation as the values.
        @JsonProperty("natural")
        NATURAL,
        /// The scale of the values after transformation.
        @JsonProperty("treated")
        TREATED
    }
}

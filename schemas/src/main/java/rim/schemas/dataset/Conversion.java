package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.schemas.region.Overlap.Weight;

/// How values of regions that were split, merged or redrawn become values of the edition's regions.
///
/// A count is shared out and summed: `vₜ = Σₛ vₛ · |s∩t| / |s|`. A rate is averaged: `vₜ = Σₛ vₛ ·
/// |s∩t| / Σₛ |s∩t|`, or, where its denominator `d` is known of all old regions, as numerator and
/// denominator, each shared out: `vₜ = Σₛ vₛ dₛ · |s∩t| / |s| / Σₛ dₛ · |s∩t| / |s|`. Sums run over
/// the old regions `s` with a part in the new region `t`; `|x|` is population or area.
///
/// @param measure whether values add up
/// @param by what is shared out or weighs the average; by default population
/// @param minimumShare least share, 0 to 1, that the old regions must have had in the new one, on
///   average over the new one; by default 0 for counts, so that totals are kept, and 0.5 for rates
/// @param of for a rate, the component that is its denominator, in the same NUTS version; null
///   where none is fed
public record Conversion(Measure measure, Weight by, Double minimumShare, @Nullable String of) {

    public Conversion {
        by = Objects.requireNonNullElse(by, Weight.POPULATION);
        minimumShare =
                Objects.requireNonNullElse(minimumShare, measure == Measure.RATE ? 0.5 : 0.0);
    }

    /// One whose denominator is not fed.
    public Conversion(Measure measure, Weight by, Double minimumShare) {
        this(measure, by, minimumShare, null);
    }

    /// Whether values of parts of a region add up to the region's.
    public enum Measure {
        /// They do, like a number of people.
        @JsonProperty("count")
        COUNT,
        /// They do not, like a percentage.
        @JsonProperty("rate")
        RATE
    }
}

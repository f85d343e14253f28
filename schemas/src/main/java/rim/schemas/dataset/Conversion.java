package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import rim.schemas.region.Overlap.Weight;

/// How values of regions that were split, merged or redrawn become values of the edition's regions.
///
/// A count is shared out and summed: `vₜ = Σₛ vₛ · |s∩t| / |s|`. A rate is averaged: `vₜ = Σₛ vₛ ·
/// |s∩t| / Σₛ |s∩t|`. Sums run over the old regions `s` with a part in the new region `t`; `|x|` is
/// population or area.
///
/// @param measure whether values add up
/// @param by what is shared out or weighs the average; by default population
/// @param minimumShare least share, 0 to 1, that the old regions must have had in the new one, on
///   average over the new one; by default 0 for counts, so that totals are kept, and 0.5 for rates
public record Conversion(Measure measure, Weight by, Double minimumShare) {

    public Conversion {
        by = Objects.requireNonNullElse(by, Weight.POPULATION);
        minimumShare =
                Objects.requireNonNullElse(minimumShare, measure == Measure.RATE ? 0.5 : 0.0);
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

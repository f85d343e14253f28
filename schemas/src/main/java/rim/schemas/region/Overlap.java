package rim.schemas.region;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The territory that a region of one NUTS version and a region of another have in common.
///
/// @param from code in the one version
/// @param to code in the other
/// @param shareOfFrom how much of the one lies in the other, more than 0 to 1; all shares of a
///   region add up to 1
/// @param shareOfTo how much of the other comes from the one, likewise
public record Overlap(String from, String to, double shareOfFrom, double shareOfTo) {

    /// What is shared out among regions.
    public enum Weight {
        /// Resident population of 2018.
        @JsonProperty("population")
        POPULATION,
        /// Surface in square kilometres.
        @JsonProperty("area")
        AREA
    }
}

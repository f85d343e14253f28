package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A factor on the index of all regions of a country, `(national index / 100) / (relative score of
/// the country)`, so that countries stand to each other as in a national benchmark.
///
/// @param apply whether it is done
/// @param countryScore what the relative score of the country is
/// @param index the national index, relative to the reference as 100
public record CountryCorrection(boolean apply, CountryScore countryScore, List<National> index) {

    public CountryCorrection {
        countryScore = Objects.requireNonNullElse(countryScore, CountryScore.MEAN_OF_REGIONS);
        index = Methodology.listOf(index);
    }

    /// @param year null for all years
    /// @param value relative to the reference as 100
    public record National(String country, @Nullable Integer year, double value) {}

    /// What the relative score of a country is.
    public enum CountryScore {
        /// The mean score of its regions.
        @JsonProperty("mean_of_regions")
        MEAN_OF_REGIONS,
        /// The score of the country's own figures.
        @JsonProperty("own_figures")
        OWN_FIGURES
    }
}

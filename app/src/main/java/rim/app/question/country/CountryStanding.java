package rim.app.question.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.question.neighbours.Autocorrelation;
import rim.engine.convergence.Convergence;

/// A country at a glance.
///
/// @param country its code
/// @param name as the edition has it, in Latin script
/// @param node code of the node that scores are of
/// @param fromYear the earlier year of changes and of convergence
/// @param toYear the later one, which ranks are of
/// @param regions its regions, the best first
/// @param years how far its regions are apart in each year, the earliest first
/// @param convergence whether regions came closer between the two years: its own, then all of the
///   benchmark
/// @param autocorrelation whether regions are like those that they touch, in the later year: its
///   own among themselves, then all
public record CountryStanding(
        String country,
        String name,
        String node,
        int fromYear,
        int toYear,
        List<RegionStanding> regions,
        List<YearSpread> years,
        List<Closeness> convergence,
        List<Autocorrelation> autocorrelation) {
    public CountryStanding {
        regions = List.copyOf(regions);
        years = List.copyOf(years);
        convergence = List.copyOf(convergence);
        autocorrelation = List.copyOf(autocorrelation);
    }

    /// A region of it.
    ///
    /// @param rank among all regions; null without a score
    /// @param rankBest the best of the rank's 90 percent interval; null where nothing is uncertain
    /// @param rankBefore its rank in the earlier year; null where it had none
    /// @param change of the score since then
    /// @param changeLow lower end of the change's 90 percent interval, where the edition has it
    /// @param likelyGroup the group in the words that its certainty allows; null for none
    /// @param missing why there is no score; null where there is one
    public record RegionStanding(
            String region,
            @Nullable String name,
            @Nullable Integer rank,
            @Nullable Integer rankBest,
            @Nullable Integer rankWorst,
            @Nullable Double score,
            @Nullable Double relative,
            @Nullable Integer rankBefore,
            @Nullable Double change,
            @Nullable Double changeLow,
            @Nullable Double changeHigh,
            @Nullable String likelyGroup,
            @Nullable String missing) {

        /// One without a score.
        static RegionStanding unscored(String region, @Nullable String name, String missing) {
            return new RegionStanding(
                    region, name, null, null, null, null, null, null, null, null, null, null,
                    missing);
        }
    }

    /// How far its regions are apart in a year.
    ///
    /// @param spread standard deviation of their scores; null for one region
    public record YearSpread(
            int year,
            int regions,
            double mean,
            @Nullable Double spread,
            double least,
            double greatest) {}

    /// Whether regions came closer: of `country`, or of all.
    ///
    /// @param of code of the country, or `all`
    /// @param missing why there is no convergence, null where there is
    public record Closeness(
            String of,
            int regions,
            @Nullable Double spreadBefore,
            @Nullable Double spreadAfter,
            @Nullable Double ratio,
            @Nullable Double ratioLow,
            @Nullable Double ratioHigh,
            @Nullable Double slope,
            @Nullable Double slopeLow,
            @Nullable Double slopeHigh,
            @Nullable Double explained,
            @Nullable String missing) {
        static Closeness of(String of, Convergence found) {
            return new Closeness(
                    of,
                    found.units(),
                    found.spreadBefore(),
                    found.spreadAfter(),
                    found.ratio(),
                    found.ratioLow(),
                    found.ratioHigh(),
                    found.slope(),
                    found.slopeLow(),
                    found.slopeHigh(),
                    found.explained(),
                    null);
        }

        static Closeness missing(String of, int regions, String why) {
            return new Closeness(
                    of, regions, null, null, null, null, null, null, null, null, null, why);
        }
    }
}

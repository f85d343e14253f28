package rim.app.question.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;
import rim.app.data.NodeStanding;
import rim.app.question.published.PublishedStanding;
import rim.schemas.contribution.ValueCorrection;

/// What an edition says about one region. This is also the JSON form, names in lower snake case.
///
/// @param edition name of the edition
/// @param methodology name of the methodology
/// @param region the region
/// @param countryName name of its country
/// @param year year of the scores
/// @param index the composite index
/// @param indicators all that the index is made of, the strongest first, those without a score
///   last; by their relative scores, where there is no reference by their ranks
/// @param strongest codes of up to three indicators
/// @param weakest codes of up to three others, the weakest first
/// @param history the index by year
/// @param reports reports about the region or a region around it
/// @param change of the index since the year before; null where nothing is said to be uncertain
/// @param changes of the index up to the year, the latest first, of those the longest first; none
///   where nothing is said to be uncertain
/// @param groups how sure each group is, the most probable first; none likewise
/// @param interval what intervals mean here; null likewise
/// @param publishedScores scores of the region that others published, the index first; none where
///   the edition's sources had none
/// @param comments that the region sent in
public record Profile(
        String edition,
        String methodology,
        NamedRegion region,
        @Nullable String countryName,
        int year,
        Standing index,
        List<Standing> indicators,
        List<String> strongest,
        List<String> weakest,
        List<YearStanding> history,
        List<AboutRegion> reports,
        @Nullable Change change,
        List<Change> changes,
        List<GroupProbability> groups,
        @Nullable Interval interval,
        List<PublishedStanding> publishedScores,
        List<Comment> comments) {

    /// Whether any of some indicators has a score relative to a reference; else they are told by
    /// their ranks.
    public static boolean isRelative(List<Standing> indicators) {
        return indicators.stream().anyMatch(each -> each.relative() != null);
    }

    /// What the region says about its profile.
    ///
    /// @param on the day on which it was accepted
    public record Comment(String on, String text) {}

    /// Where the region stands in the index or an indicator.
    ///
    /// @param code code of the node
    /// @param value the indicator's value, null for the index or when missing
    /// @param unit code of the value's unit, null for the index
    /// @param unitName the unit in words, null for the index
    /// @param valueYear the year that the value describes
    /// @param filledBy how a gap was filled, such as `nowcast (drift)`; null for an observed value
    /// @param relative the score as a percentage of the reference
    /// @param of how many regions have a rank
    /// @param group code of the performance group
    /// @param coverage share of the weights that had a value, 0 to 1
    /// @param likelyGroup the group in the words that its certainty allows
    /// @param missing why there is no score
    /// @param rankBest best rank of the interval; null where nothing is said to be uncertain
    /// @param rankWorst worst rank of the interval
    /// @param groupProbability how sure the group is, 0 to 1
    /// @param scoreLow lower end of the interval of the score
    /// @param scoreHigh upper end of the interval of the score
    /// @param correction that the region corrected the value; null where it did not
    public record Standing(
            String code,
            String title,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable Integer valueYear,
            @Nullable String filledBy,
            @Nullable Double score,
            @Nullable Double relative,
            @Nullable Integer rank,
            int of,
            @Nullable String group,
            @Nullable String groupTitle,
            @Nullable String likelyGroup,
            double coverage,
            @Nullable String missing,
            @Nullable Integer rankBest,
            @Nullable Integer rankWorst,
            @Nullable Double groupProbability,
            @Nullable Double scoreLow,
            @Nullable Double scoreHigh,
            @Nullable ValueCorrection correction) {

        /// Whether the value is an estimate, and no earlier one of the region's own, which its year
        /// tells.
        @JsonIgnore
        public boolean isFilled() {
            return NodeStanding.isEstimate(filledBy);
        }
    }

    /// The index in one year, with the ends of its intervals where there are some.
    public record YearStanding(
            int year,
            @Nullable Double score,
            @Nullable Double relative,
            @Nullable Integer rank,
            int of,
            @Nullable String group,
            @Nullable String likelyGroup,
            @Nullable Double scoreLow,
            @Nullable Double scoreHigh,
            @Nullable Integer rankBest,
            @Nullable Integer rankWorst) {}

    /// A change of the index between two years.
    ///
    /// @param from the earlier year
    /// @param to the later year
    /// @param change mean over the draws
    /// @param low lower end of its interval
    /// @param high upper end of its interval
    /// @param pValue of no change
    public record Change(int from, int to, double change, double low, double high, double pValue) {}

    /// How sure a performance group is.
    ///
    /// @param probability share of the draws, 0 to 1
    public record GroupProbability(String group, String title, double probability) {}

    /// What intervals mean.
    ///
    /// @param level share of the draws within, 0 to 1; null where the edition does not say
    /// @param draws how many times all was done again
    public record Interval(@Nullable Double level, int draws) {}

    /// A report.
    ///
    /// @param about the region it names: this one, or one around it
    public record AboutRegion(
            String report,
            @Nullable String title,
            @Nullable String language,
            @Nullable Integer year,
            String themes,
            String about) {}
}

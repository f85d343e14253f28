package rim.app.question.overlap;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;

/// What two regions could do together. This is also the JSON form, names in lower snake case.
/// Figures of the region that was asked first have plain names, those of the other begin with
/// `other`.
///
/// @param edition name of the edition
/// @param year year of the scores; null where the edition has none of both
/// @param probabilityAhead share of the draws in which the first is ahead by the composite index,
///   level counting half; null where nothing is said to be uncertain
/// @param profiles how alike their activities are, by dataset
/// @param activities in which one of them is specialised, or both
/// @param themes that both state as priorities, or that one states and the other does
/// @param indicators in the order of the methodology
public record RegionOverlap(
        String edition,
        NamedRegion region,
        NamedRegion other,
        @Nullable Integer year,
        @Nullable Double probabilityAhead,
        List<Profiles> profiles,
        List<SharedActivity> activities,
        List<SharedTheme> themes,
        List<Lead> indicators) {
    public RegionOverlap {
        profiles = List.copyOf(profiles);
        activities = List.copyOf(activities);
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
    }

    /// How alike the activities of both are, in the newest year in which the dataset measures both.
    ///
    /// @param activities how many the dataset has of both
    /// @param krugman Krugman's index of the two, 0 (the same shares) to 2 (nothing in common)
    /// @param inCommon share of what each does that the other does too, 0 to 1
    /// @param cosine of the shrunk location quotients, 0 to 1
    /// @param moreAlike how many regions are more like the first than the other is, by Krugman's
    ///   index
    /// @param of how many others are measured
    /// @param missing why there is nothing to tell, null where there is
    public record Profiles(
            String dataset,
            int year,
            int activities,
            @Nullable Double krugman,
            @Nullable Double inCommon,
            @Nullable Double cosine,
            @Nullable Integer moreAlike,
            @Nullable Integer of,
            @Nullable String missing) {}

    /// How the two stand in an activity.
    public enum Standing {
        /// Both are specialised in it.
        BOTH,
        /// One is, and it is near to the other: its relatedness density is not below the median of
        /// what the other has not.
        NEAR,
        /// One is, and it is not near to the other.
        FAR,
        /// One is, and nothing is known of the other.
        UNKNOWN;

        /// As tables have it: `near`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An activity in which at least one is specialised.
    ///
    /// @param standing see {@link Standing}
    /// @param heldBy code of the one that is specialised in it, or both
    /// @param name of the activity, where its dataset counts by NACE
    /// @param isSure whether the interval of who is specialised is above 1, of both if both are
    /// @param quotient shrunk location quotient, between its low and high end
    /// @param density relatedness density, percent
    /// @param probability that the activity comes within five years; null for who has it
    /// @param cells the source cell
    public record SharedActivity(
            String dataset,
            String activity,
            @Nullable String name,
            int year,
            String standing,
            String heldBy,
            boolean isSure,
            @Nullable Double quotient,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double density,
            @Nullable Double probability,
            @Nullable String cells,
            @Nullable Double otherQuotient,
            @Nullable Double otherLow,
            @Nullable Double otherHigh,
            @Nullable Double otherDensity,
            @Nullable Double otherProbability,
            @Nullable String otherCells) {}

    /// A passage that states a priority of one region which the other states or does too.
    ///
    /// @param statedBy code of the region, of the two, for which it is stated
    /// @param statedFor the same, or one within it
    /// @param isStatedByBoth whether any passage states the theme for the other
    /// @param isDoneByOther whether the other is specialised in the activity that is nearest to the
    ///   theme; null where nothing is known of it
    /// @param confidence share of right ones among those that the rule found in labelled chapters;
    ///   null where nobody labelled any
    /// @param passage link to it; null for a row of a list
    /// @param sourceCell of a row of a list
    /// @param activity that is nearest to the theme, with the other region's figures
    /// @param match how it stands to the theme: same, part or wider
    /// @param change whether a region changed or added it; null for neither
    /// @param correctedBecause why
    public record SharedTheme(
            String theme,
            @Nullable String name,
            String statedBy,
            String statedFor,
            boolean isStatedByBoth,
            @Nullable Boolean isDoneByOther,
            @Nullable Double confidence,
            String rule,
            String report,
            @Nullable String title,
            @Nullable Integer published,
            @Nullable Integer page,
            @Nullable String passage,
            @Nullable String sourceCell,
            String sentence,
            String language,
            @Nullable String dataset,
            @Nullable String activity,
            @Nullable String match,
            @Nullable Integer year,
            @Nullable Double quotient,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String cells,
            @Nullable String change,
            @Nullable String correctedBy,
            @Nullable String correctedOn,
            @Nullable String correctedBecause) {}

    /// How the two stand in an indicator.
    ///
    /// @param ahead code of the one that leads; null where the intervals of both scores overlap, or
    ///   where one has none
    /// @param gap score of the first minus that of the other
    /// @param low lower end of the score's interval, of the level that the methodology declares
    /// @param cells source cells of the value
    /// @param missing why nobody can be said to lead or not; null where it can
    public record Lead(
            String indicator,
            String title,
            String unit,
            @Nullable String ahead,
            @Nullable Double gap,
            @Nullable Double score,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double value,
            @Nullable Integer valueYear,
            @Nullable String cells,
            @Nullable Double otherScore,
            @Nullable Double otherLow,
            @Nullable Double otherHigh,
            @Nullable Double otherValue,
            @Nullable Integer otherValueYear,
            @Nullable String otherCells,
            @Nullable String missing) {}
}

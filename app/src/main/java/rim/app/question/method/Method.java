package rim.app.question.method;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the scores of an edition were made. This is also the JSON form, names in lower snake case;
/// methods and their settings are called as in methodology files.
///
/// @param edition name of the edition
/// @param name of the methodology
/// @param title in words
/// @param description what it does and for whom, as its authors say
/// @param source where its numbers come from and what is unconfirmed, as its authors say
/// @param nuts NUTS version of the regions; null where units are not regions
/// @param years that have scores
/// @param baseYears over which bounds and rules are found; none for all years that have scores
/// @param minimumCoverage share of the weights below a node that must have a score, 0 to 1
/// @param screening which regions have too few values to be scored; null for none
/// @param nodes the composite index and all below it, parents first
/// @param reference what 100 means; null when nothing does
/// @param groups performance groups, the best first
/// @param parts codes of the parts of a group, the best first; none for not parted
/// @param isCorrectedByCountry whether a country's regions are brought in line with its own index
/// @param uncertainty what is varied to see how sure scores are; null for nothing
public record Method(
        String edition,
        String name,
        String title,
        String description,
        String source,
        @Nullable Integer nuts,
        List<Integer> years,
        List<Integer> baseYears,
        double minimumCoverage,
        @Nullable Screened screening,
        List<NodeRule> nodes,
        @Nullable Reference reference,
        List<Group> groups,
        List<String> parts,
        boolean isCorrectedByCountry,
        @Nullable Varied uncertainty) {

    /// How a node's score is made.
    ///
    /// @param parent code of the node above; null for the composite index
    /// @param weight its own among its siblings
    /// @param indicator the steps from value to score; null for an aggregate
    /// @param aggregate how the nodes below become one; null for an indicator
    public record NodeRule(
            String code,
            String title,
            @Nullable String parent,
            double weight,
            @Nullable IndicatorRule indicator,
            @Nullable AggregateRule aggregate) {}

    /// @param unit code of the values' unit, empty where none is known
    /// @param source datasets that feed it, empty where the edition does not say
    /// @param lowerIsBetter whether less is better
    /// @param denominator variable that values are divided by; null for none
    /// @param gaps how a cell without a value is filled; tried in this order
    public record IndicatorRule(
            String unit,
            String source,
            boolean lowerIsBetter,
            @Nullable String denominator,
            List<Step> gaps,
            Step outliers,
            Step transformation,
            Step normalisation) {}

    /// @param weighting where the weights of the nodes below come from
    /// @param aggregation how their scores become one
    public record AggregateRule(Step weighting, Step aggregation) {}

    /// A method with its settings.
    ///
    /// @param settings by name; those that are not set are left out
    public record Step(String method, Map<String, String> settings) {}

    /// @param region the aggregate whose own figures count; null for none
    /// @param countries its members
    /// @param year the year whose score counts for all years; null for the same year
    public record Reference(
            @Nullable String region, List<String> countries, @Nullable Integer year) {}

    /// @param above relative score that a member exceeds; null for the last group
    public record Group(String code, String title, @Nullable Double above) {}

    /// @param leastAvailability share of the indicators that must have a value; null for any
    public record Screened(@Nullable Double leastAvailability) {}

    /// What is varied.
    ///
    /// @param draws how many times all is done again
    /// @param level of intervals, 0 to 1
    /// @param choices of the methodology that could have been otherwise
    /// @param weights whether weights are varied
    /// @param weightNoise by up to which share of themselves; null for over all possible weights
    /// @param data whether values are varied
    public record Varied(
            int draws,
            double level,
            List<Choice> choices,
            boolean weights,
            @Nullable Double weightNoise,
            boolean data) {}

    /// @param name of what could have been otherwise
    /// @param variants how many ways of it were tried
    public record Choice(String name, int variants) {}
}

package rim.app.question.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;

/// Regions side by side. This is also the JSON form, names in lower snake case.
///
/// @param edition name of the edition
/// @param year year of the scores
/// @param regions in the order in which they were asked
/// @param nodes the index and all below it, in the order of the methodology
/// @param ahead how sure it is that one of them is ahead of another by the index; none where
///   nothing is said to be uncertain, and of more than 1,000 regions of those that are far apart by
///   rank
public record Comparison(
        String edition, int year, List<NamedRegion> regions, List<Node> nodes, List<Ahead> ahead) {

    /// Two of the regions.
    ///
    /// @param probability share of the draws in which the first is ahead, level counting half
    public record Ahead(String region, String other, double probability) {}

    /// @param code code of the node
    /// @param unit code of the values' unit, null for an aggregate
    /// @param unitName the unit in words, null for an aggregate
    /// @param standings one for each region, in their order
    public record Node(
            String code,
            String title,
            @Nullable String unit,
            @Nullable String unitName,
            List<Standing> standings) {}

    /// @param value the indicator's, null for an aggregate or when missing
    /// @param valueYear the year that the value describes
    /// @param relative the score as a percentage of the reference
    /// @param likelyGroup the group in the words that its certainty allows
    /// @param gap score minus that of the first region, null for the first and where one is missing
    /// @param missing why there is no score
    public record Standing(
            String region,
            @Nullable Double value,
            @Nullable Integer valueYear,
            @Nullable Double score,
            @Nullable Double relative,
            @Nullable Integer rank,
            @Nullable String group,
            @Nullable String likelyGroup,
            @Nullable Double gap,
            @Nullable String missing) {}
}

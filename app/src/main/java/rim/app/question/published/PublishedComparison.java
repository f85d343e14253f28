package rim.app.question.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How scores that somebody else published and the edition's own agree. This is also the JSON form,
/// names in lower snake case.
///
/// @param edition name of the edition
/// @param methodology name of its methodology
/// @param node the node that is compared
/// @param title its title
/// @param year year of the scores
/// @param publication whose scores
/// @param others other publications with scores of the node in this edition
/// @param against what both scores are relative to
/// @param againstYear the year of that; null where it is not the same
/// @param regions how many regions both have
/// @param pearson product-moment correlation over them; null for fewer than three
/// @param spearman rank correlation over them; null likewise
/// @param grouped how many of them have a group in both
/// @param sameGroup share of those, 0 to 1, that have the same; null for none
/// @param meanDifference mean of the differences, here less published; null where they are not
///   relative to the same
/// @param parts what sets all regions apart alike
/// @param causes what the differences come from, for all regions and for each; none where the two
///   are not relative to the same
/// @param differences by region, the largest first
/// @param leftOut regions that only one of the two has, or has otherwise
/// @param nodes how each node agrees that both have
public record PublishedComparison(
        String edition,
        String methodology,
        String node,
        String title,
        int year,
        Publication publication,
        List<Publication> others,
        Against against,
        @Nullable Integer againstYear,
        int regions,
        @Nullable Double pearson,
        @Nullable Double spearman,
        int grouped,
        @Nullable Double sameGroup,
        @Nullable Double meanDifference,
        List<PublishedPart> parts,
        List<CauseOfAll> causes,
        List<Difference> differences,
        List<LeftOut> leftOut,
        List<NodeAgreement> nodes) {

    /// A region.
    ///
    /// @param code of the region as published
    /// @param value the published score as it is
    /// @param published the published score, comparable
    /// @param here the edition's own score, comparable
    /// @param difference here less published
    /// @param publishedGroup the published performance group, by the edition's limits
    /// @param hereGroup the edition's
    /// @param hereLikelyGroup the same in the words that its certainty allows
    /// @param parts what sets the two apart
    public record Difference(
            String region,
            String name,
            String code,
            double value,
            double published,
            double here,
            double difference,
            @Nullable String publishedGroup,
            @Nullable String hereGroup,
            @Nullable String hereLikelyGroup,
            List<PublishedPart> parts) {}

    /// A region that is not compared.
    ///
    /// @param code as the publication has it, or the edition's where only that has it
    /// @param side published or here: which of the two has it
    /// @param why coarser, finer, not_scored, area_changed, split_or_merged,
    ///   country_not_in_version, no_score_here, not_published, or the reference itself
    /// @param value the published score; null where there is none
    public record LeftOut(
            String code, String name, String side, String why, @Nullable Double value) {}

    /// How a node agrees.
    ///
    /// @param against what both scores are relative to
    public record NodeAgreement(
            String node,
            String title,
            int regions,
            @Nullable Double pearson,
            @Nullable Double spearman,
            @Nullable Double meanDifference,
            Against against) {}

    /// Something that sets all regions apart. Causes add up to the differences, and their rises to
    /// what correlations lack to 1.
    ///
    /// @param cause indicators, country, years, nuts, treatment, values, aggregation or rest
    /// @param meanEffect mean of what it adds to here less published
    /// @param meanAbsolute by how much the mean absolute difference falls without it
    /// @param pearson by how much the correlation rises without it
    /// @param spearman by how much the rank correlation rises
    /// @param effects on each region
    public record CauseOfAll(
            String cause,
            double meanEffect,
            double meanAbsolute,
            double pearson,
            double spearman,
            List<CauseEffect> effects) {}

    /// What a cause adds to a region's difference.
    public record CauseEffect(String region, double effect) {}
}

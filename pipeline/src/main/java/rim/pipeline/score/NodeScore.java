package rim.pipeline.score;

import org.jspecify.annotations.Nullable;

/// What a node of the tree got for a region and year: a row of `rim.schemas.table.ScoreTable`,
/// where each column is described.
public record NodeScore(
        String node,
        String region,
        int year,
        @Nullable Double value,
        @Nullable Integer valueYear,
        @Nullable Double treated,
        @Nullable Double score,
        @Nullable Double relative,
        @Nullable Integer rank,
        @Nullable String performanceGroup,
        double coverage,
        @Nullable String missing) {

    static NodeScore missing(String node, String region, int year, double coverage, String reason) {
        return new NodeScore(
                node, region, year, null, null, null, null, null, null, null, coverage, reason);
    }

    static NodeScore indicator(String node, String region, int year, PanelCell cell, double score) {
        return new NodeScore(
                node,
                region,
                year,
                cell.value(),
                cell.valueYear(),
                cell.treated(),
                score,
                null,
                null,
                null,
                1,
                null);
    }

    static NodeScore aggregate(
            String node, String region, int year, double score, double coverage) {
        return new NodeScore(
                node, region, year, null, null, null, score, null, null, null, coverage, null);
    }

    NodeScore placed(@Nullable Double relativeScore, int place, @Nullable String group) {
        return new NodeScore(
                node,
                region,
                year,
                value,
                valueYear,
                treated,
                score,
                relativeScore,
                place,
                group,
                coverage,
                missing);
    }
}

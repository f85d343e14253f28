package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ScoreTable;

/// What a region has got in a node and year, and how sure that is.
///
/// @param value the indicator's value, null for an aggregate or when missing
/// @param valueYear the year that the value describes: its own, of one that was carried the year it
///   came from, of an estimate the year that it was made for
/// @param filledBy how a gap was filled; null for an observed value
/// @param relative the score as a percentage of the reference
/// @param of how many regions have a rank
/// @param group code of the performance group
/// @param likelyGroup the group in the words that its certainty allows
/// @param coverage share of the weights that had a value, 0 to 1
/// @param missing why there is no score
/// @param rankBest best rank of the interval; null where nothing is said to be uncertain, as all
///   that follows
/// @param draws how many times all was done again
public record NodeStanding(
        String node,
        int year,
        @Nullable Double value,
        @Nullable Integer valueYear,
        @Nullable String filledBy,
        @Nullable Double score,
        @Nullable Double relative,
        @Nullable Integer rank,
        int of,
        @Nullable String group,
        @Nullable String likelyGroup,
        double coverage,
        @Nullable String missing,
        @Nullable Integer rankBest,
        @Nullable Integer rankWorst,
        @Nullable Double groupProbability,
        @Nullable Double scoreLow,
        @Nullable Double scoreHigh,
        @Nullable Integer draws) {

    /// In one year or of one node: who asks for both at once reads everything.
    private static final String SELECT =
            """
            SELECT s.*, o.ranked,
                   c.rank_best, c.rank_worst, c.group_probability, c.score_low, c.score_high,
                   c.draws, WORDS AS likely_group
            FROM scores s
                 JOIN (SELECT node, year, count(rank) AS ranked FROM scores WHERE COLUMN = ?
                       GROUP BY node, year) o ON o.node = s.node AND o.year = s.year
                 JOINED
            WHERE s.COLUMN = ?
            """
                    .replace("WORDS", LikelyGroup.WORDS)
                    .replace("JOINED", LikelyGroup.JOINED);

    private static final Lookup<NodeStanding> IN_YEAR = by(ScoreTable.YEAR);
    private static final Lookup<NodeStanding> OF_NODE = by(ScoreTable.NODE);

    private static Lookup<NodeStanding> by(String column) {
        return new Lookup<>(SELECT.replace("COLUMN", column), "node, year", NodeStanding::read);
    }

    /// Of a region in one year, by node.
    public static List<NodeStanding> inYear(EditionDatabase database, int year, String region)
            throws SQLException {
        return database.lookUp(IN_YEAR, List.of(year, year), region);
    }

    /// Of a region in one node, by year.
    public static List<NodeStanding> ofNode(EditionDatabase database, String node, String region)
            throws SQLException {
        return database.lookUp(OF_NODE, List.of(node, node), region);
    }

    /// Whether a value is an estimate, and no earlier one of the region's own, which its year
    /// tells.
    ///
    /// @param filledBy how a gap was filled; null for an observed value
    public static boolean isEstimate(@Nullable String filledBy) {
        return filledBy != null && !filledBy.equals("latest");
    }

    private static NodeStanding read(Cells cells) throws SQLException {
        var filledBy = cells.textOrNull(ScoreTable.FILLED_BY);
        return new NodeStanding(
                cells.text(ScoreTable.NODE),
                cells.integer(ScoreTable.YEAR),
                cells.numberOrNull(ScoreTable.VALUE),
                isEstimate(filledBy)
                        ? Integer.valueOf(cells.integer(ScoreTable.YEAR))
                        : cells.integerOrNull(ScoreTable.VALUE_YEAR),
                filledBy,
                cells.numberOrNull(ScoreTable.SCORE),
                cells.numberOrNull(ScoreTable.RELATIVE),
                cells.integerOrNull(ScoreTable.RANK),
                cells.integer("ranked"),
                cells.textOrNull(ScoreTable.PERFORMANCE_GROUP),
                cells.textOrNull(LikelyGroup.COLUMN),
                cells.number(ScoreTable.COVERAGE),
                cells.textOrNull(ScoreTable.MISSING),
                cells.integerOrNull(CertaintyTable.RANK_BEST),
                cells.integerOrNull(CertaintyTable.RANK_WORST),
                cells.numberOrNull(CertaintyTable.GROUP_PROBABILITY),
                cells.numberOrNull(CertaintyTable.SCORE_LOW),
                cells.numberOrNull(CertaintyTable.SCORE_HIGH),
                cells.integerOrNull(CertaintyTable.DRAWS));
    }
}

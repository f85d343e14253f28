package rim.app.question.rank;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.LikelyGroup;
import rim.app.data.Listing;
import rim.app.data.PublishedScores;
import rim.app.data.TypedNames;
import rim.app.print.Rounding;
import rim.engine.uncertainty.ComparedPairs;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.Column;
import rim.schemas.table.ScoreTable;

/// Regions in the order of their scores.
///
/// @param node code of the node
/// @param countries only these; none means all
/// @param level only this NUTS level; empty means all
record RankedRegions(
        EditionDatabase database,
        String node,
        int year,
        List<String> countries,
        Optional<Integer> level) {

    static final List<Field> FIELDS =
            List.of(
                    of(ScoreTable.REGION).key(),
                    Field.text("name", "name of the region, in Latin script").optional(),
                    of(ScoreTable.YEAR).key(),
                    of(ScoreTable.SCORE).in("score"),
                    of(ScoreTable.RELATIVE).in("percent of the reference"),
                    of(ScoreTable.RANK).in("rank"),
                    Field.of(column(ScoreTable.PERFORMANCE_GROUP), "group"),
                    Field.text(
                                    LikelyGroup.COLUMN,
                                    "the group in the words that its certainty allows: alone from"
                                            + " 60% of the draws on, else with the likeliest other")
                            .optional(),
                    Field.text("country", "code of its country").optional(),
                    of(ScoreTable.COVERAGE),
                    of(ScoreTable.MISSING),
                    sure(CertaintyTable.RANK_BEST),
                    sure(CertaintyTable.RANK_WORST),
                    sure(CertaintyTable.GROUP_PROBABILITY),
                    sure(CertaintyTable.SCORE_LOW),
                    sure(CertaintyTable.SCORE_HIGH),
                    Field.integer(
                                    "ahead",
                                    "how many regions are significantly ahead: in 95% of the draws"
                                            + " by the index, by intervals that lie apart in other"
                                            + " nodes and where there are more than 1,000 regions")
                            .optional()
                            .in("regions"),
                    Field.integer("behind", "how many are significantly behind")
                            .optional()
                            .in("regions"));
    static final List<Field> FOR_PEOPLE =
            List.of(
                    Field.text("ranks", "rank_best and rank_worst"),
                    Field.text("sure", "group_probability as a percentage"));

    /// Of every region of a node and year, how many others are significantly ahead and behind.
    private static final String SIGNIFICANT =
            """
            LEFT JOIN (
                SELECT region, CAST(sum(ahead) AS INTEGER) AS ahead,
                       CAST(sum(behind) AS INTEGER) AS behind
                FROM (
                    SELECT region, count(*) FILTER (probability_ahead <= 0.05) AS ahead,
                           count(*) FILTER (probability_ahead >= 0.95) AS behind
                    FROM comparisons WHERE year = YEAR AND ALL_PAIRS GROUP BY region
                    UNION ALL
                    SELECT other, count(*) FILTER (probability_ahead >= 0.95),
                           count(*) FILTER (probability_ahead <= 0.05)
                    FROM comparisons WHERE year = YEAR AND ALL_PAIRS GROUP BY other
                    UNION ALL
                    SELECT one.region, count(*) FILTER (two.score_low > one.score_high),
                           count(*) FILTER (two.score_high < one.score_low)
                    FROM certainty one JOIN certainty two
                         ON two.node = one.node AND two.year = one.year
                    WHERE one.node = 'NODE' AND one.year = YEAR AND NOT ALL_PAIRS
                    GROUP BY one.region)
                GROUP BY region) a ON a.region = s.region
            """;

    private static final String COLUMNS =
            "s.region, r.name, s.year, s.score, s.relative, s.rank,"
                    + " s.performance_group AS \"group\", "
                    + LikelyGroup.WORDS
                    + " AS likely_group, r.country, s.coverage,"
                    + " s.missing, c.rank_best, c.rank_worst, c.group_probability, c.score_low,"
                    + " c.score_high, a.ahead, a.behind";
    private static final String COLUMNS_FOR_PEOPLE =
            "s.rank, s.region, r.name, r.country, s.year, s.score, s.relative,"
                    + " s.performance_group AS \"group\", s.coverage, s.missing";
    private static final String SURE_COLUMNS_FOR_PEOPLE =
            "s.rank, c.rank_best || '-' || c.rank_worst AS ranks, s.region, r.name, s.year,"
                    + " s.score, s.relative, "
                    + LikelyGroup.WORDS
                    + " AS \"group\","
                    + " "
                    + Rounding.perCentTextSql(Rounding.inPerCentSql("c.group_probability"))
                    + " || '%' AS sure,"
                    + " s.missing";
    private static final String FROM =
            " FROM scores s LEFT JOIN regions r ON r.code = s.region" + LikelyGroup.JOINED;

    /// What is ranked, with everything that was typed made sure to exist.
    ///
    /// @param node code or title, by default the composite index
    /// @param year by default the latest
    /// @throws rim.app.data.Unanswerable naming what exists, when node, year or country do not
    static RankedRegions asked(
            EditionDatabase database,
            Optional<String> node,
            Optional<Integer> year,
            TypedNames countries,
            Optional<Integer> level)
            throws SQLException {
        var scores = new PublishedScores(database);
        var code = scores.node(node);
        return new RankedRegions(
                database, code, scores.year(code, year), scores.countries(code, countries), level);
    }

    private static Column column(String name) {
        return ScoreTable.TABLE.columns().get(ScoreTable.TABLE.indexOf(name));
    }

    private static Field of(String name) {
        return Field.of(column(name));
    }

    private static Field sure(String name) {
        return Field.of(CertaintyTable.TABLE.columns().get(CertaintyTable.TABLE.indexOf(name)))
                .optional();
    }

    /// The rows, those without a score last.
    Listing listing() throws SQLException {
        return selected(FIELDS, COLUMNS, FROM + significant());
    }

    /// The rows as people read them.
    Listing forPeople() throws SQLException {
        return selected(List.of(), columnsForPeople(), FROM);
    }

    private Listing selected(List<Field> fields, String columns, String from) {
        var conditions =
                new Conditions()
                        .and("s.node = ?", node)
                        .and("s.year = ?", year)
                        .in("r.country", countries);
        level.ifPresent(wanted -> conditions.and("r.level = ?", wanted));
        return Listing.of(
                database,
                fields,
                "SELECT "
                        + columns
                        + from
                        + conditions.where()
                        + " ORDER BY s.rank NULLS LAST, s.region",
                conditions.values());
    }

    /// Whether there are probabilities of all pairs: of the index, where there are not too many.
    private boolean hasAllPairs() throws SQLException {
        var root = database.documents().root();
        return node.equals(root)
                && new PublishedScores(database).regions(root).size() <= ComparedPairs.ALL_UP_TO;
    }

    /// Nodes are codes of the methodology, which have no quotes in them.
    private String significant() throws SQLException {
        return " "
                + SIGNIFICANT
                        .replace("ALL_PAIRS", String.valueOf(hasAllPairs()))
                        .replace("YEAR", String.valueOf(year))
                        .replace("NODE", node);
    }

    private String columnsForPeople() throws SQLException {
        var draws =
                database.list(
                        "SELECT draws FROM certainty WHERE node = ? AND year = ? LIMIT 1",
                        List.of(node, year),
                        cells -> cells.integer(CertaintyTable.DRAWS));
        return draws.isEmpty() ? COLUMNS_FOR_PEOPLE : SURE_COLUMNS_FOR_PEOPLE;
    }

    /// Of which levels there are regions with this score.
    String whatExists() throws SQLException {
        var levels =
                database.list(
                        "SELECT DISTINCT coalesce(CAST(r.level AS VARCHAR), 'none') AS level"
                                + FROM
                                + " WHERE s.node = ? AND s.year = ? ORDER BY 1",
                        List.of(node, year),
                        cells -> cells.text("level"));
        return "'"
                + node
                + "' of "
                + year
                + " is scored for regions of NUTS level "
                + String.join(", ", levels)
                + ".";
    }
}

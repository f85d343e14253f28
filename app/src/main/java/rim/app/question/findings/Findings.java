package rim.app.question.findings;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.PublishedScores;

/// What stands out in an edition, a row a finding, each by a rule of its own.
final class Findings {
    static final List<Field> FIELDS =
            List.of(
                    Field.text(
                                    "finding",
                                    "rise: the greatest rise of the index; race: the two neighbours"
                                            + " in rank of the first twenty that are least sure to"
                                            + " stand in this order, where some are less than 95%"
                                            + " sure to; below: the indicator in which most"
                                            + " regions are below the reference, where those are"
                                            + " more than half; gap: the"
                                            + " indicator that most regions have no value of")
                            .key(),
                    Field.text("node", "index or indicator that it is about"),
                    Field.text("title", "its title"),
                    Field.text("region", "region that it is about").optional(),
                    Field.text("name", "its name, in Latin script").optional(),
                    Field.text("other", "the region behind it in the race").optional(),
                    Field.text("other_name", "its name, in Latin script").optional(),
                    Field.integer("from_year", "the year since which it rose").optional(),
                    Field.integer("year", "year of the figures"),
                    Field.number(
                                    "amount",
                                    "rise: change relative to the reference, in points; race:"
                                            + " difference of the two scores, relative to the"
                                            + " reference, in points; else empty")
                            .optional(),
                    Field.number(
                                    "probability",
                                    "rise: p-value of no change; race: share of the draws in which"
                                            + " the region is ahead of the other; empty where the"
                                            + " methodology does not say what is uncertain")
                            .optional(),
                    Field.integer(
                            "regions",
                            "rise: how many rose by more than chance (p below 0.05); race: rank of"
                                    + " the first of the two; below and gap: how many regions"),
                    Field.integer("of", "of how many regions"),
                    Field.text("question", "which has the figures behind it"));

    /// The greatest rise that is more than chance; where none is, the greatest.
    private static final String RISE =
            """
            SELECT 'rise' AS finding, b.node, '' AS title, b.region, r.name, NULL AS other,
                   NULL AS other_name, a.year AS from_year, b.year AS year,
                   b.relative - a.relative AS amount, c.p_value AS probability,
                   count(*) FILTER (c.p_value < 0.05 AND b.relative > a.relative) OVER ()
                       AS regions,
                   count(*) OVER () AS "of",
                   'changes --from ' || a.year || ' --to ' || b.year AS question
            FROM scores b JOIN scores a ON a.node = b.node AND a.region = b.region
            LEFT JOIN regions r ON r.code = b.region
            LEFT JOIN changes c ON c.node = b.node AND c.region = b.region
                 AND c.from_year = a.year AND c.to_year = b.year
            WHERE b.node = ? AND a.year = ? AND b.year = ? AND b.rank IS NOT NULL
                 AND a.rank IS NOT NULL
            QUALIFY row_number() OVER (ORDER BY coalesce(c.p_value < 0.05, false) DESC,
                 b.relative - a.relative DESC, b.region) = 1 AND b.relative > a.relative
            """;

    /// Without draws, the smallest difference.
    private static final String RACE =
            """
            WITH ranked AS (
                SELECT s.region, r.name, s.relative, s.rank, count(*) OVER () AS among,
                       row_number() OVER (ORDER BY s.rank, s.region) AS place
                FROM scores s LEFT JOIN regions r ON r.code = s.region
                WHERE s.node = ? AND s.year = ? AND s.rank IS NOT NULL),
            pairs AS (
                SELECT a.region, a.name, b.region AS other, b.name AS other_name,
                       a.relative - b.relative AS amount, a.rank AS first, a.among,
                       coalesce(c.probability_ahead, 1 - d.probability_ahead) AS probability
                FROM ranked a JOIN ranked b ON b.place = a.place + 1
                LEFT JOIN comparisons c ON c.region = a.region AND c.other = b.region
                     AND c.year = ?
                LEFT JOIN comparisons d ON d.region = b.region AND d.other = a.region
                     AND d.year = ?
                WHERE a.place <= 20)
            SELECT 'race' AS finding, ? AS node, '' AS title, region, name, other, other_name,
                   NULL AS from_year, CAST(? AS INTEGER) AS year, amount, probability,
                   first AS regions, among AS "of", 'compare ' || region || ' ' || other AS question
            FROM pairs
            WHERE probability IS NULL OR abs(probability - 0.5) < 0.45
            ORDER BY abs(probability - 0.5) NULLS LAST, amount, first, region
            LIMIT 1
            """;

    private static final String BELOW =
            """
            SELECT 'below' AS finding, s.node, '' AS title, NULL AS region, NULL AS name,
                   NULL AS other, NULL AS other_name, NULL AS from_year, s.year AS year,
                   NULL AS amount, NULL AS probability,
                   count(*) FILTER (s.relative < 100) AS regions, count(*) AS "of",
                   'rank --node ' || s.node AS question
            FROM scores s JOIN scores i ON i.node = ? AND i.region = s.region AND i.year = s.year
            WHERE s.year = ? AND i.rank IS NOT NULL AND s.relative IS NOT NULL
                 AND list_contains(?::VARCHAR[], s.node)
            GROUP BY s.node, s.year
            HAVING 2 * count(*) FILTER (s.relative < 100) > count(*)
            ORDER BY regions / "of" DESC, "of" DESC, s.node
            LIMIT 1
            """;

    /// Of regions that are ranked, so that those for which nothing is published do not decide it.
    private static final String GAP =
            """
            SELECT 'gap' AS finding, n.node, '' AS title, NULL AS region, NULL AS name,
                   NULL AS other, NULL AS other_name, NULL AS from_year, i.year AS year,
                   NULL AS amount, NULL AS probability,
                   count(*) FILTER (v.value IS NULL) AS regions, count(*) AS "of",
                   'query --indicator ' || n.node || ' --year ' || i.year AS question
            FROM scores i CROSS JOIN (SELECT unnest(?::VARCHAR[]) AS node) n
            LEFT JOIN indicators v ON v.indicator = n.node AND v.region = i.region
                 AND v.year = i.year
            WHERE i.node = ? AND i.year = ? AND i.rank IS NOT NULL
            GROUP BY n.node, i.year
            HAVING count(*) FILTER (v.value IS NULL) > 0
            ORDER BY regions DESC, n.node
            LIMIT 1
            """;

    /// The findings, in the order of the list above.
    ///
    /// @throws SQLException when the tables cannot be read
    static Listing of(EditionDatabase database) throws SQLException {
        var root = database.documents().root();
        var years = new PublishedScores(database).years(root);
        var found = new ArrayList<List<@Nullable Object>>();
        if (!years.isEmpty()) {
            int year = years.getLast();
            var leaves = "[" + String.join(",", database.documents().leaves()) + "]";
            if (years.size() > 1) {
                first(database, RISE, List.of(root, years.getFirst(), year)).ifPresent(found::add);
            }
            first(database, RACE, List.of(root, year, year, year, root, year))
                    .ifPresent(found::add);
            first(database, BELOW, List.of(root, year, leaves)).ifPresent(found::add);
            first(database, GAP, List.of(leaves, root, year)).ifPresent(found::add);
        }
        return Listing.of(FIELDS, found);
    }

    private static Optional<List<@Nullable Object>> first(
            EditionDatabase database, String sql, List<?> values) throws SQLException {
        return database.list(sql, values, cells -> row(database, cells)).stream().findFirst();
    }

    private static List<@Nullable Object> row(EditionDatabase database, Cells cells)
            throws SQLException {
        var row = new ArrayList<@Nullable Object>();
        for (var field : FIELDS) {
            row.add(
                    field.name().equals("title")
                            ? title(database, cells.text("node"))
                            : cell(cells, field));
        }
        return row;
    }

    private static @Nullable Object cell(Cells cells, Field field) throws SQLException {
        return switch (field.kind()) {
            case TEXT -> cells.textOrNull(field.name());
            case INTEGER -> cells.integerOrNull(field.name());
            default -> cells.numberOrNull(field.name());
        };
    }

    private static String title(EditionDatabase database, String node) {
        var documents = database.documents();
        return documents.nodes().getOrDefault(node, documents.title(node));
    }

    private Findings() {}
}

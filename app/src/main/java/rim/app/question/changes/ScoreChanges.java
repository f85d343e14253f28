package rim.app.question.changes;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.PublishedScores;
import rim.app.data.Unanswerable;
import rim.schemas.table.ChangeTable;

/// How scores of a node changed between two years, the greatest rise first.
final class ScoreChanges {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("region", "code of the region").key(),
                    Field.text("name", "name of the region, in Latin script").optional(),
                    Field.text("country", "code of its country").optional(),
                    Field.integer("from_year", "the earlier year").key(),
                    Field.integer("to_year", "the later year").key(),
                    Field.number("score_change", "later score minus earlier score").in("score"),
                    Field.number("relative_change", "the same of scores relative to the reference")
                            .optional(),
                    Field.integer("places", "ranks gained, negative for lost").optional(),
                    Field.number(ChangeTable.CHANGE_LOW, "lower end of the change's interval")
                            .optional(),
                    Field.number(ChangeTable.CHANGE_HIGH, "upper end of the change's interval")
                            .optional(),
                    Field.number(ChangeTable.P_VALUE, "of no change; empty where it was not asked")
                            .optional());
    private static final String SQL =
            """
            SELECT b.region, r.name, r.country, a.year AS from_year, b.year AS to_year,
                   b.score - a.score AS score_change, b.relative - a.relative AS relative_change,
                   a.rank - b.rank AS places, c.change_low, c.change_high, c.p_value
            FROM scores b JOIN scores a
                 ON a.node = b.node AND a.region = b.region AND a.year = ?
            LEFT JOIN regions r ON r.code = b.region
            LEFT JOIN changes c ON c.node = b.node AND c.region = b.region
                 AND c.from_year = a.year AND c.to_year = b.year
            WHERE b.node = ? AND b.year = ? AND a.score IS NOT NULL AND b.score IS NOT NULL
            ORDER BY score_change DESC, b.region
            """;

    /// @param node code or title; by default the composite index
    /// @param to by default the latest year
    /// @param from by default the first year
    /// @throws Unanswerable when there are no scores of the node or years, or the years are one
    static Listing listing(
            EditionDatabase database,
            Optional<String> node,
            Optional<Integer> from,
            Optional<Integer> to)
            throws SQLException {
        var scores = new PublishedScores(database);
        var code = scores.node(node);
        int last = scores.year(code, to);
        int first =
                scores.year(
                        code,
                        Optional.of(from.isPresent() ? from.get() : scores.years(code).getFirst()));
        if (first >= last) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    "No change from "
                            + first
                            + " to "
                            + last
                            + " (expected an earlier and a later year).");
        }
        return Listing.of(database, FIELDS, SQL, List.of(first, code, last));
    }

    private ScoreChanges() {}
}

package rim.app.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.app.print.Format;
import rim.app.print.Rows;

/// Regions in the order of their scores.
///
/// @param node code of the node
/// @param countries only these; none means all
/// @param level only this NUTS level; empty means all
public record Ranking(
        EditionDatabase database,
        String node,
        int year,
        List<String> countries,
        Optional<Integer> level) {

    private static final String COLUMNS =
            "s.region, r.name, s.year, s.score, s.relative, s.rank,"
                    + " s.performance_group AS \"group\", r.country, s.coverage, s.missing";
    private static final String COLUMNS_FOR_PEOPLE =
            "s.rank, s.region, r.name, r.country, s.year, s.score, s.relative,"
                    + " s.performance_group AS \"group\", s.coverage, s.missing";
    private static final String FROM = " FROM scores s LEFT JOIN regions r ON r.code = s.region";

    /// The rows, those without a score last.
    public Rows rows(Format format, Optional<Integer> limit) throws SQLException {
        var conditions =
                new Conditions()
                        .and("s.node = ?", node)
                        .and("s.year = ?", year)
                        .in("r.country", countries);
        level.ifPresent(wanted -> conditions.and("r.level = ?", wanted));
        var values = new ArrayList<Object>(conditions.values());
        values.add(limit.orElse(Integer.MAX_VALUE));
        return database.rows(
                "SELECT "
                        + (format == Format.TABLE ? COLUMNS_FOR_PEOPLE : COLUMNS)
                        + FROM
                        + conditions.where()
                        + " ORDER BY s.rank NULLS LAST, s.region LIMIT ?",
                values);
    }

    /// Of which levels there are regions with this score.
    public String whatExists() throws SQLException {
        var levels =
                database.list(
                        "SELECT DISTINCT r.level AS level"
                                + FROM
                                + " WHERE s.node = ? AND s.year = ? ORDER BY 1",
                        List.of(node, year),
                        cells -> String.valueOf(cells.integerOrNull("level")));
        return "'"
                + node
                + "' of "
                + year
                + " is scored for regions of NUTS level "
                + String.join(", ", levels)
                + ".";
    }
}

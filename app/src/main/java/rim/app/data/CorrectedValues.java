package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.schemas.contribution.ValueCorrection;

/// Which values of indicators were corrected by regions, by whom, when and why. All faces have it
/// from here: as the view `corrected_values`, and by these.
public final class CorrectedValues {
    static final String VIEW_NAME = "corrected_values";

    /// A row for each value that some corrected cell is in.
    static final String VIEW =
            """
            CREATE VIEW corrected_values AS
            SELECT i.indicator, i.region, i.year,
                   string_agg(DISTINCT c.sender, '; ' ORDER BY c.sender) AS corrected_by,
                   max(c.decided[:10]) AS corrected_on,
                   string_agg(DISTINCT coalesce(c.comment, c.reason), '; '
                              ORDER BY coalesce(c.comment, c.reason)) AS corrected_because
            FROM (SELECT indicator, region, year, CELLS AS cell
                  FROM indicators WHERE contains(cells, 'contributions/')) i
                 JOIN contributions c
                 ON c.state = 'applied' AND c.kind = 'value'
                    AND i.cell = c.file || '#' || c.row || ':' || c.col
            GROUP BY i.indicator, i.region, i.year
            """
                    .replace("CELLS", CellNames.UNNESTED);

    /// A value.
    public record Key(String indicator, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int compared = indicator.compareTo(other.indicator);
            return compared == 0 ? Integer.compare(year, other.year) : compared;
        }
    }

    /// The corrected values of a region.
    public static SortedMap<Key, ValueCorrection> of(EditionDatabase database, String region)
            throws SQLException {
        var corrected = new TreeMap<Key, ValueCorrection>();
        database.list(
                "SELECT * FROM corrected_values WHERE region = ?",
                List.of(region),
                cells ->
                        corrected.put(
                                new Key(cells.text("indicator"), cells.integer("year")),
                                new ValueCorrection(
                                        cells.text("corrected_by"),
                                        cells.text("corrected_on"),
                                        cells.text("corrected_because"),
                                        null,
                                        null)));
        return corrected;
    }

    /// The cells that were sent in the place of others, by `file#row:column`.
    static SortedMap<String, ValueCorrection> cells(EditionDatabase database) throws SQLException {
        var corrected = new TreeMap<String, ValueCorrection>();
        database.list(
                "SELECT file || '#' || row || ':' || col AS cell, sender, decided[:10] AS day,"
                        + " coalesce(comment, reason) AS because, found, source FROM contributions"
                        + " WHERE state = 'applied' AND kind = 'value'",
                List.of(),
                cells ->
                        corrected.put(
                                cells.text("cell"),
                                new ValueCorrection(
                                        cells.text("sender"),
                                        cells.text("day"),
                                        cells.text("because"),
                                        cells.textOrNull("found"),
                                        cells.textOrNull("source"))));
        return corrected;
    }

    private CorrectedValues() {}
}

package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.ScoreTable;

/// The regions that have a score of a node in a year. All questions tell alike that one has none.
public final class ScoredRegions {
    private final EditionDatabase database;
    private final String node;
    private final int year;

    public ScoredRegions(EditionDatabase database, String node, int year) {
        this.database = database;
        this.node = node;
        this.year = year;
    }

    private record Row(@Nullable Double score, @Nullable String missing) {}

    /// Checks that a region is one of those that the methodology scores, with a score or a reason
    /// why it has none.
    ///
    /// @throws Unanswerable when it is not, naming those inside or around it that are
    public void check(NamedRegion region) throws SQLException {
        rowOf(region);
    }

    /// Checks that a region has a score.
    ///
    /// @throws Unanswerable when it has none, with the reason
    public void checkScore(NamedRegion region) throws SQLException {
        var row = rowOf(region);
        if (row.score == null) {
            throw nothing(
                    region
                            + " has no score of '"
                            + node
                            + "' for "
                            + year
                            + " in edition "
                            + database.edition().name()
                            + (row.missing == null ? "." : ": " + row.missing + "."));
        }
    }

    private Row rowOf(NamedRegion region) throws SQLException {
        var rows =
                database.list(
                        "SELECT score, missing FROM scores"
                                + " WHERE node = ? AND region = ? AND year = ?",
                        List.of(node, region.code(), year),
                        cells ->
                                new Row(
                                        cells.numberOrNull(ScoreTable.SCORE),
                                        cells.textOrNull(ScoreTable.MISSING)));
        if (rows.isEmpty()) {
            throw notScored(region);
        }
        return rows.getFirst();
    }

    private Unanswerable notScored(NamedRegion region) throws SQLException {
        var scored = new PublishedScores(database).regions(node);
        var nearby = nearby(region, scored);
        return nothing(
                region
                        + " has no scores for "
                        + year
                        + " in edition "
                        + database.edition().name()
                        + "."
                        + (nearby.isEmpty() ? "" : " Try " + String.join(", ", nearby) + "."));
    }

    /// Those inside a region, or else around it.
    private List<String> nearby(NamedRegion region, Set<String> scored) throws SQLException {
        var inside =
                scored.stream()
                        .filter(code -> code.startsWith(region.code()))
                        .filter(code -> !code.equals(region.code()))
                        .toList();
        return inside.isEmpty()
                ? database.regions().parentsOf(region).stream().filter(scored::contains).toList()
                : inside;
    }

    private static Unanswerable nothing(String fault) {
        return new Unanswerable(Unanswerable.Reason.NOTHING, fault);
    }
}

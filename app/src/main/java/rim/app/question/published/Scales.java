package rim.app.question.published;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.schemas.methodology.Methodology;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.ScoreTable;

/// Finds for each node and year what a publication and the edition can both be relative to.
///
/// A published score is a percentage of the European Union's in the publication's base year B. One
/// of the edition's is made so too where the edition knows the Union's score in B, `100·score /
/// Union(B)`. Where it does not, both are taken relative to the Union in the year itself, if the
/// publication has the Union's figure of the year.
final class Scales {
    private static final String OURS =
            "SELECT node, year, median(100 * score / relative) AS eu FROM scores"
                    + " WHERE score IS NOT NULL AND relative <> 0 GROUP BY node, year";
    private static final String THEIRS =
            "SELECT node, year, code, value FROM published WHERE dataset = ?"
                    + " AND coalesce(base_year, 0) = ? AND node IS NOT NULL"
                    + " AND match = 'outside_nuts' AND code LIKE 'EU%' ORDER BY code DESC";

    private final Publication publication;
    private final @Nullable Integer fixedYear;
    private final Map<NodeYear, Double> references = new HashMap<>();
    private final Map<NodeYear, Double> unions = new HashMap<>();
    private final @Nullable String unionHere;
    private @Nullable String unionThere;

    private record NodeYear(String node, int year) {}

    Scales(EditionDatabase database, Methodology methodology, Publication publication)
            throws SQLException {
        this.publication = publication;
        var reference = methodology.reference();
        this.fixedYear = reference == null ? null : reference.year();
        this.unionHere = reference == null ? null : reference.region();
        database.list(
                OURS,
                List.of(),
                cells ->
                        references.put(
                                new NodeYear(
                                        cells.text(ScoreTable.NODE),
                                        cells.integer(ScoreTable.YEAR)),
                                cells.number("eu")));
        readUnions(database);
    }

    /// Of several aggregates, the edition's reference counts, otherwise the first in the alphabet.
    private void readUnions(EditionDatabase database) throws SQLException {
        record Row(NodeYear at, String code, double value) {}
        var rows =
                database.list(
                        THEIRS,
                        List.of(publication.dataset(), publication.base()),
                        cells ->
                                new Row(
                                        new NodeYear(
                                                cells.text(PublishedTable.NODE),
                                                cells.integer(PublishedTable.YEAR)),
                                        cells.text(PublishedTable.CODE),
                                        cells.number(PublishedTable.VALUE)));
        unionThere =
                rows.stream().anyMatch(row -> row.code().equals(unionHere))
                        ? unionHere
                        : rows.isEmpty() ? null : rows.getLast().code();
        rows.stream()
                .filter(row -> Objects.equals(row.code(), unionThere))
                .forEach(row -> unions.put(row.at(), row.value()));
    }

    /// The edition's aggregate that is 100; empty where none is.
    Optional<String> unionHere() {
        return Optional.ofNullable(unionHere);
    }

    /// The publication's aggregate that is 100; empty where it has none.
    Optional<String> unionThere() {
        return Optional.ofNullable(unionThere);
    }

    /// The scale for scores of a node in a year.
    Scale of(String node, int year) {
        var sameYear = sameYear(node, year);
        var base = publication.baseYear();
        var inBase = base == null ? null : reference(node, base);
        if (inBase != null) {
            return new Scale(Against.BASE_YEAR, base, 1, 100 / inBase, sameYear);
        }
        var inYear = reference(node, year);
        if (inYear != null && sameYear != null) {
            return new Scale(Against.SAME_YEAR, year, sameYear, 100 / inYear, sameYear);
        }
        var asItIs = references.get(new NodeYear(node, year));
        return new Scale(
                Against.AS_THEY_ARE, null, 1, asItIs == null ? 100 : 100 / asItIs, sameYear);
    }

    /// The Union's score here in a year; null when the edition has none.
    private @Nullable Double reference(String node, int year) {
        return fixedYear == null || fixedYear == year
                ? references.get(new NodeYear(node, year))
                : null;
    }

    private @Nullable Double sameYear(String node, int year) {
        var base = publication.baseYear();
        if (base != null && base == year) {
            return 1.0;
        }
        var union = unions.get(new NodeYear(node, year));
        return union == null || union == 0 ? null : Double.valueOf(100 / union);
    }
}

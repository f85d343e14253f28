package rim.app.question.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.Lookup;
import rim.app.data.NamedRegion;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.table.PublishedTable;

/// The published scores of one region beside the edition's own, for whoever shows the region.
public final class PublishedStandings {
    private static final String AROUND =
            "SELECT dataset, base_year, code, year, value FROM published";

    private static final Lookup<String> DATASETS =
            new Lookup<>(
                    "SELECT DISTINCT dataset FROM published",
                    "dataset",
                    cells -> cells.text(PublishedTable.DATASET));

    private final EditionDatabase database;
    private final Methodology methodology;
    private final Map<String, String> titles;
    private final Map<Publication, Scales> scales = new HashMap<>();

    private PublishedStandings(EditionDatabase database) {
        this.database = database;
        this.methodology =
                CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
        this.titles = database.documents().nodes();
    }

    /// Those of a region, the index first; none where the edition has no published scores.
    ///
    /// @param year the latest that counts
    public static List<PublishedStanding> of(EditionDatabase database, NamedRegion region, int year)
            throws SQLException {
        boolean hasAny = !database.lookUp(DATASETS, List.of()).isEmpty();
        return hasAny ? new PublishedStandings(database).of(region, year) : List.of();
    }

    private List<PublishedStanding> of(NamedRegion region, int year) throws SQLException {
        var root = database.documents().root();
        var wanted = new Conditions().and("p.region = ?", region.code()).and("p.year <= ?", year);
        var indices = new ArrayList<PublishedStanding>();
        var others = new ArrayList<PublishedStanding>();
        for (var each : Common.latest(database, wanted)) {
            if (each.node().equals(root)) {
                indices.add(standing(each, true));
            } else {
                others.add(standing(each, false));
            }
        }
        if (indices.isEmpty()) {
            indices.addAll(around(region, root, year));
        }
        indices.addAll(others);
        return indices;
    }

    private Publication publication(String dataset, @Nullable Integer baseYear) {
        return Publication.of(database.documents(), dataset, baseYear);
    }

    private Scales scales(Publication publication) throws SQLException {
        var known = scales.get(publication);
        if (known == null) {
            known = new Scales(database, methodology, publication);
            scales.put(publication, known);
        }
        return known;
    }

    private PublishedStanding standing(Common scores, boolean withParts) throws SQLException {
        var publication = publication(scores.dataset(), scores.baseYear());
        var known = scales(publication);
        var scale = known.of(scores.node(), scores.year());
        var pair = Pair.of(scores, scale, methodology);
        return new PublishedStanding(
                publication.dataset(),
                publication.title(),
                publication.publisher(),
                publication.baseYear(),
                scores.node(),
                titles.getOrDefault(scores.node(), scores.node()),
                scores.year(),
                scores.code(),
                scores.value(),
                scale.against(),
                scale.year(),
                pair.published(),
                pair.here(),
                pair.difference(),
                pair.group(),
                withParts ? parts(scores, publication, known) : List.of());
    }

    private List<PublishedPart> parts(Common scores, Publication publication, Scales known)
            throws SQLException {
        var cells =
                new IndicatorCells(
                        database, methodology, publication, scores.node(), scores.year());
        var why = new Why(database, publication, known, cells, scores.node(), scores.year());
        var parts = new ArrayList<>(why.of(scores));
        parts.addAll(why.general());
        return parts;
    }

    /// Where only a larger region was published, that says something too, but is not compared.
    private List<PublishedStanding> around(NamedRegion region, String root, int year)
            throws SQLException {
        var parents = database.regions().parentsOf(region);
        if (parents.isEmpty()) {
            return List.of();
        }
        var wanted =
                new Conditions()
                        .and("node = ?", root)
                        .and("match = 'coarser'")
                        .and("year <= ?", year)
                        .in("code", parents);
        var latest =
                " QUALIFY row_number() OVER (PARTITION BY dataset, base_year"
                        + " ORDER BY year DESC, length(code) DESC) = 1 ORDER BY dataset, base_year DESC";
        return database.list(
                AROUND + wanted.where() + latest,
                wanted.values(),
                cells -> {
                    var publication =
                            publication(
                                    cells.text(PublishedTable.DATASET),
                                    cells.integerOrNull(PublishedTable.BASE_YEAR));
                    var code = cells.text(PublishedTable.CODE);
                    return new PublishedStanding(
                            publication.dataset(),
                            publication.title(),
                            publication.publisher(),
                            publication.baseYear(),
                            root,
                            titles.getOrDefault(root, root),
                            cells.integer(PublishedTable.YEAR),
                            code,
                            cells.number(PublishedTable.VALUE),
                            Against.AS_THEY_ARE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(
                                    new PublishedPart(
                                            "region",
                                            List.of(code),
                                            null,
                                            "published for " + code + " as a whole")));
                });
    }
}

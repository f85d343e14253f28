package rim.app.question.published;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.ScoreTable;

/// What the edition and a publication have of the indicators below a node in a year, each as it is.
final class IndicatorCells {
    private static final String CELLS =
            "SELECT s.node, s.region, s.score, s.value_year, s.filled_by, s.outlier, i.conversion"
                    + " FROM scores s LEFT JOIN indicators i ON i.indicator = s.node"
                    + " AND i.region = s.region AND i.year = s.value_year";
    private static final String PUBLISHED =
            "SELECT region, node, item, value FROM published WHERE dataset = ?"
                    + " AND coalesce(base_year, 0) = ? AND year = ? ORDER BY item, code";

    private final List<String> leaves;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();
    private final Map<String, Map<String, Double>> published = new HashMap<>();
    private final Map<String, Map<String, Double>> unknown = new TreeMap<>();

    /// What the edition has of an indicator in a region.
    record Cell(
            @Nullable Double score,
            @Nullable Integer valueYear,
            @Nullable String filledBy,
            @Nullable String outlier,
            @Nullable String conversion) {}

    IndicatorCells(
            EditionDatabase database,
            Methodology methodology,
            Publication publication,
            String node,
            int year)
            throws SQLException {
        var tree =
                methodology
                        .tree()
                        .all()
                        .filter(each -> each.code().equals(node))
                        .findFirst()
                        .orElse(methodology.tree());
        this.leaves = tree.all().filter(Node::isIndicator).map(Node::code).toList();
        readCells(database, year);
        readPublished(database, publication, year);
        addWeights(tree, 1, shares(database, year));
    }

    private void readCells(EditionDatabase database, int year) throws SQLException {
        var wanted = new Conditions().and("s.year = ?", year).in("s.node", leaves);
        database.list(
                CELLS + wanted.where(),
                wanted.values(),
                row ->
                        cells.computeIfAbsent(row.text(ScoreTable.REGION), r -> new HashMap<>())
                                .put(
                                        row.text(ScoreTable.NODE),
                                        new Cell(
                                                row.numberOrNull(ScoreTable.SCORE),
                                                row.integerOrNull(ScoreTable.VALUE_YEAR),
                                                row.textOrNull(ScoreTable.FILLED_BY),
                                                row.textOrNull(ScoreTable.OUTLIER),
                                                row.textOrNull(IndicatorTable.CONVERSION))));
    }

    private void readPublished(EditionDatabase database, Publication publication, int year)
            throws SQLException {
        record Row(@Nullable String region, @Nullable String node, String item, double value) {}
        var rows =
                database.list(
                        PUBLISHED,
                        List.of(publication.dataset(), publication.base(), year),
                        row ->
                                new Row(
                                        row.textOrNull(PublishedTable.REGION),
                                        row.textOrNull(PublishedTable.NODE),
                                        row.text(PublishedTable.ITEM),
                                        row.number(PublishedTable.VALUE)));
        for (var row : rows) {
            var region = row.region() == null ? "" : row.region();
            if (row.node() == null) {
                unknown.computeIfAbsent(row.item(), i -> new HashMap<>()).put(region, row.value());
            } else {
                published
                        .computeIfAbsent(region, r -> new HashMap<>())
                        .put(row.node(), row.value());
            }
        }
    }

    private static Map<String, Double> shares(EditionDatabase database, int year)
            throws SQLException {
        var shares = new HashMap<String, Double>();
        database.list(
                "SELECT node, max(weight) AS weight FROM scores WHERE year = ?"
                        + " AND weight IS NOT NULL GROUP BY node",
                List.of(year),
                row -> shares.put(row.text(ScoreTable.NODE), row.number(ScoreTable.WEIGHT)));
        return shares;
    }

    private void addWeights(Node node, double around, Map<String, Double> shares) {
        for (var child : node.children()) {
            var share = shares.get(child.code());
            if (share != null && child.isIndicator()) {
                weights.put(child.code(), around * share);
            } else if (share != null) {
                addWeights(child, around * share, shares);
            }
        }
    }

    /// Codes of the indicators.
    List<String> leaves() {
        return leaves;
    }

    /// What each indicator weighs in the node, as far as it has a score.
    Map<String, Double> weights() {
        return weights;
    }

    /// What the edition has of a region, by indicator.
    Map<String, Cell> here(String region) {
        return cells.getOrDefault(region, Map.of());
    }

    /// What was published of a region, by indicator.
    Map<String, Double> published(String region) {
        return published.getOrDefault(region, Map.of());
    }

    /// What was published that is no node here: items, each with its scores by region.
    Map<String, Map<String, Double>> unknown() {
        return unknown;
    }
}

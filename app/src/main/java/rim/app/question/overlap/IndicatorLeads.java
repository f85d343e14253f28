package rim.app.question.overlap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.NodeStanding;
import rim.app.question.overlap.RegionOverlap.Lead;

/// The indicators of two regions, and in which one leads the other.
final class IndicatorLeads {
    private static final String CELLS =
            """
            SELECT indicator, year, cells FROM indicators WHERE region = ? AND value IS NOT NULL
            """;

    private final EditionDatabase database;
    private final int year;

    IndicatorLeads(EditionDatabase database, int year) {
        this.database = database;
        this.year = year;
    }

    List<Lead> of(String region, String other) throws SQLException {
        var own = standings(region);
        var others = standings(other);
        var cells = cells(region);
        var otherCells = cells(other);
        var leads = new ArrayList<Lead>();
        for (var code : database.documents().leaves()) {
            var here = Optional.ofNullable(own.get(code));
            var there = Optional.ofNullable(others.get(code));
            var missing =
                    noScore(region, here)
                            .or(() -> noScore(other, there))
                            .or(() -> noInterval(region, here))
                            .or(() -> noInterval(other, there));
            leads.add(
                    new Lead(
                            code,
                            database.documents().title(code),
                            database.documents().unit(code),
                            missing.isPresent()
                                    ? null
                                    : ahead(region, here.get(), other, there.get()),
                            gap(here, there),
                            here.map(NodeStanding::score).orElse(null),
                            here.map(NodeStanding::scoreLow).orElse(null),
                            here.map(NodeStanding::scoreHigh).orElse(null),
                            here.map(NodeStanding::value).orElse(null),
                            here.map(NodeStanding::valueYear).orElse(null),
                            cells(here, cells),
                            there.map(NodeStanding::score).orElse(null),
                            there.map(NodeStanding::scoreLow).orElse(null),
                            there.map(NodeStanding::scoreHigh).orElse(null),
                            there.map(NodeStanding::value).orElse(null),
                            there.map(NodeStanding::valueYear).orElse(null),
                            cells(there, otherCells),
                            missing.orElse(null)));
        }
        return leads;
    }

    private Map<String, NodeStanding> standings(String region) throws SQLException {
        var standings = new HashMap<String, NodeStanding>();
        NodeStanding.inYear(database, year, region)
                .forEach(each -> standings.put(each.node(), each));
        return standings;
    }

    private Map<String, String> cells(String region) throws SQLException {
        var found = new HashMap<String, String>();
        database.list(
                CELLS,
                List.of(region),
                cells ->
                        found.put(
                                cells.text("indicator") + " " + cells.integer("year"),
                                cells.text("cells")));
        return found;
    }

    /// The source cell of a value; null for an estimate, which has none.
    private static @Nullable String cells(
            Optional<NodeStanding> standing, Map<String, String> cells) {
        return standing.filter(each -> !NodeStanding.isEstimate(each.filledBy()))
                .map(each -> cells.get(place(each)))
                .orElse(null);
    }

    private static String place(NodeStanding each) {
        return each.node() + " " + each.valueYear();
    }

    private static Optional<String> noScore(String region, Optional<NodeStanding> standing) {
        if (standing.isEmpty()) {
            return Optional.of(region + ": not in the table of scores");
        }
        return standing.filter(each -> each.score() == null)
                .map(each -> region + ": " + each.missing());
    }

    private static Optional<String> noInterval(String region, Optional<NodeStanding> standing) {
        return standing.filter(each -> each.scoreLow() == null || each.scoreHigh() == null)
                .map(each -> region + ": no interval of the score");
    }

    private static @Nullable Double gap(Optional<NodeStanding> here, Optional<NodeStanding> there) {
        return here.map(NodeStanding::score)
                .flatMap(score -> there.map(NodeStanding::score).map(its -> score - its))
                .orElse(null);
    }

    /// Scores that are better are higher, whatever the indicator.
    private static @Nullable String ahead(
            String region, NodeStanding here, String other, NodeStanding there) {
        double low = or(here.scoreLow(), Double.NEGATIVE_INFINITY);
        double high = or(here.scoreHigh(), Double.POSITIVE_INFINITY);
        double itsLow = or(there.scoreLow(), Double.NEGATIVE_INFINITY);
        double itsHigh = or(there.scoreHigh(), Double.POSITIVE_INFINITY);
        return low > itsHigh ? region : itsLow > high ? other : null;
    }

    private static double or(@Nullable Double number, double otherwise) {
        return number == null ? otherwise : number;
    }
}

package rim.app.question.neighbours;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedScores;
import rim.app.data.TypedNames;
import rim.app.question.neighbours.NeighbourGraph.Unit;
import rim.engine.kernel.multivariate.Adjustment;
import rim.engine.kernel.spatial.LocalMoran;

/// Finds whether regions are like their neighbours.
final class NeighbourAnswering {
    private static final String SQL =
            """
            SELECT s.year, s.region, r.name, r.country, s.score
            FROM scores s LEFT JOIN regions r ON r.code = s.region
            WHERE s.node = ? AND s.score IS NOT NULL
            ORDER BY s.year, s.region
            """;

    private record Scored(int year, Unit unit) {}

    private final EditionDatabase database;
    private final NeighbourGraph.Choice choice;
    private final int draws;

    NeighbourAnswering(EditionDatabase database, NeighbourGraph.Choice choice, int draws) {
        this.database = database;
        this.choice = choice;
        this.draws = draws;
    }

    /// @param node code or title, by default the composite index
    /// @param year that regions are told of, by default the latest
    /// @param countries those whose regions are told of; none for all
    /// @throws Unanswerable naming what exists, when one of them does not
    Neighbours of(Optional<String> node, Optional<Integer> year, TypedNames countries)
            throws SQLException {
        var scores = new PublishedScores(database);
        var code = scores.node(node);
        int meant = scores.year(code, year);
        var only = scores.countries(code, countries);
        var byYear = byYear(code);
        var years = new ArrayList<Autocorrelation>();
        var found = NeighbourGraph.of(byYear.getOrDefault(meant, List.of()), choice);
        byYear.forEach((each, units) -> {
            var graph = each == meant ? found : NeighbourGraph.of(units, choice);
            years.add(Autocorrelation.in(Autocorrelation.ALL, each, graph, draws));
        });
        return new Neighbours(
                code,
                meant,
                choice.rule(),
                choice.rule() == NeighbourGraph.Rule.COUNTRY ? "" : choice.contiguity().source(),
                years,
                regions(found, only));
    }

    private Map<Integer, List<Unit>> byYear(String node) throws SQLException {
        var byYear = new TreeMap<Integer, List<Unit>>();
        database.list(
                        SQL,
                        List.of(node),
                        cells ->
                                new Scored(
                                        cells.integer("year"),
                                        new Unit(
                                                cells.text("region"),
                                                cells.textOrNull("name"),
                                                cells.textOrNull("country"),
                                                cells.number("score"))))
                .forEach(each ->
                        byYear.computeIfAbsent(each.year(), y -> new ArrayList<>())
                                .add(each.unit()));
        return byYear;
    }

    /// All are looked at together, whichever are told of.
    private List<RegionAmongNeighbours> regions(NeighbourGraph found, List<String> countries) {
        var scores = found.scores();
        var weights = found.weights();
        var locals = LocalMoran.of(scores, weights, draws, Autocorrelation.SEED).orElse(List.of());
        var adjusted =
                Adjustment.BENJAMINI_HOCHBERG.of(
                        locals.stream().mapToDouble(LocalMoran::pValue).toArray());
        var regions = new ArrayList<RegionAmongNeighbours>();
        for (int i = 0; i < locals.size(); i++) {
            var unit = found.units().get(i);
            var local = locals.get(i);
            if (countries.isEmpty()
                    || (unit.country() != null && countries.contains(unit.country()))) {
                regions.add(
                        new RegionAmongNeighbours(
                                unit.region(),
                                unit.name() == null ? unit.region() : unit.name(),
                                unit.score(),
                                found.rule(),
                                found.neighbours(i),
                                weights.lag(scores, i),
                                local.quadrant(),
                                local.coefficient(),
                                local.pValue(),
                                adjusted[i],
                                adjusted[i] <= Autocorrelation.SURE));
            }
        }
        return regions;
    }
}

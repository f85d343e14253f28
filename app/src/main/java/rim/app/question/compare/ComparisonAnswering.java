package rim.app.question.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.ask.WrongUsage;
import rim.app.data.Cells;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.data.NodeStanding;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.ScoredRegions;
import rim.schemas.table.ComparisonTable;

/// Puts regions side by side.
final class ComparisonAnswering {
    private final EditionDatabase database;
    private final PublishedDocuments documents;

    ComparisonAnswering(EditionDatabase database) {
        this.database = database;
        this.documents = database.documents();
    }

    /// Compares regions, by code or name.
    ///
    /// @param year by default the latest
    /// @throws RimException when one of them or the year does not exist
    Comparison of(List<String> typed, Optional<Integer> year) throws SQLException {
        var root = documents.root();
        int scored = new PublishedScores(database).year(root, year);
        var regions = regions(typed, root, scored);
        var standings = standings(scored, regions);
        var nodes = new ArrayList<Comparison.Node>();
        documents
                .nodes()
                .forEach((code, title) -> {
                    var unit = documents.unit(code);
                    nodes.add(
                            new Comparison.Node(
                                    code,
                                    title,
                                    unit.isEmpty() ? null : unit,
                                    unit.isEmpty() ? null : documents.unitName(unit),
                                    sideBySide(regions, standings.getOrDefault(code, Map.of()))));
                });
        return new Comparison(
                database.edition().name().toString(),
                scored,
                regions,
                nodes,
                ahead(scored, regions.stream().map(NamedRegion::code).toList()));
    }

    /// The table has each pair once, the first in the alphabet first; here pairs are in the order
    /// of the question.
    private List<Comparison.Ahead> ahead(int year, List<String> codes) throws SQLException {
        var pairs =
                new Conditions()
                        .and("year = ?", year)
                        .in(ComparisonTable.REGION, codes)
                        .in(ComparisonTable.OTHER, codes);
        return database
                .list(
                        "SELECT * FROM comparisons" + pairs.where(),
                        pairs.values(),
                        cells -> inOrder(cells, codes))
                .stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Comparison.Ahead pair) -> codes.indexOf(pair.region()))
                                .thenComparingInt(pair -> codes.indexOf(pair.other())))
                .toList();
    }

    private static Comparison.Ahead inOrder(Cells cells, List<String> codes) throws SQLException {
        var first = cells.text(ComparisonTable.REGION);
        var second = cells.text(ComparisonTable.OTHER);
        double probability = cells.number(ComparisonTable.PROBABILITY_AHEAD);
        return codes.indexOf(first) <= codes.indexOf(second)
                ? new Comparison.Ahead(first, second, probability)
                : new Comparison.Ahead(second, first, 1 - probability);
    }

    private List<NamedRegion> regions(List<String> typed, String root, int year)
            throws SQLException {
        var known = database.regions();
        var scored = new PublishedScores(database).regions(root);
        var checked = new ScoredRegions(database, root, year);
        var regions = new LinkedHashSet<NamedRegion>();
        for (var each : typed) {
            var region = known.meant(each, scored);
            checked.check(region);
            regions.add(region);
        }
        if (regions.size() == 1) {
            throw new WrongUsage(
                    "Only one region: '"
                            + regions.getFirst().code()
                            + "' (expected two or more that differ).");
        }
        return List.copyOf(regions);
    }

    /// By node and region.
    private Map<String, Map<String, Comparison.Standing>> standings(
            int year, List<NamedRegion> regions) throws SQLException {
        var standings = new HashMap<String, Map<String, Comparison.Standing>>();
        for (var region : regions) {
            for (var each : NodeStanding.inYear(database, year, region.code())) {
                standings
                        .computeIfAbsent(each.node(), node -> new HashMap<>())
                        .put(region.code(), standing(region.code(), each));
            }
        }
        return standings;
    }

    private static Comparison.Standing standing(String region, NodeStanding each) {
        return new Comparison.Standing(
                region,
                each.value(),
                each.valueYear(),
                each.score(),
                each.relative(),
                each.rank(),
                each.group(),
                each.likelyGroup(),
                null,
                each.missing());
    }

    private static List<Comparison.Standing> sideBySide(
            List<NamedRegion> regions, Map<String, Comparison.Standing> standings) {
        var first = standings.get(regions.getFirst().code());
        var all = new ArrayList<Comparison.Standing>();
        for (var region : regions) {
            var own = standings.get(region.code());
            all.add(
                    own == null
                            ? new Comparison.Standing(
                                    region.code(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "not in the table of scores")
                            : withGap(own, own.equals(first) ? null : first));
        }
        return all;
    }

    private static Comparison.Standing withGap(
            Comparison.Standing own, Comparison.@Nullable Standing first) {
        return new Comparison.Standing(
                own.region(),
                own.value(),
                own.valueYear(),
                own.score(),
                own.relative(),
                own.rank(),
                own.group(),
                own.likelyGroup(),
                first == null || first.score() == null || own.score() == null
                        ? null
                        : own.score() - first.score(),
                own.missing());
    }
}

package rim.app.question.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.question.published.PublishedComparison.CauseEffect;
import rim.engine.difference.PublishedGap;
import rim.engine.difference.PublishedGap.Cause;

/// Takes the differences between published scores of an index and the edition's own apart by cause.
///
/// @param database of the edition
/// @param cells of the indicators below the node
/// @param scales that bring scores to what both are relative to
/// @param node which index
/// @param year of the scores
record GapCauses(
        EditionDatabase database, IndicatorCells cells, Scales scales, String node, int year) {
    private static final int FEWEST = 3;

    /// By cause, the overall effect first; none where the two are not relative to the same, or
    /// fewer than three regions are compared.
    ///
    /// @param pairs of all regions that are compared
    List<PublishedComparison.CauseOfAll> of(List<Pair> pairs) throws SQLException {
        var scale = scales.of(node, year);
        var leaves = cells.leaves().stream().filter(cells.weights()::containsKey).toList();
        if (scale.against() == Against.AS_THEY_ARE || pairs.size() < FEWEST) {
            return List.of();
        }
        var units = new ArrayList<PublishedGap.Unit>();
        for (var pair : pairs) {
            units.add(unit(pair, leaves, scale));
        }
        var gap =
                new PublishedGap(
                        units,
                        leaves.stream().mapToDouble(this::weight).toArray(),
                        leaves.stream()
                                .mapToDouble(leaf -> 100 / scales.of(leaf, year).here())
                                .toArray());
        var effects = gap.effectsByUnit();
        return gap.agreement().stream()
                .map(each ->
                        new PublishedComparison.CauseOfAll(
                                each.cause().word(),
                                each.meanEffect(),
                                each.meanAbsolute(),
                                each.pearson(),
                                each.spearman(),
                                effects(pairs, effects.getOrDefault(each.cause(), new double[0]))))
                .toList();
    }

    private double weight(String leaf) {
        return cells.weights().getOrDefault(leaf, 0.0);
    }

    private static List<CauseEffect> effects(List<Pair> pairs, double[] effects) {
        var all = new ArrayList<CauseEffect>();
        for (int i = 0; i < effects.length; i++) {
            all.add(new CauseEffect(pairs.get(i).scores().region(), effects[i]));
        }
        return all;
    }

    private PublishedGap.Unit unit(Pair pair, List<String> leaves, Scale scale)
            throws SQLException {
        var region = pair.scores().region();
        var here = cells.here(region);
        var theirs = cells.published(region);
        return new PublishedGap.Unit(
                region,
                database.regions().find(region).map(NamedRegion::country).orElse(null),
                pair.here(),
                pair.published(),
                leaves.stream().mapToDouble(leaf -> score(here.get(leaf))).toArray(),
                leaves.stream()
                        .mapToDouble(leaf -> published(leaf, theirs, scale.against()))
                        .toArray(),
                leaves.stream().map(leaf -> cause(here.get(leaf))).toArray(Cause[]::new),
                others(region, scale));
    }

    private static double score(IndicatorCells.@Nullable Cell cell) {
        var score = cell == null ? null : cell.score();
        return score == null ? Double.NaN : score;
    }

    private double published(String leaf, Map<String, Double> theirs, Against against) {
        var value = theirs.get(leaf);
        var scale = scales.of(leaf, year);
        return value == null || scale.against() != against ? Double.NaN : value * scale.published();
    }

    /// Indicators that are no node here have the publication's own scale; where both are relative
    /// to the year itself, nobody knows what the Union had of them.
    private double[] others(String region, Scale scale) {
        if (scale.against() != Against.BASE_YEAR) {
            return new double[0];
        }
        return cells.unknown().values().stream()
                .mapToDouble(item -> item.getOrDefault(region, Double.NaN))
                .toArray();
    }

    /// What may set a cell apart from the published one.
    private Cause cause(IndicatorCells.@Nullable Cell cell) {
        if (cell == null) {
            return Cause.VALUES;
        }
        if (cell.conversion() != null) {
            return Cause.NUTS;
        }
        boolean isOfYear = cell.valueYear() != null && cell.valueYear() == year;
        if (cell.filledBy() != null || !isOfYear) {
            return Cause.YEARS;
        }
        return cell.outlier() != null ? Cause.TREATMENT : Cause.VALUES;
    }
}

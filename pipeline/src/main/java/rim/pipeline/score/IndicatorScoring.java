package rim.pipeline.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.MeanSdOutliers;
import rim.pipeline.kernel.MinMax;
import rim.pipeline.kernel.PowerRoot;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Treatment.Action;
import rim.schemas.methodology.Treatment.Gaps;
import rim.schemas.methodology.Treatment.Normalisation;
import rim.schemas.methodology.Treatment.Outliers;
import rim.schemas.methodology.Treatment.Transformation;

/// Turns one indicator's values into scores from 0 to 1: gaps, outliers, transformation,
/// normalisation, in this order. Every bound is taken over all regions and years at once.
final class IndicatorScoring {
    private final String indicator;
    private final Treatment treatment;
    private final IndicatorPanel panel;

    IndicatorScoring(String indicator, Treatment treatment, IndicatorPanel panel) {
        this.indicator = indicator;
        this.treatment = treatment;
        this.panel = panel;
    }

    /// A score, or the reason why there is none, for every year and region, in this order.
    List<NodeScore> of(Collection<String> regions, List<Integer> years) {
        var filled = withoutGaps(regions, years);
        var outliers = outliers(filled);
        var inBounds = filled.values().stream().filter(c -> !outliers.isLeftOut(c)).toList();
        var transformation = transformation(inBounds.stream().map(outliers::bounded).toList());
        var bounds =
                bounds(inBounds.stream().map(c -> treated(c, outliers, transformation)).toList());
        var scores = new ArrayList<NodeScore>();
        for (int year : years) {
            for (String region : regions) {
                var cell = filled.get(new Place(region, year));
                scores.add(
                        cell == null
                                ? missing(region, year, noValue(year))
                                : score(
                                        region,
                                        year,
                                        treated(cell, outliers, transformation),
                                        bounds));
            }
        }
        return scores;
    }

    private record Place(String region, int year) {}

    /// What is done with outliers.
    ///
    /// @param limits null when there are none
    private record OutlierRule(@Nullable MeanSdOutliers limits, Action action) {
        boolean isLeftOut(PanelCell cell) {
            return limits != null && action == Action.EXCLUDE && limits.isOutlier(cell.value());
        }

        PanelCell bounded(PanelCell cell) {
            return limits == null || action == Action.EXCLUDE
                    ? cell
                    : cell.treated(limits.replaced(cell.value()));
        }
    }

    private Map<Place, PanelCell> withoutGaps(Collection<String> regions, List<Integer> years) {
        var cells = new HashMap<Place, PanelCell>();
        for (String region : regions) {
            var series = panel.of(indicator, region).orElseGet(TreeMap::new);
            for (int year : years) {
                var entry = series.floorEntry(year);
                if (entry != null && year - entry.getKey() <= oldest()) {
                    cells.put(
                            new Place(region, year),
                            new PanelCell(entry.getValue(), entry.getKey(), entry.getValue()));
                }
            }
        }
        return cells;
    }

    /// How many years old a value may be.
    private int oldest() {
        return switch (treatment.requiredGaps()) {
            case Gaps.None none -> 0;
            case Gaps.Latest latest ->
                    latest.maxAge() == null ? Integer.MAX_VALUE : latest.maxAge();
        };
    }

    private OutlierRule outliers(Map<Place, PanelCell> filled) {
        return switch (treatment.requiredOutliers()) {
            case Outliers.None none -> new OutlierRule(null, Action.REPLACE);
            case Outliers.MeanSd rule -> {
                var values = treatedValues(filled.values());
                yield new OutlierRule(
                        values.length == 0 ? null : MeanSdOutliers.of(values, rule.k()),
                        rule.action());
            }
        };
    }

    private DoubleUnaryOperator transformation(Collection<PanelCell> cells) {
        return switch (treatment.requiredTransformation()) {
            case Transformation.None none -> DoubleUnaryOperator.identity();
            case Transformation.PowerRoot rule ->
                    PowerRoot.of(treatedValues(cells), rule.skewnessLimit(), rule.maxRoot())::apply;
        };
    }

    private Optional<MinMax> bounds(Collection<PanelCell> cells) {
        return switch (treatment.requiredNormalisation()) {
            case Normalisation.MinMax minMax -> MinMax.of(treatedValues(cells));
        };
    }

    private static PanelCell treated(
            PanelCell cell, OutlierRule outliers, DoubleUnaryOperator transformation) {
        var bounded = outliers.bounded(cell);
        return bounded.treated(transformation.applyAsDouble(bounded.treated()));
    }

    private NodeScore score(String region, int year, PanelCell cell, Optional<MinMax> bounds) {
        if (bounds.isEmpty()) {
            return missing(region, year, "all values are equal");
        }
        double score =
                switch (treatment.requiredDirection()) {
                    case HIGHER_IS_BETTER -> bounds.get().higherIsBetter(cell.treated());
                    case LOWER_IS_BETTER -> bounds.get().lowerIsBetter(cell.treated());
                };
        return NodeScore.indicator(indicator, region, year, cell, score);
    }

    private NodeScore missing(String region, int year, String reason) {
        return NodeScore.missing(indicator, region, year, 0, reason);
    }

    private String noValue(int year) {
        int oldest = oldest();
        if (oldest == 0) {
            return "no value in " + year;
        }
        return oldest == Integer.MAX_VALUE
                ? "no value up to " + year
                : "no value from " + (year - oldest) + " to " + year;
    }

    private static double[] treatedValues(Collection<PanelCell> cells) {
        return cells.stream().mapToDouble(PanelCell::treated).toArray();
    }
}

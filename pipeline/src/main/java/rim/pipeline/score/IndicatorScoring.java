package rim.pipeline.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.MeanSdOutliers;
import rim.pipeline.kernel.MinMax;
import rim.pipeline.kernel.PowerRoot;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
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
    private final OutlierRule outliers;
    private final DoubleUnaryOperator transformation;
    private final Optional<MinMax> bounds;

    /// @param regions the regions that make the bounds
    /// @param years the years that make them
    IndicatorScoring(
            Node leaf,
            Methodology methodology,
            IndicatorPanel panel,
            Collection<String> regions,
            List<Integer> years) {
        this.indicator = leaf.code();
        this.treatment = methodology.treatmentOf(leaf);
        this.panel = panel;
        var filled = filled(regions, years);
        this.outliers = outliers(filled);
        var inBounds = filled.stream().filter(c -> !outliers.isLeftOut(c)).toList();
        this.transformation = transformation(inBounds.stream().map(outliers::bounded).toList());
        this.bounds = bounds(inBounds.stream().map(this::treated).toList());
    }

    /// The score of a region in a year, or the reason why there is none. The region need not be one
    /// of those that made the bounds.
    NodeScore score(String region, int year) {
        var cell = cell(region, year);
        if (cell.isEmpty()) {
            return missing(region, year, noValue(year));
        }
        var treated = treated(cell.get());
        return bounds.map(b ->
                        NodeScore.indicator(
                                indicator, region, year, treated, normalised(treated, b)))
                .orElseGet(() -> missing(region, year, "all values are equal"));
    }

    private double normalised(PanelCell cell, MinMax within) {
        return switch (treatment.requiredDirection()) {
            case HIGHER_IS_BETTER -> within.higherIsBetter(cell.treated());
            case LOWER_IS_BETTER -> within.lowerIsBetter(cell.treated());
        };
    }

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

    private List<PanelCell> filled(Collection<String> regions, List<Integer> years) {
        var cells = new ArrayList<PanelCell>();
        for (String region : regions) {
            years.forEach(year -> cell(region, year).ifPresent(cells::add));
        }
        return cells;
    }

    private Optional<PanelCell> cell(String region, int year) {
        var series = panel.of(indicator, region);
        var entry = series.isEmpty() ? null : series.get().floorEntry(year);
        return entry == null || year - entry.getKey() > oldest()
                ? Optional.empty()
                : Optional.of(new PanelCell(entry.getValue(), entry.getKey(), entry.getValue()));
    }

    /// How many years old a value may be.
    private int oldest() {
        return switch (treatment.requiredGaps()) {
            case Gaps.None none -> 0;
            case Gaps.Latest latest ->
                    latest.maxAge() == null ? Integer.MAX_VALUE : latest.maxAge();
        };
    }

    private OutlierRule outliers(Collection<PanelCell> filled) {
        return switch (treatment.requiredOutliers()) {
            case Outliers.None none -> new OutlierRule(null, Action.REPLACE);
            case Outliers.MeanSd rule -> {
                var values = treatedValues(filled);
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

    private PanelCell treated(PanelCell cell) {
        var bounded = outliers.bounded(cell);
        return bounded.treated(transformation.applyAsDouble(bounded.treated()));
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

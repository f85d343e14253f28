package rim.engine.kernel.efficiency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The benefit of the doubt in the direction in which each unit has most to gain: multi-directional
/// efficiency analysis.
///
/// For each indicator it is found how much the unit could gain in it alone while losing nothing
/// elsewhere; the gains are the direction d of {@link DirectionalBenefit}, with the distance β. The
/// score is `1 − Σ β dᵢ / Σ (xᵢ + β dᵢ)`. P. Bogetoft and J. L. Hougaard, *Efficiency evaluations
/// based on potential (non-proportional) improvements*, J. Productivity Analysis 12 (1999); E.
/// Fusco, F. Vidoli and B. K. Sahoo, *Spatial heterogeneity in composite indicator*, Omega 77
/// (2018).
///
/// @param score from 0 to 1; 1 where nothing can be gained
/// @param gains possible in each indicator by itself; NaN for a missing cell
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record MultiDirectionalBenefit(double score, double[] gains) {

    /// The score of every unit; empty for one that has no indicator, or 0 of all without a gain.
    ///
    /// @param columns `columns[indicator][unit]`, higher is better, not negative, NaN for a missing
    ///   cell
    public static List<Optional<MultiDirectionalBenefit>> of(double[][] columns) {
        int units = columns.length == 0 ? 0 : columns[0].length;
        return IntStream.range(0, units).mapToObj(unit -> of(columns, unit)).toList();
    }

    /// The mean score of every unit when it is held, with itself, against units that are drawn: F.
    /// Vidoli, E. Fusco, G. Pignataro and C. Guccio, *Multi-directional robust benefit of the doubt
    /// model*, Socio-Economic Planning Sciences (2024). NaN for a unit that has none.
    public static double[] robust(double[][] columns, PeerDraws draws) {
        int units = columns.length == 0 ? 0 : columns[0].length;
        var scores = new double[units];
        Arrays.setAll(
                scores,
                unit ->
                        draws.mean(
                                units,
                                null,
                                drawn ->
                                        of(withItself(columns, unit, drawn), 0)
                                                .map(MultiDirectionalBenefit::score)
                                                .orElse(Double.NaN)));
        return scores;
    }

    private static double[][] withItself(double[][] columns, int unit, int[] drawn) {
        var some = new double[columns.length][drawn.length + 1];
        for (int i = 0; i < some.length; i++) {
            some[i][0] = columns[i][unit];
            for (int j = 0; j < drawn.length; j++) {
                some[i][j + 1] = columns[i][drawn[j]];
            }
        }
        return some;
    }

    private static Optional<MultiDirectionalBenefit> of(double[][] columns, int unit) {
        var gains = new double[columns.length];
        Arrays.setAll(gains, i -> gain(columns, i, unit));
        var direction = Arrays.stream(gains).map(g -> g > 0 ? g : 0).toArray();
        double distance =
                Arrays.stream(direction).allMatch(d -> d == 0)
                        ? 0
                        : DirectionalBenefit.of(columns, direction, unit)
                                .map(DirectionalBenefit::distance)
                                .orElse(Double.NaN);
        double gained = 0;
        double all = 0;
        for (int i = 0; i < gains.length; i++) {
            if (!Double.isNaN(gains[i])) {
                gained += distance * direction[i];
                all += columns[i][unit] + distance * direction[i];
            }
        }
        return all > 0
                ? Optional.of(new MultiDirectionalBenefit(1 - gained / all, gains))
                : Optional.empty();
    }

    private static double gain(double[][] columns, int indicator, int unit) {
        if (Double.isNaN(columns[indicator][unit])) {
            return Double.NaN;
        }
        var alone = new double[columns.length];
        alone[indicator] = 1;
        double gain =
                DirectionalBenefit.of(columns, alone, unit)
                        .map(DirectionalBenefit::distance)
                        .orElse(0.0);
        // what rounding leaves is no gain
        return gain > 1e-12 * Math.max(1e-300, columns[indicator][unit]) ? gain : 0;
    }
}

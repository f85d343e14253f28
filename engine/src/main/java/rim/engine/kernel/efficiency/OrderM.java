package rim.engine.kernel.efficiency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The robust benefit of the doubt: a unit is held against the best that m units drawn at random
/// would do, so that one extreme unit does not decide for all.
///
/// The score is `1/E[max over m draws of minᵢ(xᵢⱼ / xᵢ₀dᵢ)]`: C. Cazals, J.-P. Florens and L.
/// Simar, *Nonparametric frontier estimation: a robust approach*, J. Econometrics 106 (2002); G.
/// Vidoli, E. Fusco and C. Mazziotta, *Non-compensability in composite indicators: a robust
/// directional frontier method*, Social Indicators Research 122 (2015). It can exceed 1: such a
/// unit does better than what is expected of m. Others draw units by chance and take the mean; here
/// the expectation is exact, `Σ r₍ⱼ₎ (Fⱼᵐ − Fⱼ₋₁ᵐ)` over the ratios in ascending order with
/// probabilities added up to F.
///
/// A missing cell of the unit asks for nothing; a missing cell of another gives nothing. What the
/// unit has 0 of asks for nothing either; a unit that has 0 everywhere has the score 0.
public final class OrderM {

    /// @param columns `columns[indicator][unit]`, higher is better, not negative, NaN for a missing
    ///   cell
    /// @param direction what each indicator's value is multiplied by before it is asked for; null
    ///   for 1
    /// @param m how many are drawn, 1 or more
    /// @param likeness `likeness[unit][other]`, how likely the other is to be drawn, in proportion,
    ///   not negative; null for all the same
    /// @return NaN for a unit that has no indicator, or nobody to be held against
    public static double[] of(
            double[][] columns,
            double @Nullable [] direction,
            int m,
            double @Nullable [][] likeness) {
        int units = columns.length == 0 ? 0 : columns[0].length;
        var scores = new double[units];
        for (int unit = 0; unit < units; unit++) {
            var ratios = ratios(columns, direction, unit);
            scores[unit] =
                    hasNothing(columns, unit)
                            ? Double.NaN
                            : 1 / expectedBest(ratios, likeness == null ? null : likeness[unit], m);
        }
        return scores;
    }

    private static boolean hasNothing(double[][] columns, int unit) {
        return Arrays.stream(columns).allMatch(column -> Double.isNaN(column[unit]));
    }

    private static double[] ratios(double[][] columns, double @Nullable [] direction, int unit) {
        var ratios = new double[columns[0].length];
        Arrays.fill(ratios, Double.POSITIVE_INFINITY);
        for (int i = 0; i < columns.length; i++) {
            double own = columns[i][unit] * (direction == null ? 1 : direction[i]);
            if (own > 0) {
                for (int j = 0; j < ratios.length; j++) {
                    double other = Double.isNaN(columns[i][j]) ? 0 : columns[i][j];
                    ratios[j] = Math.min(ratios[j], other / own);
                }
            }
        }
        return ratios;
    }

    private static double expectedBest(double[] ratios, double @Nullable [] likeness, int m) {
        int n = ratios.length;
        double all = likeness == null ? n : Arrays.stream(likeness).sum();
        if (!(all > 0)) {
            return Double.NaN;
        }
        var order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> ratios[j]))
                        .toList();
        double sum = 0;
        double share = 0;
        double before = 0;
        for (int j : order) {
            double own = likeness == null ? 1 : likeness[j];
            if (own > 0) {
                share += own;
                double upTo = Math.pow(Math.min(1, share / all), m);
                sum += ratios[j] * (upTo - before);
                before = upTo;
            }
        }
        return sum;
    }

    private OrderM() {}
}

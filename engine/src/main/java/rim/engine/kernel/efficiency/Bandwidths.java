package rim.engine.kernel.efficiency;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import rim.engine.kernel.Search;
import rim.engine.kernel.multivariate.CompleteRows;

/// How wide the kernels of {@link Likeness} are to be: those with which the density of the
/// variables, estimated without a unit, tells best where that unit is.
///
/// The least of `∫f̂² − (2/n) Σ f̂₋ᵢ(zᵢ)`, least squares cross-validation: M. Rudemo (1982); A. W.
/// Bowman (1984); with ordered variables Q. Li and J. Racine, *Nonparametric estimation of
/// distributions with categorical and continuous data*, J. Multivariate Analysis 86 (2003). For
/// continuous variables a tenth to ten times of the normal reference rule is searched, as values
/// that are equal would ask for no width at all.
public final class Bandwidths {
    private static final double MOST_SHARE = 0.99;
    private static final int MOST_ROUNDS = 20;
    private static final double SQRT_5 = Math.sqrt(5);
    private final double[][] variables;
    private final int continuous;
    private final double[] widths;

    private Bandwidths(double[][] variables, int continuous) {
        this.variables = variables;
        this.continuous = continuous;
        this.widths = new double[variables.length];
    }

    /// @param variables `variables[variable][unit]`, the continuous ones first, NaN for none; units
    ///   that have all count
    /// @param continuous how many are so; the rest are ordered, one unit apart from step to step
    /// @return one for each; 1 for a variable that does not vary, or of fewer than three units
    public static double[] of(double[][] variables, int continuous) {
        var found = new Bandwidths(CompleteRows.of(variables), continuous);
        found.search();
        return found.widths;
    }

    private void search() {
        int units = variables[0].length;
        Arrays.fill(widths, 1);
        int[] varied =
                IntStream.range(0, variables.length)
                        .filter(v -> units >= 3 && deviation(variables[v]) > 0)
                        .toArray();
        for (int v = continuous; v < widths.length; v++) {
            widths[v] = units >= 3 && deviation(variables[v]) > 0 ? 0.5 : 0;
        }
        for (int v : varied) {
            if (v < continuous) {
                widths[v] = reference(v);
            }
        }
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && varied.length > 0; round++) {
            double now = Double.NaN;
            for (int v : varied) {
                now = improve(v);
            }
            if (varied.length == 1 || before - now <= 1e-12 * Math.abs(now)) {
                return;
            }
            before = now;
        }
    }

    private double improve(int v) {
        DoubleUnaryOperator error =
                x -> {
                    widths[v] = v < continuous ? Math.exp(x) : x;
                    return error();
                };
        double centre = v < continuous ? Math.log(reference(v)) : 0;
        double best =
                v < continuous
                        ? Search.least(error, centre - Math.log(10), centre + Math.log(10))
                        : Search.least(error, 0, MOST_SHARE);
        return error.applyAsDouble(best);
    }

    private double reference(int v) {
        return 1.06
                * deviation(variables[v])
                * Math.pow(variables[v].length, -1.0 / (4 + continuous));
    }

    private static double deviation(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        double sum = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(sum / Math.max(1, column.length - 1));
    }

    private double error() {
        int n = variables[0].length;
        double squared = 0;
        double without = 0;
        for (int i = 0; i < n; i++) {
            squared += product(i, i, true);
            for (int j = 0; j < i; j++) {
                squared += 2 * product(i, j, true);
                without += 2 * product(i, j, false);
            }
        }
        return squared / ((double) n * n) - 2 * without / ((double) n * (n - 1));
    }

    /// The product of kernels, or of kernels that went through themselves.
    private double product(int i, int j, boolean isTwice) {
        double product = 1;
        for (int v = 0; v < widths.length && product > 0; v++) {
            double apart = Math.abs(variables[v][i] - variables[v][j]);
            if (v < continuous) {
                double u = apart / (widths[v] * SQRT_5);
                product *= (isTwice ? twice(u) : once(u)) / (widths[v] * SQRT_5);
            } else {
                product *= ordered(apart, widths[v], isTwice);
            }
        }
        return product;
    }

    private static double once(double u) {
        return u < 1 ? 0.75 * (1 - u * u) : 0;
    }

    /// The Epanechnikov kernel on −1 to 1, convolved with itself.
    private static double twice(double u) {
        double left = 2 - u;
        return u < 2 ? 3 / 160.0 * left * left * left * (u * u + 6 * u + 4) : 0;
    }

    /// `(1 − λ)/(1 + λ) λ^d`, convolved with itself over all whole numbers.
    private static double ordered(double apart, double lambda, boolean isTwice) {
        double size = (1 - lambda) / (1 + lambda);
        double power = apart == 0 ? 1 : Math.pow(lambda, apart);
        double through = (1 + lambda * lambda) / (1 - lambda * lambda) + apart;
        return isTwice ? size * size * power * through : size * power;
    }
}

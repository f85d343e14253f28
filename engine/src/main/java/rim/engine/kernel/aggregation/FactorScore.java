package rim.engine.kernel.aggregation;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.Moments;
import rim.engine.kernel.multivariate.CompleteRows;
import rim.engine.kernel.multivariate.MixedComponents;
import rim.engine.kernel.multivariate.PrincipalComponents;
import rim.engine.kernel.multivariate.Varimax;

/// A unit's scores on principal components, each of variance 1 over the base units: the first
/// alone, or several weighted by the share of the variance that each explains.
///
/// OECD/JRC Handbook (2008), step 6; M. Nardo et al. A score that is missing leaves the unit
/// without one, as a component is not a mean. Weights of the parts have no say.
///
/// @param means of the parts over the base units that have all
/// @param deviations standard deviations (n − 1) of them, or what else brings them to one scale
/// @param coefficients what the standardised parts are multiplied by
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record FactorScore(double[] means, double[] deviations, double[] coefficients)
        implements Aggregation {
    private static final double NO_VARIANCE = 1e-12;

    /// Empty where there are fewer than three base units with all parts, a part that does not vary,
    /// or fewer components with a variance than are wanted.
    ///
    /// @param columns `columns[part][unit]` of the base units
    /// @param components how many, from 1 to the number of parts
    /// @param isRotated whether several are turned by varimax, so that each part loads on few
    public static Optional<FactorScore> of(double[][] columns, int components, boolean isRotated) {
        return PrincipalComponents.of(columns)
                .filter(found -> found.eigenvalues()[components - 1] > NO_VARIANCE)
                .map(found -> of(CompleteRows.of(columns), found, components, isRotated));
    }

    /// Scores on components of numbers and categories, each with the variance of its component: the
    /// first, or several by the share of the variance that each explains. See {@link
    /// MixedComponents}.
    ///
    /// @param numbers `columns[part][unit]` of the base units
    /// @param categories `columns[category][unit]`, 1 for a unit that is of it, 0 for one that is
    ///   not, NaN for one of which it is not known
    /// @param components how many; 0 for all that have a variance
    /// @return empty as for {@link #of}
    public static Optional<FactorScore> mixed(
            double[][] numbers, double[][] categories, int components) {
        return MixedComponents.of(numbers, categories)
                .filter(found -> found.variances().length >= Math.max(1, components))
                .map(found -> mixed(found, components));
    }

    private static FactorScore mixed(MixedComponents found, int components) {
        int count = components == 0 ? found.variances().length : components;
        double all = Arrays.stream(found.variances()).sum();
        var coefficients = new double[found.means().length];
        for (int c = 0; c < count; c++) {
            double explained = count == 1 ? 1 : found.variances()[c] / all;
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] += explained * found.vectors()[c][i];
            }
        }
        return new FactorScore(found.means(), found.scales(), coefficients);
    }

    private static FactorScore of(
            double[][] complete, PrincipalComponents found, int components, boolean isRotated) {
        var moments = Arrays.stream(complete).map(Moments::of).toArray(Moments[]::new);
        return new FactorScore(
                Arrays.stream(moments).mapToDouble(Moments::mean).toArray(),
                Arrays.stream(moments).mapToDouble(Moments::standardDeviation).toArray(),
                components == 1
                        ? first(found)
                        : weighted(found, components, found.loadings(components), isRotated));
    }

    private static double[] first(PrincipalComponents found) {
        double sd = Math.sqrt(found.eigenvalues()[0]);
        return Arrays.stream(found.vectors()[0]).map(v -> v / sd).toArray();
    }

    /// A rotated factor is a mixture of the components: what each has of it are their loadings
    /// multiplied with its own, over the variance of the component.
    private static double[] weighted(
            PrincipalComponents found, int components, double[][] loadings, boolean isRotated) {
        var factors = isRotated ? Varimax.rotated(loadings) : loadings;
        int parts = found.vectors()[0].length;
        var coefficients = new double[parts];
        for (double[] factor : factors) {
            double sign = Arrays.stream(factor).sum() < 0 ? -1 : 1;
            double explained = product(factor, factor) / parts;
            for (int c = 0; c < components; c++) {
                double variance = found.eigenvalues()[c];
                double mixture = product(loadings[c], factor) / variance;
                for (int i = 0; i < parts; i++) {
                    coefficients[i] +=
                            sign
                                    * explained
                                    * mixture
                                    * found.vectors()[c][i]
                                    / Math.sqrt(variance);
                }
            }
        }
        return coefficients;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Override
    public double of(double[] scores, double[] weights) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += coefficients[i] * (scores[i] - means[i]) / deviations[i];
        }
        return sum;
    }
}

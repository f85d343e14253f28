package rim.engine.kernel.efficiency;

/// How alike units are in what they cannot help: the product of Epanechnikov kernels of the
/// differences, `¾(1 − z²/5)/√5` for `z² < 5`, where z is a difference over its bandwidth.
///
/// L. Simar and P. W. Wilson, *Non-parametric tests of returns to scale* and the conditional
/// frontiers of C. Daraio and L. Simar (2005). The factor in front drops out. Of ordered variables
/// it is `λ^d` for d steps apart: Q. Li and J. Racine (2003).
public final class Likeness {

    /// @param variables `variables[variable][unit]`, the continuous ones first, NaN for none
    /// @param continuous how many are so; the rest are ordered, one unit apart from step to step
    /// @param bandwidths one for each variable: above 0, for an ordered one from 0 to 1
    /// @return `[unit][other]`; 0 where either has no value
    public static double[][] of(double[][] variables, int continuous, double[] bandwidths) {
        int units = variables[0].length;
        var likeness = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double product = 1;
                for (int v = 0; v < bandwidths.length; v++) {
                    double apart = Math.abs(variables[v][i] - variables[v][j]);
                    product *=
                            v < continuous
                                    ? near(apart / bandwidths[v])
                                    : ordered(apart, bandwidths[v]);
                }
                likeness[i][j] = product;
            }
        }
        return likeness;
    }

    private static double near(double z) {
        return z * z < 5 ? 1 - z * z / 5 : 0;
    }

    private static double ordered(double apart, double bandwidth) {
        return Double.isNaN(apart) ? 0 : apart == 0 ? 1 : Math.pow(bandwidth, apart);
    }

    private Likeness() {}
}

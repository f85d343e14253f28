package rim.pipeline.kernel.frontier;

/// How alike units are in what they cannot help: the product of Epanechnikov kernels of the
/// differences, `¾(1 − z²/5)/√5` for `z² < 5`, where z is a difference over its bandwidth.
///
/// L. Simar and P. W. Wilson, *Non-parametric tests of returns to scale* and the conditional
/// frontiers of C. Daraio and L. Simar (2005). The factor in front drops out.
public final class Likeness {

    /// @param variables `variables[variable][unit]`, NaN for none
    /// @param bandwidths one for each variable, above 0
    /// @return `[unit][other]`; 0 where either has no value
    public static double[][] of(double[][] variables, double[] bandwidths) {
        int units = variables[0].length;
        var likeness = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double product = 1;
                for (int v = 0; v < bandwidths.length; v++) {
                    double z = (variables[v][i] - variables[v][j]) / bandwidths[v];
                    product *= z * z < 5 ? 1 - z * z / 5 : 0;
                }
                likeness[i][j] = product;
            }
        }
        return likeness;
    }

    private Likeness() {}
}

package rim.pipeline.kernel.frontier;

import java.util.Arrays;
import java.util.Optional;

/// The geometric benefit of the doubt: a unit against a benchmark, indicator by indicator, put
/// together by the shares that suit the unit best.
///
/// `Π (xᵢ/xᵢ_b)^sᵢ` with the shares sᵢ of {@link BenefitOfDoubt}: T. Van Puyenbroeck and N. Rogge,
/// *Geometric mean quantity index numbers with Benefit-of-the-Doubt weights*, Eur. J. Oper. Res.
/// 256 (2017). It is 1 for the benchmark, and compares two units as their growth would two years.
public final class GeometricBenefit {

    /// @param columns `columns[indicator][unit]`, above 0, NaN for a missing cell
    /// @param limits of the shares
    /// @param benchmark its value of each indicator, above 0; one that it lacks, NaN, counts for
    ///   nobody
    /// @return NaN for a unit that has no indicator
    public static double[] of(double[][] columns, ShareLimits limits, double[] benchmark) {
        var compared = columns.clone();
        for (int i = 0; i < compared.length; i++) {
            if (Double.isNaN(benchmark[i])) {
                compared[i] = new double[columns[i].length];
                Arrays.fill(compared[i], Double.NaN);
            }
        }
        var found = BenefitOfDoubt.of(compared, limits);
        var scores = new double[found.size()];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = score(columns, found.get(unit), benchmark, unit);
        }
        return scores;
    }

    private static double score(
            double[][] columns, Optional<BenefitOfDoubt> found, double[] benchmark, int unit) {
        if (found.isEmpty()) {
            return Double.NaN;
        }
        double logarithm = 0;
        for (int i = 0; i < benchmark.length; i++) {
            double share = found.get().shares()[i];
            if (share > 0) {
                logarithm += share * Math.log(columns[i][unit] / benchmark[i]);
            }
        }
        return Math.exp(logarithm);
    }

    private GeometricBenefit() {}
}

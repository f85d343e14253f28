package rim.engine.kernel.efficiency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The geometric benefit of the doubt: a unit against a benchmark, indicator by indicator, put
/// together by the shares that suit the unit best.
///
/// `Π (xᵢ/xᵢ_b)^sᵢ` with the shares sᵢ of {@link BenefitOfDoubt}: T. Van Puyenbroeck and N. Rogge,
/// *Geometric mean quantity index numbers with Benefit-of-the-Doubt weights*, Eur. J. Oper. Res.
/// 256 (2017). It is 1 for the benchmark, and compares two units as their growth would two years.
/// Where several shares suit a unit equally, those count that give it the greatest score, so that
/// it does not depend on the order of the indicators.
///
/// @param score above 0
/// @param shares of the indicators, adding up to 1
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record GeometricBenefit(double score, double[] shares) {

    /// Of every unit; empty for one that has no indicator.
    ///
    /// @param columns `columns[indicator][unit]`, above 0, NaN for a missing cell
    /// @param limits of the shares
    /// @param benchmark its value of each indicator, above 0; one that it lacks, NaN, counts for
    ///   nobody
    public static List<Optional<GeometricBenefit>> of(
            double[][] columns, ShareLimits limits, double[] benchmark) {
        var compared = columns.clone();
        for (int i = 0; i < compared.length; i++) {
            if (Double.isNaN(benchmark[i])) {
                compared[i] = new double[columns[i].length];
                Arrays.fill(compared[i], Double.NaN);
            }
        }
        var frontier = new Frontier(compared, limits);
        return IntStream.range(0, frontier.units())
                .mapToObj(unit ->
                        frontier.best(unit, preferred(compared, benchmark, unit))
                                .map(best ->
                                        new GeometricBenefit(
                                                score(columns, best.shares(), benchmark, unit),
                                                best.shares())))
                .toList();
    }

    /// How far the unit is ahead of the benchmark in each indicator, the farthest as 1 or -1.
    private static double[] preferred(double[][] columns, double[] benchmark, int unit) {
        var ahead = new double[benchmark.length];
        double farthest = 0;
        for (int i = 0; i < ahead.length; i++) {
            double ratio = Math.log(columns[i][unit] / benchmark[i]);
            ahead[i] = Double.isFinite(ratio) ? ratio : 0;
            farthest = Math.max(farthest, Math.abs(ahead[i]));
        }
        for (int i = 0; farthest > 0 && i < ahead.length; i++) {
            ahead[i] /= farthest;
        }
        return ahead;
    }

    private static double score(double[][] columns, double[] shares, double[] benchmark, int unit) {
        double logarithm = 0;
        for (int i = 0; i < benchmark.length; i++) {
            double share = shares[i];
            if (share > 0) {
                logarithm += share * Math.log(columns[i][unit] / benchmark[i]);
            }
        }
        return Math.exp(logarithm);
    }
}

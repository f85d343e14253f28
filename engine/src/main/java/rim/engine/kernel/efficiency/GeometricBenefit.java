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
        var found = BenefitOfDoubt.of(compared, limits);
        return IntStream.range(0, found.size())
                .mapToObj(unit ->
                        found.get(unit)
                                .map(benefit ->
                                        new GeometricBenefit(
                                                score(columns, benefit, benchmark, unit),
                                                benefit.shares())))
                .toList();
    }

    private static double score(
            double[][] columns, BenefitOfDoubt found, double[] benchmark, int unit) {
        double logarithm = 0;
        for (int i = 0; i < benchmark.length; i++) {
            double share = found.shares()[i];
            if (share > 0) {
                logarithm += share * Math.log(columns[i][unit] / benchmark[i]);
            }
        }
        return Math.exp(logarithm);
    }
}

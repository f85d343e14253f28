package rim.engine.peers;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.MinMax;
import rim.engine.kernel.PowerRoot;
import rim.engine.kernel.multivariate.ColumnStatistics;

/// Structural variables made comparable: those of extreme shape are transformed, then the least and
/// the greatest value become 0 and 1.
///
/// M. Navarro et al., *Regional benchmarking in the smart specialisation process*, S3 Working Paper
/// 03/2014 (JRC89819). The root is the smallest that brings skewness or kurtosis within its limit;
/// a variable that leans to the left is mirrored first, which no distance notices.
final class ComparableVariables {
    private static final int MOST = 8;

    /// @return as the structure's values, from 0 to 1; a variable that does not vary is 0
    ///   everywhere
    static double[][] of(RegionStructure structure, PeerChoice.Shape limits) {
        return Arrays.stream(structure.values())
                .map(column -> comparable(column, limits))
                .toArray(double[][]::new);
    }

    private static double[] comparable(double[] column, PeerChoice.Shape limits) {
        var shaped = shaped(column, limits);
        var bounds = MinMax.of(present(shaped));
        return Arrays.stream(shaped)
                .map(x -> Double.isNaN(x) ? x : bounds.map(b -> b.higherIsBetter(x)).orElse(0.0))
                .toArray();
    }

    private static double[] shaped(double[] column, PeerChoice.Shape limits) {
        var first = ColumnStatistics.of(column);
        if (first.isEmpty() || isWithin(first, limits)) {
            return column;
        }
        boolean leansLeft = first.get().skewness().orElse(0.0) < 0;
        double end = leansLeft ? first.get().max() : first.get().min();
        var distance = Arrays.stream(column).map(x -> Math.abs(x - end)).toArray();
        for (int n = 2; n <= MOST; n++) {
            var root = new PowerRoot(n, 0);
            var candidate =
                    Arrays.stream(distance).map(x -> Double.isNaN(x) ? x : root.apply(x)).toArray();
            if (n == MOST || isWithin(ColumnStatistics.of(candidate), limits)) {
                return candidate;
            }
        }
        throw new IllegalStateException("The largest root is taken");
    }

    private static boolean isWithin(Optional<ColumnStatistics> shape, PeerChoice.Shape limits) {
        return shape.map(s ->
                        Math.abs(s.skewness().orElse(0.0)) <= limits.skewness()
                                || s.kurtosis().orElse(0.0) <= limits.kurtosis())
                .orElse(true);
    }

    private static double[] present(double[] column) {
        return Arrays.stream(column).filter(x -> !Double.isNaN(x)).toArray();
    }

    private ComparableVariables() {}
}

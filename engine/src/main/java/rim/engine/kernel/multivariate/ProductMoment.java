package rim.engine.kernel.multivariate;

import rim.engine.kernel.PowerOfTwo;
import rim.engine.kernel.PreciseSum;
import rim.engine.kernel.probability.StudentT;

/// Pearson's product-moment correlation of two complete samples that both vary.
final class ProductMoment {

    static double of(double[] x, double[] y) {
        var dx = centred(x);
        var dy = centred(y);
        double scale =
                Math.sqrt(PreciseSum.ofProducts(dx, dx)) * Math.sqrt(PreciseSum.ofProducts(dy, dy));
        return Math.max(-1, Math.min(1, PreciseSum.ofProducts(dx, dy) / scale));
    }

    private static double[] centred(double[] x) {
        return PreciseSum.centred(PowerOfTwo.times(x, PowerOfTwo.of(x)));
    }

    static double pValue(double coefficient, int pairs) {
        return StudentT.twoSidedOfCorrelation(coefficient, pairs - 2.0);
    }

    private ProductMoment() {}
}

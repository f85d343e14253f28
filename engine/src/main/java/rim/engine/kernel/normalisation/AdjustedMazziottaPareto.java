package rim.engine.kernel.normalisation;

import java.util.Optional;

/// The normalisation of the adjusted Mazziotta-Pareto index: a range of 60 around a reference that
/// has 100, `(x − (ref − Δ)) / 2Δ · 60 + 70` with `Δ = (max − min) / 2` over all units and base
/// years; where less is better, 200 minus it.
///
/// M. Mazziotta and A. Pareto, *On a generalized non-compensatory composite index for measuring
/// socio-economic phenomena*, Social Indicators Research 127 (2016).
public final class AdjustedMazziottaPareto {

    /// With the reference in the middle of the base values: scores from 70 to 130 over them.
    public static Optional<LinearScale> of(double[] base, Polarity polarity) {
        var range = BaseRange.of(base);
        return of(base, polarity, (range.least() + range.greatest()) / 2);
    }

    /// Empty when there are no two different values.
    ///
    /// @param reference value that gets 100, such as the average of all units in the first year
    public static Optional<LinearScale> of(double[] base, Polarity polarity, double reference) {
        var range = BaseRange.of(base);
        double width = range.greatest() - range.least();
        double worse = reference - polarity.sign() * width / 2;
        return LinearScale.of(worse, polarity.sign() * width, 70, 60);
    }

    private AdjustedMazziottaPareto() {}
}

package rim.engine.kernel.screening;

/// An indicator as a ratio to a denominator, `x / (d / scale)`: per inhabitant, per unit of GDP.
public final class Denomination {

    /// Missing where the value or the denominator is, and where the denominator is 0 or below,
    /// which would turn the order of units round.
    ///
    /// @param scale what the denominator is counted in, such as 1000 for thousands
    public static double[] of(double[] values, double[] denominators, double scale) {
        var ratios = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = denominators[i] > 0 ? values[i] / (denominators[i] / scale) : Double.NaN;
        }
        return ratios;
    }

    private Denomination() {}
}

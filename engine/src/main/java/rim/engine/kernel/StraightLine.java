package rim.engine.kernel;

/// The straight line through points by least squares.
///
/// @param slope of y on x
/// @param error standard error of the slope; NaN with fewer than three points
/// @param freedom degrees of freedom, points − 2
/// @param explained share of the variance of y that the line explains, 0 to 1; 0 where y is the
///   same everywhere
public record StraightLine(double slope, double error, int freedom, double explained) {

    /// @param x at least two different values
    /// @param y one for each
    public static StraightLine of(double[] x, double[] y) {
        var across = PreciseSum.centred(x);
        var up = PreciseSum.centred(y);
        double xx = PreciseSum.ofProducts(across, across);
        double yy = PreciseSum.ofProducts(up, up);
        double slope = PreciseSum.ofProducts(across, up) / xx;
        // not below 0 by rounding
        double residual = Math.max(0, yy - slope * slope * xx);
        int freedom = x.length - 2;
        return new StraightLine(
                slope,
                freedom < 1 ? Double.NaN : Math.sqrt(residual / freedom / xx),
                freedom,
                yy == 0 ? 0 : 1 - residual / yy);
    }
}

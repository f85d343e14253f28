package rim.engine.kernel.treatment;

import java.util.Optional;
import java.util.stream.DoubleStream;
import rim.engine.kernel.Fitted;

/// The power transformation `((x − min + 1)^λ − 1) / λ`, and `ln(x − min + 1)` for λ = 0.
///
/// G. E. P. Box and D. R. Cox, *An analysis of transformations*, J. R. Stat. Soc. B 26 (1964),
/// moved so that the least base value becomes 1. A lower value counts as the least.
///
/// @param least base value
/// @param lambda λ
public record BoxCox(double least, double lambda) implements Fitted {
    private static final double FARTHEST = 5;
    private static final double NEAR_ENOUGH = 1e-9;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// With λ given; empty when there are no values.
    public static Optional<BoxCox> of(double[] base, double lambda) {
        var least = DoubleStream.of(base).filter(x -> !Double.isNaN(x)).min();
        return least.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoxCox(least.getAsDouble(), lambda));
    }

    /// With the λ from −5 to 5 that is likeliest to have made normal values, `−n/2 ln(S₂/n) + (λ −
    /// 1) Σ ln(x − min + 1)`. Empty when there are no two different values.
    public static Optional<BoxCox> likeliest(double[] base) {
        var values = Fitted.present(base);
        var range = DoubleStream.of(values).summaryStatistics();
        if (values.length == 0 || range.getMin() == range.getMax()) {
            return Optional.empty();
        }
        double low = -FARTHEST;
        double high = FARTHEST;
        while (high - low > NEAR_ENOUGH) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (likelihood(values, range.getMin(), left)
                    < likelihood(values, range.getMin(), right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return Optional.of(new BoxCox(range.getMin(), (low + high) / 2));
    }

    @Override
    public double applyAsDouble(double value) {
        double moved = Math.max(0, value - least) + 1;
        return lambda == 0 ? Math.log(moved) : (Math.pow(moved, lambda) - 1) / lambda;
    }

    private static double likelihood(double[] values, double least, double lambda) {
        var transformed = new BoxCox(least, lambda).applied(values);
        double mean = DoubleStream.of(transformed).sum() / transformed.length;
        double squares = DoubleStream.of(transformed).map(x -> (x - mean) * (x - mean)).sum();
        double logs = DoubleStream.of(values).map(x -> Math.log(x - least + 1)).sum();
        double n = values.length;
        return -n / 2 * Math.log(squares / n) + (lambda - 1) * logs;
    }
}

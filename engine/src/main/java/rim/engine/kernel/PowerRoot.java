package rim.engine.kernel;

/// A power root against skewness: `(x − min(0, least))^(1/N)` with the smallest N that brings the
/// skewness to a limit.
///
/// As the Regional Innovation Scoreboard does from 2012 on. Only values that lean to the right are
/// transformed. Where values are negative, all are first moved so that the least becomes 0.
///
/// @param root N, 1 for no transformation
/// @param shift what is added to every value before
public record PowerRoot(int root, double shift) implements Fitted {

    /// @param values at least one
    /// @param skewnessLimit see {@link Moments} for the skewness
    /// @param maxRoot largest N that is tried, and taken when none suffices
    public static PowerRoot of(double[] values, double skewnessLimit, int maxRoot) {
        double shift = 0;
        for (double value : values) {
            shift = value < -shift ? -value : shift;
        }
        var transformed = new double[values.length];
        for (int root = 1; root < maxRoot; root++) {
            var candidate = new PowerRoot(root, root == 1 ? 0 : shift);
            candidate.apply(values, transformed);
            if (Moments.of(transformed).skewness() <= skewnessLimit) {
                return candidate;
            }
        }
        return new PowerRoot(maxRoot, maxRoot == 1 ? 0 : shift);
    }

    @Override
    public double applyAsDouble(double value) {
        return apply(value);
    }

    @Override
    public void apply(double[] from, double[] to) {
        if (root == 2) {
            for (int i = 0; i < from.length; i++) {
                to[i] = Math.sqrt(Math.max(0, from[i] + shift));
            }
        } else {
            for (int i = 0; i < from.length; i++) {
                to[i] = apply(from[i]);
            }
        }
    }

    /// The transformed value. With a root of 2 or more, a value below the least that this was made
    /// for counts as the least.
    public double apply(double value) {
        double moved = Math.max(0, value + shift);
        return switch (root) {
            case 1 -> value;
            case 2 -> Math.sqrt(moved);
            case 3 -> Math.cbrt(moved);
            default -> Math.pow(moved, 1.0 / root);
        };
    }
}

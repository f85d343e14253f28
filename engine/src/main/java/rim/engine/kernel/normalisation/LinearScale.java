package rim.engine.kernel.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;

/// A straight line, `start + (x − origin) / width · span`, kept between two bounds.
///
/// @param origin the value that gets `start`
/// @param width how far from there another value gets `start + span`; negative where less is better
/// @param start score at the origin
/// @param span of scores
/// @param least no score is below; −∞ for no bound
/// @param greatest no score is above; ∞ for no bound
public record LinearScale(
        double origin, double width, double start, double span, double least, double greatest)
        implements Fitted {

    /// Without bounds; empty when the width is 0 or one of the numbers is none.
    static Optional<LinearScale> of(double origin, double width, double start, double span) {
        boolean isSound = Double.isFinite(origin) && Double.isFinite(width) && width != 0;
        return isSound
                ? Optional.of(
                        new LinearScale(
                                origin,
                                width,
                                start,
                                span,
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY))
                : Optional.empty();
    }

    /// The same line between bounds.
    public LinearScale within(double low, double high) {
        return new LinearScale(origin, width, start, span, low, high);
    }

    @Override
    public double applyAsDouble(double value) {
        double score = start + (value - origin) / width * span;
        return Math.max(least, Math.min(greatest, score));
    }

    @Override
    public void apply(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            double score = start + (from[i] - origin) / width * span;
            to[i] = Math.max(least, Math.min(greatest, score));
        }
    }
}

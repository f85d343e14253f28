package rim.engine.kernel;

import java.util.Optional;
import java.util.stream.DoubleStream;

/// Min-max normalisation, `(x − min) / (max − min)`, to the range from 0 to 1; where less is
/// better, `(max − x) / (max − min)`.
///
/// OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 5. A value outside the
/// bounds gets 0 or 1.
public record MinMax(double min, double max) {

    /// The bounds of these values; empty when there are no two different values.
    public static Optional<MinMax> of(double[] values) {
        var all = DoubleStream.of(values).summaryStatistics();
        return all.getCount() == 0 || all.getMin() == all.getMax()
                ? Optional.empty()
                : Optional.of(new MinMax(all.getMin(), all.getMax()));
    }

    public double higherIsBetter(double value) {
        return Math.max(0, Math.min(1, (value - min) / (max - min)));
    }

    public double lowerIsBetter(double value) {
        return Math.max(0, Math.min(1, (max - value) / (max - min)));
    }
}

package rim.engine.kernel.weight;

import java.util.Arrays;

/// What is meant by the influence of an indicator on the index.
public enum Influence {
    /// The correlation r of indicator and index.
    CORRELATION {
        @Override
        double[] correlations(double[] target) {
            return shares(target);
        }

        @Override
        double[] of(double[] correlations) {
            return shares(correlations);
        }
    },
    /// Its square, r²: the share of the variance of the index that a straight line in the indicator
    /// explains.
    SQUARED_CORRELATION {
        @Override
        double[] correlations(double[] target) {
            return shares(Arrays.stream(target).map(Math::sqrt).toArray());
        }

        @Override
        double[] of(double[] correlations) {
            return shares(Arrays.stream(correlations).map(r -> r * r).toArray());
        }
    };

    /// Shares of correlations that make the target.
    abstract double[] correlations(double[] target);

    /// Shares of influence that correlations make.
    abstract double[] of(double[] correlations);

    private static double[] shares(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}

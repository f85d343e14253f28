package rim.engine.kernel.imputation;

import java.util.Arrays;
import rim.engine.kernel.Fitted;

/// The middle of some values.
public enum Centre {
    MEAN {
        @Override
        double ofSorted(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum / values.length;
        }
    },
    MEDIAN {
        @Override
        double ofSorted(double[] values) {
            int middle = values.length / 2;
            return values.length % 2 == 1
                    ? values[middle]
                    : (values[middle - 1] + values[middle]) / 2;
        }
    };

    abstract double ofSorted(double[] values);

    /// Of the values that are there; NaN when none is.
    public double of(double[] values) {
        var sorted = Fitted.present(values);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : ofSorted(sorted);
    }
}

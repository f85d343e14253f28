package rim.engine.kernel.multivariate;

import java.util.Comparator;
import java.util.stream.IntStream;

/// What is done to p-values when many are looked at together.
public enum Adjustment {
    /// Nothing.
    NONE {
        @Override
        public double[] of(double[] pValues) {
            return pValues.clone();
        }
    },
    /// Bounds the probability of one false alarm or more: from the least, `max_{j≤i} (m−j+1)·pⱼ`.
    ///
    /// S. Holm, *A simple sequentially rejective multiple test procedure*, Scand. J. Stat. 6
    /// (1979).
    HOLM {
        @Override
        public double[] of(double[] pValues) {
            int m = pValues.length;
            var order = ascending(pValues);
            var adjusted = new double[m];
            double greatest = 0;
            for (int i = 0; i < m; i++) {
                greatest = Math.max(greatest, Math.min(1, (m - i) * pValues[order[i]]));
                adjusted[order[i]] = greatest;
            }
            return adjusted;
        }
    },
    /// Bounds the expected share of false alarms: from the greatest, `min_{j≥i} m/j · pⱼ`.
    ///
    /// Y. Benjamini and Y. Hochberg, *Controlling the false discovery rate*, JRSS B 57 (1995).
    BENJAMINI_HOCHBERG {
        @Override
        public double[] of(double[] pValues) {
            int m = pValues.length;
            var order = ascending(pValues);
            var adjusted = new double[m];
            double least = 1;
            for (int i = m - 1; i >= 0; i--) {
                least = Math.min(least, pValues[order[i]] * ((double) m / (i + 1)));
                adjusted[order[i]] = least;
            }
            return adjusted;
        }
    };

    /// The adjusted p-values, in the order given.
    ///
    /// @param pValues from 0 to 1, no NaN
    public abstract double[] of(double[] pValues);

    private static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}

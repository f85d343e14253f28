package rim.engine.kernel.aggregation;

import java.util.Arrays;

/// Weighted arithmetic mean, `Σ wᵢxᵢ / Σ wᵢ`. Takes any scores; what is poor is made up for by what
/// is good, one for one.
public final class ArithmeticMean implements Aggregation {

    @Override
    public double of(double[] scores, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                sum += weights[i] * scores[i];
                weight += weights[i];
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    /// Child by child, which the compiler turns into vector instructions; the same bits.
    @Override
    public void of(double[][] columns, double[] weights, double[] into) {
        var weight = new double[into.length];
        Arrays.fill(into, 0);
        for (int child = 0; child < columns.length; child++) {
            add(columns[child], weights[child], into, weight);
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = weight[i] > 0 ? into[i] / weight[i] : Double.NaN;
        }
    }

    private static void add(double[] column, double w, double[] sum, double[] weight) {
        for (int i = 0; i < sum.length; i++) {
            boolean isThere = !Double.isNaN(column[i]);
            sum[i] += isThere ? w * column[i] : 0;
            weight[i] += isThere ? w : 0;
        }
    }
}

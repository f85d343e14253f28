package rim.engine.kernel.aggregation;

import java.util.Arrays;

/// Weighted arithmetic mean, `Σ wᵢxᵢ / Σ wᵢ`. Takes any scores; what is poor is made up for by what
/// is good, one for one.
public final class ArithmeticMean implements Aggregation {

    @Override
    public double of(double[] scores, double[] weights) {
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                sum.add(weights[i], scores[i]);
                weight.add(weights[i], 1);
            }
        }
        return weight.value() > 0 ? sum.value() / weight.value() : Double.NaN;
    }

    /// Child by child, which the compiler turns into vector instructions; the same bits.
    @Override
    public void of(double[][] columns, double[] weights, double[] into) {
        var error = new double[into.length];
        var weight = new double[into.length];
        var weightError = new double[into.length];
        Arrays.fill(into, 0);
        for (int child = 0; child < columns.length; child++) {
            add(columns[child], weights[child], into, error);
            addWeight(columns[child], weights[child], weight, weightError);
        }
        for (int i = 0; i < into.length; i++) {
            double all = weight[i] + weightError[i];
            into[i] = all > 0 ? (into[i] + error[i]) / all : Double.NaN;
        }
    }

    private static void add(double[] column, double weight, double[] sum, double[] error) {
        for (int i = 0; i < sum.length; i++) {
            double x = Double.isNaN(column[i]) ? 0 : column[i];
            double before = sum[i];
            double product = weight * x;
            double next = before + product;
            error[i] += Math.fma(weight, x, -product) + WeightedSum.lost(before, product, next);
            sum[i] = next;
        }
    }

    private static void addWeight(double[] column, double weight, double[] sum, double[] error) {
        for (int i = 0; i < sum.length; i++) {
            double w = Double.isNaN(column[i]) ? 0 : weight;
            double before = sum[i];
            double next = before + w;
            error[i] += WeightedSum.lost(before, w, next);
            sum[i] = next;
        }
    }

    @Override
    public boolean isConcave() {
        return true;
    }
}

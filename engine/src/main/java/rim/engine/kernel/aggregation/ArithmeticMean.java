package rim.engine.kernel.aggregation;

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
    public void of(double[][] columns, double[] weights, double[] into, int from, int to) {
        int units = to - from;
        var sum = new double[units];
        var error = new double[units];
        var weight = new double[units];
        var weightError = new double[units];
        for (int child = 0; child < columns.length; child++) {
            add(columns[child], from, weights[child], sum, error);
            addWeight(columns[child], from, weights[child], weight, weightError);
        }
        for (int i = 0; i < units; i++) {
            double all = weight[i] + weightError[i];
            into[from + i] = all > 0 ? (sum[i] + error[i]) / all : Double.NaN;
        }
    }

    private static void add(
            double[] column, int from, double weight, double[] sum, double[] error) {
        for (int i = 0; i < sum.length; i++) {
            double x = Double.isNaN(column[from + i]) ? 0 : column[from + i];
            double before = sum[i];
            double product = weight * x;
            double next = before + product;
            error[i] += Math.fma(weight, x, -product) + WeightedSum.lost(before, product, next);
            sum[i] = next;
        }
    }

    private static void addWeight(
            double[] column, int from, double weight, double[] sum, double[] error) {
        for (int i = 0; i < sum.length; i++) {
            double w = Double.isNaN(column[from + i]) ? 0 : weight;
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

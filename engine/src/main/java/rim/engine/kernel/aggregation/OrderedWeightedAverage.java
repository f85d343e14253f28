package rim.engine.kernel.aggregation;

import java.util.Arrays;

/// Ordered weighted averaging: weights go to places in the order of a unit's own scores, not to
/// indicators, `Σ (Q(Sⱼ) − Q(Sⱼ₋₁)) x₍ⱼ₎` with the best score first, where Sⱼ is the share of the
/// indicators' weights up to place j.
///
/// R. R. Yager, *On ordered weighted averaging aggregation operators in multicriteria
/// decisionmaking*, IEEE Trans. SMC 18 (1988), and *Quantifier guided aggregation using OWA
/// operators*, Int. J. Intell. Syst. 11 (1996). With equal weights of the indicators and all scores
/// there, place j gets the j-th order weight. Takes any scores.
///
/// @param cumulated Q at 0, 1/k, 2/k … 1, not falling, from 0 to 1; straight lines between
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record OrderedWeightedAverage(double[] cumulated) implements Aggregation {
    private static final int STEPS = 4096;

    /// Of weights for the best score, the second best and so on; scaled to sum 1.
    ///
    /// @param order not negative, not all 0
    public static OrderedWeightedAverage of(double... order) {
        double sum = Arrays.stream(order).sum();
        if (!(sum > 0) || Arrays.stream(order).anyMatch(w -> !(w >= 0))) {
            throw new IllegalArgumentException(
                    "Order weights "
                            + Arrays.toString(order)
                            + " (expected none negative, not all 0)");
        }
        var cumulated = new double[order.length + 1];
        for (int j = 0; j < order.length; j++) {
            cumulated[j + 1] = cumulated[j] + order[j] / sum;
        }
        cumulated[order.length] = 1;
        return new OrderedWeightedAverage(cumulated);
    }

    /// Of the quantifier `Q(r) = rᵃ`: the mean for 1; above 1 the worse scores weigh more, "most of
    /// them"; below 1 the better, "at least some".
    ///
    /// @param a more than 0
    public static OrderedWeightedAverage quantifier(double a) {
        if (!(a > 0)) {
            throw new IllegalArgumentException("Quantifier of " + a + " (expected above 0)");
        }
        var cumulated = new double[STEPS + 1];
        Arrays.setAll(cumulated, j -> Math.pow((double) j / STEPS, a));
        return new OrderedWeightedAverage(cumulated);
    }

    @Override
    public double of(double[] scores, double[] weights) {
        var order = new int[scores.length];
        int count = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                all += weights[i];
                int place = count++;
                while (place > 0 && scores[order[place - 1]] < scores[i]) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = i;
            }
        }
        var sum = new WeightedSum();
        double share = 0;
        for (int place = 0; place < count; place++) {
            double next = share + weights[order[place]] / all;
            sum.add(quantity(next) - quantity(share), scores[order[place]]);
            share = next;
        }
        return count == 0 ? Double.NaN : sum.value() / quantity(share);
    }

    /// Where no place weighs more than a worse one: the least of the means that the same weights
    /// make in any other order.
    @Override
    public boolean isConcave() {
        for (int j = 2; j < cumulated.length; j++) {
            double before = cumulated[j - 1] - cumulated[j - 2];
            if (cumulated[j] - cumulated[j - 1] < before - 1e-12) {
                return false;
            }
        }
        return true;
    }

    private double quantity(double share) {
        int steps = cumulated.length - 1;
        double at = Math.min(1, share) * steps;
        int below = (int) Math.min(steps - 1.0, Math.floor(at + 1e-9));
        return cumulated[below] + (at - below) * (cumulated[below + 1] - cumulated[below]);
    }
}

package rim.engine.kernel.aggregation;

/// The Mazziotta-Pareto index, `M ∓ S · S/M`: the mean with a penalty for being unbalanced.
///
/// M. Mazziotta and A. Pareto, *On a generalized non-compensatory composite index for measuring
/// socio-economic phenomena*, Social Indicators Research 127 (2016). The adjusted index is the same
/// formula over scores of {@link rim.engine.kernel.normalisation.AdjustedMazziottaPareto}, the
/// first over z-scores of mean 100 and standard deviation 10. M and S are weighted; one score alone
/// is not unbalanced. Scores must be above 0.
///
/// @param penalty which way it goes
/// @param divisor of the squares
public record MazziottaPareto(Penalty penalty, Divisor divisor) implements Aggregation {

    public enum Penalty {
        /// `M − S cv`: where a high index is good, such as development.
        DOWNWARD,
        /// `M + S cv`: where a high index is bad, such as poverty.
        UPWARD
    }

    public enum Divisor {
        /// n, as the authors have it.
        ALL,
        /// n − 1, as Compind's `ci_mpi` has it.
        ALL_BUT_ONE
    }

    @Override
    public double of(double[] scores, double[] weights) {
        var sum = new WeightedSum();
        var weight = new WeightedSum();
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum.add(weights[i], accepts(scores[i]) ? scores[i] : Double.NaN);
                weight.add(weights[i], 1);
                count++;
            }
        }
        if (count < 2) {
            return count == 0 ? Double.NaN : sum.value() / weight.value();
        }
        double mean = sum.value() / weight.value();
        var squares = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                squares.add(weights[i] * (scores[i] - mean), scores[i] - mean);
            }
        }
        double penalised = squares.value() / weight.value() * correction(count) / mean;
        return penalty == Penalty.DOWNWARD ? mean - penalised : mean + penalised;
    }

    @Override
    public boolean accepts(double score) {
        return score > 0;
    }

    /// Imbalance can cost more than a good score adds, so that the best of all scores is not the
    /// most: what lowers counts as if there were none, what raises as if it were the widest.
    @Override
    public double most(double[] low, double[] high, double[] weights) {
        double mean = new ArithmeticMean().of(high, weights);
        if (penalty == Penalty.DOWNWARD || Double.isNaN(mean)) {
            return mean;
        }
        double least = new ArithmeticMean().of(low, weights);
        var squares = high.clone();
        int count = 0;
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
            count += Double.isNaN(squares[i]) ? 0 : 1;
        }
        double square = new ArithmeticMean().of(squares, weights);
        double factor = count < 2 ? 0 : correction(count);
        // M + f (Q/M − M) is convex in M, so it is greatest at an end
        return Math.max(
                least + factor * (square / least - least), mean + factor * (square / mean - mean));
    }

    @Override
    public boolean isMonotone() {
        return false;
    }

    /// The mean less a square over a positive number.
    @Override
    public boolean isConcave() {
        return penalty == Penalty.DOWNWARD;
    }

    private double correction(int count) {
        return divisor == Divisor.ALL ? 1 : count / (count - 1.0);
    }
}

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
        double sum = 0;
        double weight = 0;
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i]) && weights[i] > 0) {
                sum += weights[i] * (accepts(scores[i]) ? scores[i] : Double.NaN);
                weight += weights[i];
                count++;
            }
        }
        if (count < 2) {
            return count == 0 ? Double.NaN : sum / weight;
        }
        double mean = sum / weight;
        double variance = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                variance += weights[i] * (scores[i] - mean) * (scores[i] - mean) / weight;
            }
        }
        double penalised = variance * correction(count) / mean;
        return penalty == Penalty.DOWNWARD ? mean - penalised : mean + penalised;
    }

    @Override
    public boolean accepts(double score) {
        return score > 0;
    }

    private double correction(int count) {
        return divisor == Divisor.ALL ? 1 : count / (count - 1.0);
    }
}

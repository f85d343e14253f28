package rim.engine.kernel.aggregation;

import java.util.Optional;

/// The Wrocław taxonomic method: the distance of a unit from an ideal one that has the best score
/// of every indicator, as a share of the mean distance and two standard deviations.
///
/// `dᵤ = cᵤ / (m + 2s)` with `cᵤ = √(Σ wᵢ(xᵢᵤ − maxᵢ)² / Σ wᵢ · k)`, m and s (n − 1) of the base
/// units' distances. Z. Hellwig (1968); Z. Fanchette (1971). Scores should be standardised. The
/// score is `1 − d`, 1 for the ideal, and seldom below 0. What a unit has not is left out of its
/// distance, which is scaled to all k indicators.
///
/// @param ideal best score of each indicator
/// @param reach m + 2s
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WroclawDistance(double[] ideal, double reach) implements Aggregation {

    /// Empty when fewer than two base units have scores, or none is away from the ideal.
    ///
    /// @param columns `columns[indicator][unit]` of the base units
    public static Optional<WroclawDistance> of(double[][] columns, double[] weights) {
        var ideal = new double[columns.length];
        for (int i = 0; i < ideal.length; i++) {
            ideal[i] = Double.NaN;
            for (double score : columns[i]) {
                ideal[i] = score > ideal[i] || Double.isNaN(ideal[i]) ? score : ideal[i];
            }
        }
        var distances = new double[columns.length == 0 ? 0 : columns[0].length];
        var scores = new double[columns.length];
        for (int unit = 0; unit < distances.length; unit++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = columns[i][unit];
            }
            distances[unit] = distance(scores, weights, ideal);
        }
        double sum = 0;
        int count = 0;
        for (double distance : distances) {
            if (!Double.isNaN(distance)) {
                sum += distance;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (double distance : distances) {
            if (!Double.isNaN(distance)) {
                squares += (distance - mean) * (distance - mean);
            }
        }
        return count < 2 || !(mean > 0)
                ? Optional.empty()
                : Optional.of(
                        new WroclawDistance(ideal, mean + 2 * Math.sqrt(squares / (count - 1))));
    }

    @Override
    public double of(double[] scores, double[] weights) {
        return 1 - distance(scores, weights, ideal) / reach;
    }

    private static double distance(double[] scores, double[] weights, double[] ideal) {
        var squares = new WeightedSum();
        var weight = new WeightedSum();
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                squares.add(weights[i] * (scores[i] - ideal[i]), scores[i] - ideal[i]);
                weight.add(weights[i], 1);
            }
        }
        return weight.value() > 0
                ? Math.sqrt(squares.value() / weight.value() * scores.length)
                : Double.NaN;
    }
}

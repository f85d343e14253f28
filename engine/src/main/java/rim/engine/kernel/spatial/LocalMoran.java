package rim.engine.kernel.spatial;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.kernel.uncertainty.Permutations;

/// Whether one unit is like its neighbours, or stands out among them: L. Anselin, *Local indicators
/// of spatial association*, Geographical Analysis 27 (1995), `I_i = z_i Σ_j w_ij z_j / m₂` with `m₂
/// = Σ z² / n`; the mean over units is Moran's I.
///
/// @param coefficient above 0 where the unit is like its neighbours
/// @param quadrant which side of the mean the unit and its neighbours are on
/// @param pValue of both sides, `(c + 1) / (m + 1)`: of m sets of neighbours that were drawn from
///   all other units, c differ from what is expected of such as much or more
public record LocalMoran(double coefficient, Quadrant quadrant, double pValue) {
    private static final double ROUNDING = 1e-12;

    /// Which side of the mean of all a unit is on, and which side the mean of its neighbours.
    public enum Quadrant {
        HIGH_AMONG_HIGH,
        LOW_AMONG_LOW,
        HIGH_AMONG_LOW,
        LOW_AMONG_HIGH;

        private static Quadrant of(boolean isHigh, boolean isAmongHigh) {
            if (isHigh) {
                return isAmongHigh ? HIGH_AMONG_HIGH : HIGH_AMONG_LOW;
            }
            return isAmongHigh ? LOW_AMONG_HIGH : LOW_AMONG_LOW;
        }
    }

    /// One for each unit; empty for fewer than {@link MoranI#LEAST_UNITS} units and where all
    /// values are equal.
    ///
    /// @param values one for each unit of the weights, finite
    /// @param draws how many sets of neighbours for each unit
    /// @param seed the same seed draws the same
    public static Optional<List<LocalMoran>> of(
            double[] values, SpatialWeights weights, int draws, long seed) {
        if (values.length < MoranI.LEAST_UNITS) {
            return Optional.empty();
        }
        return Standardised.of(values)
                .map(z ->
                        IntStream.range(0, values.length)
                                .mapToObj(i -> of(z, weights, i, draws, seed))
                                .toList());
    }

    private static LocalMoran of(
            double[] z, SpatialWeights weights, int unit, int draws, long seed) {
        double lag = weights.lag(z, unit);
        return new LocalMoran(
                z[unit] * lag,
                Quadrant.of(z[unit] > 0, lag > 0),
                pValue(z, unit, weights.count(unit), lag, draws, seed));
    }

    /// The unit keeps its value, so that the neighbours' mean alone decides.
    private static double pValue(
            double[] z, int unit, int count, double lag, int draws, long seed) {
        var others = new double[z.length - 1];
        System.arraycopy(z, 0, others, 0, unit);
        System.arraycopy(z, unit + 1, others, unit, others.length - unit);
        double expected = -z[unit] / others.length;
        double far = Math.abs(lag - expected) - ROUNDING;
        var permutations = new Permutations(seed);
        int asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            permutations.shuffle((long) unit * draws + draw, others, count);
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += others[i];
            }
            asFar += Math.abs(sum / count - expected) >= far ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }
}

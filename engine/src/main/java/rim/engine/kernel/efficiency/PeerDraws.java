package rim.engine.kernel.efficiency;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.uncertainty.Draws;

/// Which units a unit is held against when not all but some of them are drawn, with replacement,
/// again and again: the order-m idea of C. Cazals, J.-P. Florens and L. Simar (2002) where no
/// formula gives the expectation.
///
/// Draws are quasi-random and depend on the seed alone, so that all units are held against the same
/// ones.
///
/// @param units how many are drawn at once, 1 or more
/// @param replications how often, 1 or more
/// @param seed of the draws
public record PeerDraws(int units, int replications, long seed) {

    public PeerDraws {
        if (units < 1 || replications < 1) {
            throw new IllegalArgumentException(
                    replications + " draws of " + units + " units (expected 1 or more)");
        }
    }

    /// The mean over the draws that have an outcome; NaN where none has, or nobody can be drawn.
    ///
    /// @param of how many units there are
    /// @param likeness how likely each is to be drawn, in proportion; null for all the same
    /// @param outcome of the numbers of those drawn
    double mean(int of, double @Nullable [] likeness, ToDoubleFunction<int[]> outcome) {
        var upTo = new double[of];
        double all = 0;
        for (int j = 0; j < of; j++) {
            all += likeness == null ? 1 : likeness[j];
            upTo[j] = all;
        }
        if (!(all > 0)) {
            return Double.NaN;
        }
        var draws = new Draws(units, seed);
        var point = new double[units];
        var drawn = new int[units];
        double sum = 0;
        int count = 0;
        for (int replication = 0; replication < replications; replication++) {
            draws.fill(replication, point);
            for (int i = 0; i < units; i++) {
                drawn[i] = place(upTo, point[i] * all);
            }
            double found = outcome.applyAsDouble(drawn);
            if (!Double.isNaN(found)) {
                sum += found;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /// The first whose sum is above a value.
    private static int place(double[] upTo, double value) {
        int at = Arrays.binarySearch(upTo, value);
        int above = at < 0 ? -at - 1 : at + 1;
        while (above > 0 && above < upTo.length && upTo[above] == upTo[above - 1]) {
            above++;
        }
        return Math.min(above, upTo.length - 1);
    }
}

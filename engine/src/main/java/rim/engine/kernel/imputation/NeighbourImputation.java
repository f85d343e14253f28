package rim.engine.kernel.imputation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A unit's latest value, moved as those units moved that are most like it: `xᵢₜ = xᵢₛ + mean(xⱼₜ −
/// xⱼₛ)` over the k nearest units j that have both years, s the latest year before t in which i has
/// a value.
///
/// Near is a small mean of squared differences of variables, each over its standard deviation,
/// among the variables that both have; units that share fewer than half of those that i has are not
/// compared. k nearest neighbours: E. Fix and J. L. Hodges (1951); for filling gaps O. Troyanskaya
/// et al., Bioinformatics 17 (2001).
public final class NeighbourImputation {
    private static final int FEWEST = 3;

    private final double[][] history;
    private final double[][] variables;

    private NeighbourImputation(double[][] history, double[][] variables) {
        this.history = history;
        this.variables = variables;
    }

    /// A value for each unit that has none in the year; NaN for the others, and where fewer than
    /// three neighbours are there.
    ///
    /// @param history `history[years before][unit]` of the indicator, the year itself first; NaN
    ///   for none
    /// @param variables `variables[variable][unit]` that say what units are like, each over its
    ///   standard deviation, NaN for none
    /// @param count k
    public static double[] of(double[][] history, double[][] variables, int count) {
        var neighbours = new NeighbourImputation(history, variables);
        var filled = new double[history[0].length];
        Arrays.setAll(
                filled,
                unit ->
                        Double.isNaN(history[0][unit])
                                ? neighbours.moved(unit, count)
                                : Double.NaN);
        return filled;
    }

    private double moved(int unit, int count) {
        int back = 1;
        while (back < history.length && Double.isNaN(history[back][unit])) {
            back++;
        }
        if (back == history.length) {
            return Double.NaN;
        }
        double[] before = history[back];
        record Near(int unit, double distance) {}
        double[] moves =
                IntStream.range(0, before.length)
                        .filter(j -> !Double.isNaN(history[0][j]) && !Double.isNaN(before[j]))
                        .mapToObj(j -> new Near(j, distance(unit, j)))
                        .filter(near -> !Double.isNaN(near.distance))
                        .sorted(Comparator.comparingDouble(Near::distance))
                        .limit(count)
                        .mapToDouble(near -> history[0][near.unit] - before[near.unit])
                        .toArray();
        return moves.length < Math.min(FEWEST, count)
                ? Double.NaN
                : before[unit] + Arrays.stream(moves).sum() / moves.length;
    }

    private double distance(int unit, int other) {
        double sum = 0;
        int own = 0;
        int both = 0;
        for (double[] variable : variables) {
            double difference = variable[unit] - variable[other];
            own += Double.isNaN(variable[unit]) ? 0 : 1;
            if (!Double.isNaN(difference)) {
                both++;
                sum += difference * difference;
            }
        }
        return both == 0 || 2 * both < own ? Double.NaN : sum / both;
    }
}

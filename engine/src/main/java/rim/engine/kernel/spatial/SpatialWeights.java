package rim.engine.kernel.spatial;

import java.util.Arrays;

/// How much each unit counts as a neighbour of each other: all neighbours of a unit alike, 1 in sum
/// (row-standardised). A. D. Cliff and J. K. Ord, *Spatial Processes* (1981).
public final class SpatialWeights {
    private final int[][] neighbours;

    private SpatialWeights(int[][] neighbours) {
        this.neighbours = neighbours;
    }

    /// @param neighbours of each unit, by number from 0, each once and not the unit itself; they
    ///   need not be mutual
    /// @throws IllegalArgumentException when a unit has none: it must be left out
    public static SpatialWeights of(int[][] neighbours) {
        for (int i = 0; i < neighbours.length; i++) {
            if (neighbours[i].length == 0) {
                throw new IllegalArgumentException("Unit " + i + " has no neighbours");
            }
        }
        return new SpatialWeights(
                Arrays.stream(neighbours).map(int[]::clone).toArray(int[][]::new));
    }

    /// How many there are.
    public int units() {
        return neighbours.length;
    }

    /// How many neighbours a unit has.
    int count(int unit) {
        return neighbours[unit].length;
    }

    /// Mean of the neighbours of a unit.
    public double lag(double[] values, int unit) {
        double sum = 0;
        for (int each : neighbours[unit]) {
            sum += values[each];
        }
        return sum / neighbours[unit].length;
    }

    /// `Σ_i x_i · lag_i`.
    double product(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * lag(values, i);
        }
        return sum;
    }

    /// `S₁ = ½ Σ_ij (w_ij + w_ji)²`.
    double s1() {
        double squares = 0;
        double products = 0;
        for (int i = 0; i < units(); i++) {
            double own = 1.0 / count(i);
            squares += own;
            for (int j : neighbours[i]) {
                products += own * weight(j, i);
            }
        }
        return squares + products;
    }

    /// `S₂ = Σ_i (Σ_j w_ij + Σ_j w_ji)²`.
    double s2() {
        var incoming = new double[units()];
        for (int i = 0; i < units(); i++) {
            for (int j : neighbours[i]) {
                incoming[j] += 1.0 / count(i);
            }
        }
        return Arrays.stream(incoming).map(sum -> (1 + sum) * (1 + sum)).sum();
    }

    private double weight(int of, int neighbour) {
        for (int each : neighbours[of]) {
            if (each == neighbour) {
                return 1.0 / count(of);
            }
        }
        return 0;
    }
}

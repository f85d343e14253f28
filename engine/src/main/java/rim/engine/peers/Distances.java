package rim.engine.peers;

import java.util.Arrays;

/// Synthetic distances between regions, `d(i, j) = Σ w_k (x_ik − x_jk)²` (Navarro et al., 2014).
///
/// Weights are of two levels: each dimension has its share, and each variable has its share of the
/// dimension. Where one of two regions lacks a variable, the others of its dimension take over its
/// share; a dimension without any leaves its share to the other dimensions.
final class Distances {
    private final double[][] values;
    private final int[] dimensionOf;
    private final int dimensions;

    /// @param values comparable, `values[variable][region]`
    /// @param dimensionOf for each variable the number of its dimension
    Distances(double[][] values, int[] dimensionOf) {
        this.values = values;
        this.dimensionOf = dimensionOf;
        this.dimensions = Arrays.stream(dimensionOf).max().orElse(-1) + 1;
    }

    /// The distance of two regions.
    ///
    /// @param total NaN when they have no variable in common
    /// @param parts by dimension, adding up to the total; NaN for one without common variables
    /// @param coverage share of the weights whose variables both have
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Distance(double total, double[] parts, double coverage) {}

    /// @param weights of the variables within their dimensions
    /// @param shares of the dimensions
    Distance between(int i, int j, double[] weights, double[] shares) {
        var sums = new double[dimensions];
        var present = new double[dimensions];
        var all = new double[dimensions];
        for (int k = 0; k < values.length; k++) {
            int d = dimensionOf[k];
            double difference = values[k][i] - values[k][j];
            all[d] += weights[k];
            if (!Double.isNaN(difference)) {
                present[d] += weights[k];
                sums[d] += weights[k] * difference * difference;
            }
        }
        return together(sums, present, all, shares);
    }

    private Distance together(double[] sums, double[] present, double[] all, double[] shares) {
        double shared = 0;
        double whole = 0;
        double covered = 0;
        for (int d = 0; d < dimensions; d++) {
            whole += shares[d];
            if (present[d] > 0) {
                shared += shares[d];
                covered += shares[d] * present[d] / all[d];
            }
        }
        var parts = new double[dimensions];
        double total = 0;
        for (int d = 0; d < dimensions; d++) {
            parts[d] = present[d] > 0 ? shares[d] / shared * sums[d] / present[d] : Double.NaN;
            total += present[d] > 0 ? parts[d] : 0;
        }
        return new Distance(shared > 0 ? total : Double.NaN, parts, covered / whole);
    }

    /// Total distances from one region to all, NaN where there is none.
    double[] from(int region, double[] weights, double[] shares) {
        var distances = new double[values.length == 0 ? 0 : values[0].length];
        Arrays.setAll(distances, j -> between(region, j, weights, shares).total());
        return distances;
    }

    double[] equalShares() {
        var shares = new double[dimensions];
        Arrays.fill(shares, 1.0 / dimensions);
        return shares;
    }

    double[] equalWeights() {
        var weights = new double[values.length];
        Arrays.fill(weights, 1);
        return weights;
    }
}

package rim.engine.kernel.weight;

/// What a weight comes to in the end: the product of the shares that a node and the nodes above it
/// have within their groups.
///
/// It is the influence of an indicator's score on the root where all means are arithmetic and
/// nothing is missing.
public final class EffectiveWeights {

    /// @param parents for each node the number of the node above it, −1 for the root
    /// @param weights for each node its weight among the children of its parent, not negative; the
    ///   root's is not used
    /// @return for each node its share of the root; those of the children of a node add up to that
    ///   of the node
    public static double[] of(int[] parents, double[] weights) {
        int n = parents.length;
        var sums = new double[n];
        for (int i = 0; i < n; i++) {
            if (parents[i] >= 0) {
                sums[parents[i]] += weights[i];
            }
        }
        var effective = new double[n];
        for (int i = 0; i < n; i++) {
            effective[i] = 1;
            int steps = 0;
            for (int node = i; parents[node] >= 0; node = parents[node]) {
                effective[i] *= share(weights[node], sums[parents[node]], parents[node]);
                if (steps++ > n) {
                    throw new IllegalArgumentException("Node " + i + " stands above itself");
                }
            }
        }
        return effective;
    }

    /// The same below one node: its own share is 1, that of what is not below it 0. What is below
    /// nodes that weigh 0 has the share 0.
    ///
    /// @param parents as above, with parents before their children
    /// @param weights as above; those below a node may all be 0
    public static double[] below(int above, int[] parents, double[] weights) {
        int n = parents.length;
        var sums = new double[n];
        for (int i = above + 1; i < n; i++) {
            sums[parents[i]] += weights[i];
        }
        var effective = new double[n];
        effective[above] = 1;
        for (int i = above + 1; i < n; i++) {
            double share = weights[i] == 0 ? 0 : weights[i] / sums[parents[i]];
            effective[i] = effective[parents[i]] * share;
        }
        return effective;
    }

    private static double share(double weight, double sum, int parent) {
        if (!(weight >= 0 && sum > 0)) {
            throw new IllegalArgumentException(
                    "The weights below node " + parent + " are negative or all 0");
        }
        return weight / sum;
    }

    private EffectiveWeights() {}
}

package rim.engine.peers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import rim.engine.kernel.uncertainty.Noise;

/// How often each candidate is among the nearest when weights are noisy and variables are left out.
final class StabilityTrial {

    private static final int VARIABLE = 0;
    private static final int DIMENSION = 1;
    private static final int LEFT_OUT = 2;

    /// The share of the draws, for each candidate. Every draw is a function of seed and number
    /// alone.
    ///
    /// @param count how many are the nearest
    static double[] of(
            Distances distances,
            int self,
            int[] candidates,
            int count,
            PeerChoice.Stability stability) {
        var noise = new Noise(stability.seed());
        var within = new int[candidates.length];
        for (int draw = 0; draw < stability.draws(); draw++) {
            var weights = weights(distances.equalWeights(), noise, draw, stability);
            var shares = noisy(distances.equalShares(), noise, draw, DIMENSION, stability.noise());
            var all = distances.from(self, weights, shares);
            for (int place : nearest(all, candidates, count)) {
                within[place]++;
            }
        }
        return Arrays.stream(within).mapToDouble(n -> (double) n / stability.draws()).toArray();
    }

    private static double[] weights(
            double[] equal, Noise noise, int draw, PeerChoice.Stability stability) {
        var weights = noisy(equal, noise, draw, VARIABLE, stability.noise());
        for (int k = 0; k < weights.length; k++) {
            if (noise.uniform(draw, LEFT_OUT, k) < stability.leftOut()) {
                weights[k] = 0;
            }
        }
        return Arrays.stream(weights).anyMatch(w -> w > 0) ? weights : equal;
    }

    private static double[] noisy(
            double[] weights, Noise noise, int draw, int what, double factor) {
        var varied = new double[weights.length];
        Arrays.setAll(
                varied, i -> weights[i] * (1 + factor * (2 * noise.uniform(draw, what, i) - 1)));
        return varied;
    }

    /// Numbers of the candidates that are nearest; one without a distance is never among them.
    private static int[] nearest(double[] distances, int[] candidates, int count) {
        return IntStream.range(0, candidates.length)
                .boxed()
                .filter(i -> !Double.isNaN(distances[candidates[i]]))
                .sorted(Comparator.comparingDouble(i -> distances[candidates[i]]))
                .limit(count)
                .mapToInt(i -> i)
                .toArray();
    }

    private StabilityTrial() {}
}

package rim.engine.kernel.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AreaUnderCurveTest {
    /// Of six pairs four are in order and one is level.
    @Test
    void itIsTheShareOfPairsInOrder() {
        double[] scores = {3, 2, 2, 1, 4};
        boolean[] happened = {true, true, false, false, false};
        var found = AreaUnderCurve.of(scores, happened, new int[] {0, 1, 2, 3, 4}).orElseThrow();
        assertThat(found.area()).isCloseTo(3.5 / 6, within(1e-15));
    }

    @Test
    void aNumberAndItselfDoNotDiffer() {
        double[] scores = {3, 2, 2, 1, 4};
        boolean[] happened = {true, true, false, false, false};
        var found =
                AreaUnderCurve.difference(scores, scores, happened, new int[] {0, 1, 2, 3, 4})
                        .orElseThrow();
        assertThat(found.area()).isZero();
        assertThat(found.error()).isZero();
    }

    @Test
    void eventsOfOneClusterTellNothingOfOthers() {
        double[] scores = {3, 2, 2};
        boolean[] happened = {true, true, false};
        assertThat(AreaUnderCurve.of(scores, happened, new int[] {0, 0, 1})).isEmpty();
    }

    /// Clusters whose cases are the same five times over: the error is that of the clusters, and
    /// about as far as areas of other draws lie apart.
    @Test
    void theErrorIsThatOfClusters() {
        var random = new Random(8);
        int draws = 300;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (int draw = 0; draw < draws; draw++) {
            int clusters = 60;
            var scores = new double[clusters * 5];
            var happened = new boolean[scores.length];
            for (int c = 0; c < clusters; c++) {
                double score = random.nextGaussian();
                boolean event = random.nextDouble() < 1 / (1 + Math.exp(-score));
                for (int i = 0; i < 5; i++) {
                    scores[c * 5 + i] = score;
                    happened[c * 5 + i] = event;
                }
            }
            var found =
                    AreaUnderCurve.of(
                                    scores,
                                    happened,
                                    IntStream.range(0, scores.length).map(i -> i / 5).toArray())
                            .orElseThrow();
            sum += found.area();
            squares += found.area() * found.area();
            errors += found.error();
        }
        double spread = Math.sqrt(squares / draws - sum / draws * (sum / draws));
        assertThat(errors / draws / spread).isBetween(0.85, 1.15);
    }
}

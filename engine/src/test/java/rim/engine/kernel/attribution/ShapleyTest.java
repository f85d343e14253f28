package rim.engine.kernel.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

    /// L. S. Shapley's glove game as every textbook has it: one has a left glove, two a right one;
    /// a pair is worth 1. The left glove gets 2/3, each right one 1/6.
    @Test
    void thePartsOfTheGloveGameAreThoseOfTheTextbooks() {
        var results = new double[8];
        for (int set = 0; set < 8; set++) {
            results[set] = (set & 1) != 0 && (set & 6) != 0 ? 1 : 0;
        }
        assertThat(Shapley.of(results).orElseThrow())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void weightsGiveTheSamePartsAsOrdersDoAndTheyAddUp(int causes) {
        var random = new Random(causes);
        var results = random.doubles(1 << causes).toArray();
        var parts = new double[causes];
        for (int cause = 0; cause < causes; cause++) {
            for (int set = 0; set < results.length; set++) {
                parts[cause] += Shapley.weight(causes, set, cause) * results[set];
            }
        }
        assertThat(Shapley.of(results).orElseThrow()).containsExactly(parts, within(1e-12));
        assertThat(Arrays.stream(parts).sum())
                .isCloseTo(results[results.length - 1] - results[0], within(1e-12));
    }

    @Test
    void numberingTheCausesOtherwiseChangesNothing() {
        var results = new Random(7).doubles(16).toArray();
        int[] to = {2, 0, 3, 1};
        var renumbered = new double[16];
        for (int set = 0; set < 16; set++) {
            int there = 0;
            for (int cause = 0; cause < 4; cause++) {
                there |= (set >> cause & 1) << to[cause];
            }
            renumbered[there] = results[set];
        }
        var parts = Shapley.of(results).orElseThrow();
        var others = Shapley.of(renumbered).orElseThrow();
        for (int cause = 0; cause < 4; cause++) {
            assertThat(others[to[cause]]).isCloseTo(parts[cause], within(1e-14));
        }
    }

    @Test
    void ordersOnWhoseWayThereIsNoResultDoNotCount() {
        // the second cause leaves nothing unless the first has come
        assertThat(Shapley.of(new double[] {1, 3, Double.NaN, 4}).orElseThrow())
                .containsExactly(2, 1);
        assertThat(Shapley.of(new double[] {1, Double.NaN, Double.NaN, 4})).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itIsTheMeanOverAllOrders(long seed) {
        var random = new Random(seed);
        double[] values = random.doubles(32).toArray();
        var parts = Shapley.of(5, set -> new double[] {values[set]});
        var sums = new double[5];
        var orders = orders(List.of(0, 1, 2, 3, 4));
        for (var order : orders) {
            int set = 0;
            for (int cause : order) {
                sums[cause] += values[set | 1 << cause] - values[set];
                set |= 1 << cause;
            }
        }
        double all = 0;
        for (int cause = 0; cause < 5; cause++) {
            assertThat(parts[cause][0]).isCloseTo(sums[cause] / orders.size(), within(1e-12));
            all += parts[cause][0];
        }
        assertThat(all).isCloseTo(values[31] - values[0], within(1e-12));
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (int first : of) {
            var rest = new ArrayList<>(of);
            rest.remove(Integer.valueOf(first));
            for (var order : orders(rest)) {
                var whole = new ArrayList<Integer>();
                whole.add(first);
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}

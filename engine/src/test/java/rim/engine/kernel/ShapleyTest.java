package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

    /// The glove game: one has a left glove, two have a right one; a pair is worth 1. Shapley's
    /// value is 2/3, 1/6, 1/6.
    @Test
    void theGloveGame() {
        var parts =
                Shapley.of(3, set -> new double[] {(set & 1) == 1 && (set & 0b110) != 0 ? 1 : 0});
        assertThat(parts[0][0]).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(parts[1][0]).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(parts[2][0]).isCloseTo(1.0 / 6, within(1e-15));
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
            rest.remove((Integer) first);
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

package rim.engine.kernel.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.spatial.LocalMoran.Quadrant;

class MoranTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// Units in a row, each a neighbour of the next.
    private static SpatialWeights chain(int units) {
        var neighbours = new int[units][];
        for (int i = 0; i < units; i++) {
            neighbours[i] =
                    i == 0
                            ? new int[] {1}
                            : i == units - 1 ? new int[] {i - 1} : new int[] {i - 1, i + 1};
        }
        return SpatialWeights.of(neighbours);
    }

    /// Squares that are neighbours where they have an edge in common, or a corner too.
    private static SpatialWeights squares(int side, boolean isWithCorners) {
        var neighbours = new int[side * side][];
        for (int unit = 0; unit < neighbours.length; unit++) {
            var own = new ArrayList<Integer>();
            for (int other = 0; other < neighbours.length; other++) {
                int dx = Math.abs(unit % side - other % side);
                int dy = Math.abs(unit / side - other / side);
                if (dx + dy == 1 || (isWithCorners && dx == 1 && dy == 1)) {
                    own.add(other);
                }
            }
            neighbours[unit] = own.stream().mapToInt(i -> i).toArray();
        }
        return SpatialWeights.of(neighbours);
    }

    private static MoranI moran(double[] values, SpatialWeights weights) {
        return MoranI.of(values, weights, 999, 1).orElseThrow();
    }

    /// Deviations −1.5, −0.5, 0.5, 1.5, whose squares are 5 in sum; means of neighbours −0.5, −0.5,
    /// 0.5, 0.5: 2 / 5.
    @Test
    void aRisingRowIsAsWorkedOutByHand() {
        var found = moran(new double[] {1, 2, 3, 4}, chain(4));
        assertThat(found.coefficient()).isCloseTo(0.4, EXACT);
        assertThat(found.expectation()).isCloseTo(-1 / 3.0, EXACT);
    }

    @Test
    void aChessboardIsAsUnlikeItsNeighboursAsCanBe() {
        var board = new double[64];
        for (int i = 0; i < 64; i++) {
            board[i] = (i / 8 + i % 8) % 2;
        }
        var found = moran(board, squares(8, false));
        assertThat(found.coefficient()).isCloseTo(-1, EXACT);
        assertThat(found.z()).isLessThan(-5);
        assertThat(found.pValue()).isEqualTo(0.001);
    }

    @Test
    void halvesAreAlike() {
        var board = new double[64];
        Arrays.fill(board, 0, 32, 1);
        var found = moran(board, squares(8, true));
        assertThat(found.coefficient()).isGreaterThan(0.6);
        assertThat(found.pValue()).isEqualTo(0.001);
    }

    /// The moments of chance are those of all 720 orders of six values.
    @Test
    void momentsAreThoseOfAllOrders() {
        var values = new double[] {1, 2, 2.5, 4, 7, 11};
        var oneSided =
                SpatialWeights.of(new int[][] {{1}, {0, 2, 3}, {5}, {4, 5}, {0}, {3, 1, 2, 4}});
        for (var weights : List.of(chain(6), oneSided)) {
            var all = new ArrayList<Double>();
            orders(values, 0, weights, all);
            assertThat(all).hasSize(720);
            double mean = all.stream().mapToDouble(i -> i).average().orElseThrow();
            double square =
                    all.stream().mapToDouble(i -> (i - mean) * (i - mean)).average().orElseThrow();
            var found = MoranI.of(values, weights, 0, 1).orElseThrow();
            assertThat(found.expectation()).isCloseTo(mean, EXACT);
            assertThat(found.deviation()).isCloseTo(Math.sqrt(square), EXACT);
            double exact =
                    all.stream()
                                    .filter(i ->
                                            Math.abs(i - mean)
                                                    >= Math.abs(found.coefficient() - mean) - 1e-12)
                                    .count()
                            / 720.0;
            var drawn = MoranI.of(values, weights, 20_000, 1).orElseThrow();
            assertThat(drawn.pValue()).isCloseTo(exact, within(0.015));
        }
    }

    private static void orders(
            double[] values, int from, SpatialWeights weights, List<Double> into) {
        if (from == values.length) {
            into.add(MoranI.of(values, weights, 0, 1).orElseThrow().coefficient());
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            orders(values, from + 1, weights, into);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /// Values without any pattern: as many p-values lie below each bound as it says.
    @Test
    void chanceGivesEvenlySpreadPValues() {
        var random = new Random(5);
        var weights = squares(6, true);
        int runs = 2000;
        var all = new double[runs];
        var locals = new double[runs];
        for (int run = 0; run < runs; run++) {
            var values = random.doubles(36).map(u -> -Math.log(1 - u)).toArray();
            all[run] = MoranI.of(values, weights, 199, run).orElseThrow().pValue();
            locals[run] =
                    LocalMoran.of(values, weights, 199, run).orElseThrow().get(run % 36).pValue();
        }
        for (double bound : new double[] {0.05, 0.1, 0.25, 0.5, 0.75, 0.9}) {
            assertThat(share(all, bound)).isCloseTo(bound, within(0.03));
            assertThat(share(locals, bound)).isCloseTo(bound, within(0.03));
        }
    }

    private static double share(double[] pValues, double bound) {
        return Arrays.stream(pValues).filter(p -> p <= bound + 1e-9).count()
                / (double) pValues.length;
    }

    @Test
    void localCoefficientsAreTheWholeInTheMean() {
        var values = new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3};
        var weights = squares(4, true);
        var locals = LocalMoran.of(values, weights, 99, 1).orElseThrow();
        assertThat(locals.stream().mapToDouble(LocalMoran::coefficient).average().orElseThrow())
                .isCloseTo(moran(values, weights).coefficient(), EXACT);
    }

    @Test
    void everyUnitIsOnASideOfTheMeanAsItsNeighboursAre() {
        var values = new double[] {9, 8, 9, 8, 1, 2, 1, 2, 9, 1};
        var locals = LocalMoran.of(values, chain(10), 999, 1).orElseThrow();
        assertThat(locals.stream().map(LocalMoran::quadrant))
                .startsWith(Quadrant.HIGH_AMONG_HIGH, Quadrant.HIGH_AMONG_HIGH)
                .endsWith(Quadrant.HIGH_AMONG_LOW, Quadrant.LOW_AMONG_HIGH)
                .contains(Quadrant.LOW_AMONG_LOW);
    }

    @Test
    void whatSaysNothingIsEmpty() {
        assertThat(MoranI.of(new double[] {1, 2, 3}, chain(3), 9, 1)).isEmpty();
        assertThat(MoranI.of(new double[] {0.1, 0.1, 0.1, 0.1}, chain(4), 9, 1)).isEmpty();
        assertThat(LocalMoran.of(new double[] {0.1, 0.1, 0.1, 0.1}, chain(4), 9, 1)).isEmpty();
        var everybody = SpatialWeights.of(new int[][] {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
        assertThat(MoranI.of(new double[] {1, 2, 3, 4}, everybody, 9, 1)).isEmpty();
        assertThatThrownBy(() -> SpatialWeights.of(new int[][] {{1}, {}}))
                .hasMessage("Unit 1 has no neighbours");
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheScale() {
        var values = new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5};
        var larger = Arrays.stream(values).map(v -> 1e9 + v * 1e3).toArray();
        var weights = squares(3, false);
        assertThat(moran(values, weights)).isEqualTo(moran(values, weights));
        assertThat(moran(larger, weights).pValue()).isEqualTo(moran(values, weights).pValue());
        assertThat(moran(larger, weights).coefficient())
                .isCloseTo(moran(values, weights).coefficient(), EXACT);
    }
}

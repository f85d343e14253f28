package rim.engine.kernel.outrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.ReferenceTable;

class CopelandTest {
    private static final double NONE = Double.NaN;

    /// By hand: a beats b and c on two of three; b and c are level on one and have one each.
    @Test
    void winsMinusLosses() {
        var columns = new double[][] {{3, 2, 2}, {5, 1, 4}, {1, 3, 2}};
        var copeland = Copeland.of(columns, new double[] {1, 1, 1});
        assertThat(copeland.score()).containsExactly(2, -1, -1);
        assertThat(copeland.opponents()).containsExactly(2, 2, 2);
    }

    @Test
    void aPairIsComparedOverWhatBothHave() {
        // the second unit lacks the indicator on which the first is better
        var columns = new double[][] {{9, NONE, 1}, {1, 2, 3}};
        var copeland = Copeland.of(columns, new double[] {5, 1});
        assertThat(copeland.score()).containsExactly(0, 0, 0);
        assertThat(Copeland.of(columns, new double[] {1, 1}).score()).containsExactly(-1, 0, 1);
    }

    @Test
    void unitsThatShareNothingAreNotCompared() {
        var columns = new double[][] {{9, NONE, 1}, {NONE, 2, NONE}};
        var copeland = Copeland.of(columns, new double[] {1, 1});
        assertThat(copeland.score()).containsExactly(1, 0, -1);
        assertThat(copeland.opponents()).containsExactly(1, 0, 1);
    }

    @Test
    void weightsThatOnlyRoundingMakesDifferAreLevel() {
        var columns = new double[][] {{1, 0}, {1, 0}, {0, 1}};
        // 0.1 + 0.2 is 0.30000000000000004
        assertThat(Copeland.of(columns, new double[] {0.1, 0.2, 0.3}).score())
                .containsExactly(0, 0);
    }

    @ParameterizedTest(name = "seed {0}, {1} units, {2} of cells missing")
    @CsvSource({
        "1, 40, 0",
        "2, 40, 0.3",
        "3, 700, 0.2",
        "4, 1030, 0",
        "5, 513, 0.05",
        "6, 600, 0.95"
    })
    void agreesWithTheMatrixAndDoesNotDependOnTheOrderOfUnits(
            long seed, int units, double missing) {
        var random = new Random(seed);
        var columns = randomColumns(random, 7, units, missing);
        var weights = random.doubles(7, 0.1, 1).toArray();
        var copeland = Copeland.of(columns, weights);
        assertThat(copeland.score()).containsExactly(fromMatrix(columns, weights));
        var reversed = Arrays.stream(columns).map(CopelandTest::reversed).toArray(double[][]::new);
        var other = Copeland.of(reversed, weights);
        for (int i = 0; i < units; i++) {
            assertThat(other.score()[units - 1 - i]).isEqualTo(copeland.score()[i]);
            assertThat(other.opponents()[units - 1 - i]).isEqualTo(copeland.opponents()[i]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theSharesOfAPairAddUpToOne(long seed) {
        var random = new Random(seed);
        var share =
                OutrankingMatrix.of(randomColumns(random, 5, 30, 0.1), new double[] {1, 2, 3, 4, 5})
                        .share();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(share[i][j] + share[j][i]).isCloseTo(1, within(1e-15));
            }
        }
    }

    @Test
    void weightsThatSayNothingAreRefused() {
        var columns = new double[][] {{1, 2}};
        assertThatThrownBy(() -> Copeland.of(columns, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Copeland.of(columns, new double[] {NONE}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// COINr 1.1.14, `outrankMatrix` on the indicators of Physical; nothing is missing there.
    @Test
    void theMatrixAgreesWithCoinr() {
        var expected = ReferenceTable.read("aggregate/outrank_matrix_Physical");
        var data = ReferenceTable.read("normalise/minmax_1_100");
        var matrix = OutrankingMatrix.of(data.numbers(members(1, "Physical")), ones(8));
        var units = data.texts("uCode");
        for (int i = 0; i < units.size(); i++) {
            var column = expected.numbers(units.get(i));
            for (int j = 0; j < units.size(); j++) {
                assertThat(matrix.share()[j][i]).isCloseTo(column[j], within(1e-14));
            }
        }
        var dominance = ReferenceTable.read("aggregate/outrank_dominance_Physical");
        assertThat(matrix.dominantPairs()).isEqualTo((int) dominance.numbers("nDominant")[0]);
    }

    /// COINr 1.1.14, `a_copeland` at every level of the tree.
    @Test
    void scoresOfEveryNodeAgreeWithCoinr() {
        var expected = ReferenceTable.read("aggregate/copeland_all");
        var lineage = ReferenceTable.read("coin/Lineage");
        var levels = List.of("Indicator", "Pillar", "Sub-index", "Index");
        for (int level = 1; level < levels.size(); level++) {
            for (String node : lineage.texts(levels.get(level)).stream().distinct().toList()) {
                var children = expected.numbers(members(level, node));
                var score = Copeland.of(children, ones(children.length)).score();
                assertThat(Arrays.stream(score).asDoubleStream().toArray())
                        .as(node)
                        .containsExactly(expected.numbers(node));
            }
        }
    }

    private static List<String> members(int level, String node) {
        return ReferenceTable.read("coin/Lineage").rows().stream()
                .filter(row -> row.get(level).equals(node))
                .map(row -> row.get(level - 1))
                .distinct()
                .toList();
    }

    private static int[] fromMatrix(double[][] columns, double[] weights) {
        var share = OutrankingMatrix.of(columns, weights).share();
        var score = new int[share.length];
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                double lead = share[i][j] - share[j][i];
                score[i] += Math.abs(lead) < 1e-12 ? 0 : (int) Math.signum(lead);
            }
        }
        return score;
    }

    private static double[][] randomColumns(Random random, int k, int units, double missing) {
        var columns = new double[k][units];
        for (double[] column : columns) {
            Arrays.setAll(
                    column, i -> random.nextDouble() < missing ? NONE : random.nextInt(units));
        }
        return columns;
    }

    private static double[] reversed(double[] x) {
        var reversed = new double[x.length];
        Arrays.setAll(reversed, i -> x[x.length - 1 - i]);
        return reversed;
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}

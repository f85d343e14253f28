package rim.engine.kernel.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.ReferenceTable;
import rim.engine.kernel.Ties;
import rim.engine.kernel.uncertainty.CompetitionRanking;

/// Against COINr 1.1.14: its ASEM indicators brought to 1 to 100, then every level of the tree.
class AggregationParityTest {
    private static final List<String> LEVELS = List.of("Indicator", "Pillar", "Sub-index", "Index");

    private void compare(String file, String weights, Aggregation method) {
        var expected = ReferenceTable.read("aggregate/" + file);
        var ranks = ReferenceTable.read("aggregate/" + file + "_ranks");
        var scores = aggregated(expected, ReferenceTable.read(weights), method);
        for (var node : scores.entrySet()) {
            expected.requireNumbers(node.getKey(), node.getValue());
            var ranking = new CompetitionRanking(node.getValue().length);
            assertThat(Arrays.stream(ranking.of(node.getValue())).asDoubleStream())
                    .as(node.getKey())
                    .containsExactly(shared(ranks.numbers(node.getKey()), node.getValue()));
        }
    }

    /// Those of COINr, which tells apart what rounding has made of equal values: these share the
    /// better rank.
    private static Double[] shared(double[] ranks, double[] scores) {
        var ties = Ties.among(scores);
        return IntStream.range(0, ranks.length)
                .mapToObj(i ->
                        IntStream.range(0, ranks.length)
                                .filter(j -> !ties.isBetter(scores[i], scores[j]))
                                .filter(j -> !ties.isBetter(scores[j], scores[i]))
                                .mapToObj(j -> ranks[j])
                                .min(Double::compare)
                                .orElse(ranks[i]))
                .toArray(Double[]::new);
    }

    private static Map<String, double[]> aggregated(
            ReferenceTable table, ReferenceTable weights, Aggregation method) {
        var lineage = ReferenceTable.read("coin/Lineage");
        var scores = new HashMap<String, double[]>();
        lineage.texts("Indicator").forEach(code -> scores.put(code, table.numbers(code)));
        for (int level = 1; level < LEVELS.size(); level++) {
            var parents = lineage.texts(LEVELS.get(level));
            var children = lineage.texts(LEVELS.get(level - 1));
            for (String parent : parents.stream().distinct().toList()) {
                var own =
                        IntStream.range(0, parents.size())
                                .filter(i -> parents.get(i).equals(parent))
                                .mapToObj(children::get)
                                .distinct()
                                .toList();
                var columns = own.stream().map(scores::get).toArray(double[][]::new);
                var w = own.stream().mapToDouble(c -> weights.lookup("Weight", "iCode", c));
                var into = new double[columns[0].length];
                method.of(columns, w.toArray(), into);
                scores.put(parent, into);
            }
        }
        return scores;
    }

    @Test
    void means() {
        var equal = "coin/Weights_Original";
        compare("amean", equal, new ArithmeticMean());
        compare("gmean", equal, new GeometricMean());
        compare("hmean", equal, new HarmonicMean());
        compare("genmean_p0.5", equal, new PowerMean(0.5));
    }

    @Test
    void meansWithOtherWeights() {
        compare("amean_wTest", "aggregate/weights_test", new ArithmeticMean());
        compare("gmean_wTest", "aggregate/weights_test", new GeometricMean());
    }
}

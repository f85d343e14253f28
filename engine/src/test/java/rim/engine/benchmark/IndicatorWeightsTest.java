package rim.engine.benchmark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.multivariate.Spread;
import rim.engine.kernel.weight.EffectiveWeights;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Weights of all indicators by their correlations with the index, over several levels.
class IndicatorWeightsTest {
    private static final List<String> INDICATORS = List.of("a", "b", "c", "d");

    /// Own weights come to a quarter for each indicator.
    private static final String NESTED =
            "{'code':'Index','children':[{'code':'p','children':[{'code':'a'}]},"
                    + "{'code':'q','weight':3,'children':[{'code':'b'},{'code':'c'},{'code':'d'}]}]}";

    private static final String FLAT =
            "{'code':'Index','children':[{'code':'a'},{'code':'b'},{'code':'c'},{'code':'d'}]}";

    private static Results results(String weighting, String tree, double[][] rows) {
        var panel = new Panel.Builder();
        for (int unit = 0; unit < rows.length; unit++) {
            panel.unit(PanelUnit.scored("U" + (100 + unit)));
        }
        for (int unit = 0; unit < rows.length; unit++) {
            for (int i = 0; i < INDICATORS.size(); i++) {
                panel.value(INDICATORS.get(i), "U" + (100 + unit), 2020, rows[unit][i]);
            }
        }
        var json =
                "{'name':'m','title':'m','description':'-','source':'-',"
                        + "'indicator_defaults':{'normalisation':{'method':'none'}},"
                        + "'weighting':{"
                        + weighting
                        + "},'tree':"
                        + tree
                        + "}";
        return Benchmark.of(
                        Methodologies.parse(json.replace('\'', '"'), "test").methodology(),
                        panel.build())
                .results();
    }

    /// By indicator, its share of the index.
    private static double[] shares(Results results) {
        var tree = results.tree();
        var effective = EffectiveWeights.of(tree.parents(), results.scenario().weights());
        return INDICATORS.stream().mapToDouble(code -> effective[tree.number(code)]).toArray();
    }

    /// Every combination of low and high, so that no two are correlated, with standard deviations
    /// in the proportions of 1, 2, 4 and 5.
    private static double[][] uncorrelated() {
        var rows = new double[16][];
        Arrays.setAll(
                rows,
                row ->
                        new double[] {
                            row & 1, 2 * (row >> 1 & 1), 4 * (row >> 2 & 1), 5 * (row >> 3 & 1)
                        });
        return rows;
    }

    private static double[][] correlated() {
        var random = new Random(3);
        var rows = new double[40][];
        Arrays.setAll(
                rows,
                row -> {
                    double all = random.nextGaussian();
                    return new double[] {
                        all + random.nextGaussian(),
                        3 * all + random.nextGaussian(),
                        2 * all + 4 * random.nextGaussian(),
                        10 * random.nextGaussian() + all
                    };
                });
        return rows;
    }

    /// Where nothing is correlated, influence is a weight times its standard deviation.
    @ParameterizedTest
    @ValueSource(strings = {"equal_influence", "greatest_correlation"})
    void uncorrelatedIndicatorsWeighWhatTheirStandardDeviationsAreTheInverseOf(String method) {
        var found =
                shares(
                        results(
                                "'method':'" + method + "','over':'indicators'",
                                NESTED,
                                uncorrelated()));
        double all = 1 + 1.0 / 2 + 1.0 / 4 + 1.0 / 5;
        assertThat(found)
                .containsExactly(
                        new double[] {1 / all, 1 / 2.0 / all, 1 / 4.0 / all, 1 / 5.0 / all},
                        within(1e-12));
    }

    @Test
    void everyIndicatorCorrelatesAlikeWithTheIndexWhateverStandsBetween() {
        var rows = correlated();
        var results = results("'method':'equal_influence','over':'indicators'", NESTED, rows);
        var columns = new double[INDICATORS.size() + 1][];
        for (int i = 0; i < INDICATORS.size(); i++) {
            columns[i] = results.scores(results.tree().number(INDICATORS.get(i)));
        }
        columns[INDICATORS.size()] = results.scores(0);
        var withIndex = Spread.of(columns).orElseThrow().correlations()[INDICATORS.size()];
        for (int i = 1; i < INDICATORS.size(); i++) {
            assertThat(withIndex[i]).isCloseTo(withIndex[0], within(1e-9));
        }
        var derived = requireNonNull(results.scenario().derived(results.tree().number("c")));
        assertThat(derived).isSameAs(results.scenario().derived(1));
        assertThat(requireNonNull(derived.influence()).outcome())
                .isEqualTo(InfluenceWeights.Outcome.REACHED);
    }

    /// Own weights that come to the same are the same target.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'method':'equal_influence'",
                "'method':'equal_influence','least':0.1",
                "'method':'equal_influence','measure':'squared_correlation'",
                "'method':'greatest_correlation'"
            })
    void sharesAreThoseOfAnIndexWithoutLevels(String weighting) {
        var over = weighting + ",'over':'indicators'";
        assertThat(shares(results(over, NESTED, correlated())))
                .containsExactly(shares(results(weighting, FLAT, correlated())), within(1e-9));
    }

    /// Four indicators cannot have 0.3 each, though there are but two nodes.
    @Test
    void theLeastShareIsOneOfAllIndicators() {
        var weighting = "'method':'equal_influence','least':0.3,'over':'indicators'";
        assertThatThrownBy(() -> results(weighting, NESTED, correlated()))
                .hasStackTraceContaining("at least 0.3 for each of 4");
    }
}

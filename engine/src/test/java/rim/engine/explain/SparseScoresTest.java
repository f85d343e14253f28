package rim.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.explain.Explanation.Term;
import rim.engine.explain.ScoreExplanation.Question;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Units that lack each other's indicators: what both have at once may be too little for a score,
/// and yet every gap and change is told and adds up.
class SparseScoresTest {
    private static final String METHODOLOGY =
            """
            {
              "name": "sparse", "title": "", "description": "", "source": "",
              "indicator_defaults": {"gaps": {"method": "none"},
                "normalisation": {"method": "min_max", "low": 1, "high": 10}},
              "minimum_coverage": COVERAGE,
              "aggregation": {"method": "METHOD"},
              "tree": {"code": "index", "children": [
                {"code": "a"}, {"code": "b", "weight": 2},
                {"code": "p", "children": [{"code": "c"}, {"code": "d"}, {"code": "e"}]}]}
            }
            """;
    private static final int UNITS = 30;

    private static Panel panel() {
        var random = new Random(5);
        var panel = new Panel.Builder();
        for (int u = 0; u < UNITS; u++) {
            panel.unit(PanelUnit.scored("u" + u));
            for (int year = 2018; year <= 2019; year++) {
                for (var code : List.of("a", "b", "c", "d", "e")) {
                    if (random.nextDouble() < 0.6) {
                        panel.value(code, "u" + u, year, random.nextInt(100));
                    }
                }
            }
        }
        return panel.build();
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::amount).sum();
    }

    @ParameterizedTest(name = "coverage {0}, {1}")
    @CsvSource({"0, arithmetic", "0.6, arithmetic", "0.6, geometric", "0.5, mazziotta_pareto"})
    void everyGapAndChangeAddsUp(double coverage, String aggregation) {
        var methodology =
                SmallBenchmark.methodology(
                        METHODOLOGY
                                .replace("COVERAGE", String.valueOf(coverage))
                                .replace("METHOD", aggregation));
        var results = Benchmark.of(methodology, panel()).results();
        var explanations = new ScoreExplanation(results, Origins.NONE);
        int told = 0;
        for (int u = 0; u < UNITS; u++) {
            for (int year = 2018; year <= 2019; year++) {
                if (Double.isNaN(results.scores(0)[results.panel().cell(year - 2018, u)])) {
                    continue;
                }
                var others =
                        results.panel().units().stream()
                                .map(PanelUnit::code)
                                .filter(code ->
                                        !Double.isNaN(
                                                results.scores(0)[
                                                        results.panel()
                                                                .cell(
                                                                        1,
                                                                        results.panel()
                                                                                .unit(code))]))
                                .toList();
                var explanation =
                        explanations.explain(
                                new Question(
                                        "index",
                                        "u" + u,
                                        year,
                                        year == 2019 ? 2018 : null,
                                        List.of(),
                                        year == 2019 ? others : List.of()));
                for (var gap : explanation.gaps()) {
                    assertThat(sum(gap.terms())).isEqualTo(gap.difference(), within(1e-9));
                    told++;
                }
                var change = explanation.change();
                if (change != null) {
                    assertThat(sum(Objects.requireNonNull(change).terms()))
                            .isEqualTo(change.difference(), within(1e-9));
                }
            }
        }
        assertThat(told).isGreaterThan(50);
    }
}

package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.coherence.Coherence.LeftOut;
import rim.engine.coherence.CoherenceReport;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.CoherenceScope.Stage;

/// What is missing has a reason, and the right one.
class ReasonsTest {

    private static Results results(String defaults, String more, String table) {
        var rows = table.lines().map(line -> line.split(",", -1)).toList();
        var panel = new Panel.Builder();
        for (var row : rows.subList(1, rows.size())) {
            panel.unit(PanelUnit.scored(row[0]));
            for (int i = 1; i < row.length; i++) {
                panel.variable(rows.getFirst()[i]);
                if (!row[i].isEmpty()) {
                    panel.value(
                            rows.getFirst()[i], row[0], Panel.NO_YEAR, Double.parseDouble(row[i]));
                }
            }
        }
        var text =
                "{'name':'t','title':'-','description':'-','source':'-','indicator_defaults':{"
                        + defaults
                        + "}"
                        + more
                        + ",'tree':{'code':'I','children':[{'code':'A'},{'code':'B'},{'code':'C'}]}}";
        return Benchmark.of(
                        Methodologies.parse(text.replace('\'', '"'), "t").methodology(),
                        panel.build())
                .results();
    }

    private static String reason(Results results, String node, int unit) {
        return Objects.requireNonNull(results.missing(results.tree().number(node), unit));
    }

    @Test
    void anIndicatorThatDoesNotVaryLeavesTheOthersTold() {
        var results =
                results(
                        "'normalisation':{'method':'min_max'}",
                        "",
                        """
                        unit,A,B,C
                        u1,1,2,3
                        u2,2,2,4
                        u3,0,2,7
                        u4,5,2,1
                        u5,3,2,2
                        """);
        assertThat(reason(results, "B", 0)).isEqualTo("all values are equal");
        var node = CoherenceReport.of(results, Stage.TREATED, 0).aggregates().getFirst();
        assertThat(node.parts()).containsExactly("A", "C");
        assertThat(node.alpha()).isNotNull();
        assertThat(node.kmo()).isNotNull();
        assertThat(node.components()).hasSize(2);
        assertThat(node.leftOut()).containsExactly(new LeftOut("B", "all values are equal"));
        var scores = CoherenceReport.of(results, Stage.NORMALISED, 0).aggregates().getFirst();
        assertThat(scores.leftOut()).containsExactly(new LeftOut("B", "all values are equal"));
    }

    @Test
    void oneValueAndValuesThatTreatmentMakesEqualAreCalledSo() {
        var results =
                results(
                        "'outliers':{'method':'iqr','k':1.5,'action':'replace'},"
                                + "'normalisation':{'method':'min_max'}",
                        "",
                        "unit,A,B,C\nu1,1,2,\nu2,1,2,5\nu3,1,2,\nu4,1,2,\nu5,9,2,");
        assertThat(reason(results, "A", 0)).isEqualTo("all values are equal after treatment");
        assertThat(reason(results, "B", 0)).isEqualTo("all values are equal");
        assertThat(reason(results, "C", 1))
                .isEqualTo("only one value in all, so nothing to compare it with");
    }

    @Test
    void aTableWithoutYearsIsNotToldOfAYear() {
        var none =
                results(
                        "'normalisation':{'method':'min_max'}",
                        "",
                        "unit,A,B,C\nu1,1,2,\nu2,2,3,5\nu3,4,1,6");
        assertThat(reason(none, "C", 0)).isEqualTo("no value");
        var filled =
                results(
                        "'gaps':[{'method':'latest'},{'method':'linear'}],"
                                + "'normalisation':{'method':'min_max'}",
                        "",
                        "unit,A,B,C\nu1,1,2,\nu2,2,3,5\nu3,4,1,6");
        assertThat(reason(filled, "C", 0)).isEqualTo("no value, and nothing to fill it with");
        var latest =
                results(
                        "'gaps':{'method':'latest'},'normalisation':{'method':'min_max'}",
                        "",
                        "unit,A,B,C\nu1,1,2,\nu2,2,3,5\nu3,4,1,6");
        assertThat(reason(latest, "C", 0)).isEqualTo("no value, and nothing to fill it with");
    }

    @Test
    void ofATableWithoutYearsNoneIsMadeUp() {
        var table = "unit,A,B,C\nu1,1,2,3\nu2,2,3,5\nu3,4,1,6";
        for (var years : List.of("{'count':4}", "{'count':2,'to':2020}", "{'to':2020}")) {
            var results =
                    results("'normalisation':{'method':'min_max'}", ",'years':" + years, table);
            assertThat(results.scoredYears()).hasSize(1);
            assertThat(results.panel().hasYears()).isFalse();
            assertThat(results.scores(results.tree().number("A"))).containsExactly(0, 1 / 3.0, 1);
        }
        for (var named : List.of(",'base_years':[1999]", ",'reference':{'year':1999}")) {
            assertThatThrownBy(() -> results("'normalisation':{'method':'min_max'}", named, table))
                    .hasMessageContaining("1999 (the table has no years: leave it out");
        }
    }

    @Test
    void whereNothingBelowHasAScoreNoCoverageIsAskedFor() {
        var results =
                results(
                        "'normalisation':{'method':'min_max'}",
                        "",
                        "unit,A,B,C\nu1,,,\nu2,2,3,5\nu3,4,1,6");
        assertThat(reason(results, "I", 0)).isEqualTo("nothing below has a score");
    }

    @Test
    void aCoverageThatIsTooLittleDoesNotLookEnough() {
        var results =
                results(
                        "'normalisation':{'method':'min_max'}",
                        ",'minimum_coverage':0.6667",
                        "unit,A,B,C\nu1,1,2,\nu2,2,3,5\nu3,4,1,6");
        assertThat(reason(results, "I", 0))
                .isEqualTo("coverage 0.66667 (at least 0.66670 is needed)");
    }

    /// Values are normalised as if they were near 1: `z = (x − m) / s` has no unit.
    @Test
    void hugeAndTinyValuesAreComputedByScaling() {
        var table =
                """
                unit,A,B,C
                u1,1e15,1e-300,5
                u2,1000000000000001,2e-300,1e308
                u3,1000000000000002,3e-300,-1e308
                u4,1000000000000004,4e-300,0
                """;
        var results = results("'normalisation':{'method':'z_score'}", "", table);
        double step = 1 / Math.sqrt(5.0 / 3);
        for (int unit = 0; unit < 4; unit++) {
            assertThat(results.scores(results.tree().number("B"))[unit])
                    .isEqualTo((unit - 1.5) * step, within(1e-12));
        }
        // 0, 1, −1, 0 in units of 1e308: the deviation is √(2/3)
        assertThat(results.scores(results.tree().number("C"))[1])
                .isEqualTo(Math.sqrt(1.5), within(1e-12));
        assertThat(results.ranks(results.tree().number("A"))).containsExactly(4, 3, 2, 1);
    }

    @Test
    void valuesTooFarApartAreNotCalledEqual() {
        var table = "unit,A,B,C\nu1,1,2,1.7e308\nu2,2,3,-1.7e308\nu3,4,1,0";
        var results = results("'normalisation':{'method':'min_max'}", "", table);
        assertThat(reason(results, "C", 0)).isEqualTo("values too far apart to be subtracted");
    }

    /// Compind's `ci_mpi` over z-scores of 100 and 10: `M (1 − cv²)` for `POS`, `M (1 + cv²)` for
    /// `NEG`, by its published formula.
    @Test
    void theMazziottaParetoIndexRunsOverStandardisedScores() {
        var table = "unit,A,B,C\nu1,1,2,9\nu2,2,3,5\nu3,4,1,6\nu4,7,7,1";
        for (String penalty : List.of("lowers", "raises")) {
            var results =
                    results(
                            "'normalisation':{'method':'z_score','mean':100,'sd':10}",
                            ",'aggregation':{'method':'mazziotta_pareto','deviation':'sample',"
                                    + "'penalty':'"
                                    + penalty
                                    + "'}",
                            table);
            for (int unit = 0; unit < 4; unit++) {
                double a = results.scores(1)[unit];
                double b = results.scores(2)[unit];
                double c = results.scores(3)[unit];
                double mean = (a + b + c) / 3;
                double variance =
                        ((a - mean) * (a - mean)
                                        + (b - mean) * (b - mean)
                                        + (c - mean) * (c - mean))
                                / 2;
                double cv2 = variance / (mean * mean);
                double expected = penalty.equals("lowers") ? mean * (1 - cv2) : mean * (1 + cv2);
                assertThat(results.scores(0)[unit]).isEqualTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void aValueThatHasNothingToBeDividedByIsThereAndToldSo() {
        var results =
                results(
                        "'denominator':{'variable':'P'},'normalisation':{'method':'min_max'}",
                        "",
                        """
                        unit,A,B,C,P
                        u1,1,2,3,0
                        u2,2,2,4,
                        u3,,2,7,5
                        u4,5,3,1,6
                        u5,7,4,2,7
                        u6,8,4,2,-7
                        """);
        assertThat(reason(results, "A", 0)).isEqualTo("P is 0, which nothing is divided by");
        assertThat(reason(results, "A", 5)).isEqualTo("P is below 0, which nothing is divided by");
        assertThat(results.denominated(0)[5]).isNaN();
        assertThat(reason(results, "A", 1)).isEqualTo("no value of P to divide by");
        assertThat(reason(results, "A", 2)).isEqualTo("no value");
        assertThat(reason(results, "I", 0)).isEqualTo("nothing below has a score");
    }

    /// Of a method that finds a rule, or compares units, why it gives no score.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'method':'factor' | u1,1,2,3;u2,4,5,;u3,1,7,2 |"
                        + " fewer than three units have a score of each node below",
                "'method':'factor' | u1,1,2,3;u2,4,2,1;u3,1,2,2 |"
                        + " all units with a score of each node below have the same of B",
                "'method':'factor' | u1,1,2,3;u2,2,4,6;u3,4,8,1 |"
                        + " scores below follow from each other: fewer components than asked for",
                "'method':'mixed_factor','categories':['C'] | u1,1,2,3;u2,4,2,1;u3,1,2,2 |"
                        + " all units with a score of each node below have the same of B",
                "'method':'wroclaw' | u1,1,2,3 |"
                        + " only one unit has scores, so nothing to compare it with",
                "'method':'wroclaw' | u1,1,2,3;u2,1,2,3 |"
                        + " no unit is away from the best of each node below",
                "'method':'power','exponent':3 | u1,1e300,2,3;u2,1,2,3 |"
                        + " scores below that are too large to be computed with",
                "'method':'multidirectional_benefit_of_doubt' | u1,0,0,0;u2,0,0,0 |"
                        + " all scores below are 0",
                "'method':'undesirable_benefit_of_doubt','undesirable':['C'] | u1,0,0,0;u2,1,2,3 |"
                        + " all scores below are 0",
                "'method':'geometric_benefit_of_doubt','benchmark':'u1' | u1,0,1,2;u2,1,2,3 |"
                        + " 'geometric_benefit_of_doubt' needs scores above 0, which A has not"
            })
    void anAggregationWithoutAScoreTellsWhy(String method, String table, String reason) {
        var results = unnormalised(method, table);
        assertThat(results.scores(0)[0]).isNaN();
        assertThat(reason(results, "I", 0)).isEqualTo(reason);
    }

    @Test
    void aUnitThatLacksWhatAMethodNeedsIsToldSo() {
        var table = "u1,1,2,3;u2,4,1,;u3,1,7,2;u4,3,4,9;u5,0,5,3";
        var factor = unnormalised("'method':'factor','components':1", table);
        assertThat(reason(factor, "I", 1))
                .isEqualTo("'factor' needs a score of each node below, which C has not");
        assertThat(factor.scores(0)[0]).isFinite();
        var mixed =
                results(
                        "'normalisation':{'method':'none'}",
                        ",'aggregation':{'method':'mixed_factor','categories':['D'],'components':1}",
                        "unit,A,B,C,D\nu1,1,2,3,1\nu2,4,1,2,\nu3,1,7,2,1\nu4,3,4,9,2\nu5,0,5,3,2");
        assertThat(reason(mixed, "I", 1))
                .isEqualTo("'mixed_factor' needs a kind by D, which there is not");
        assertThat(mixed.scores(0)[0]).isFinite();
    }

    /// A benchmark that has nothing of an indicator is no measure for others.
    @Test
    void withoutABenchmarkNoneIsAboveIt() {
        var none =
                unnormalised(
                        "'method':'geometric_benefit_of_doubt','benchmark':'u1'",
                        "u1,0,1,2;u2,1,2,3;u3,4,1,2");
        assertThat(reason(none, "I", 1)).isEqualTo("no score of u1, which all are compared with");
        var some =
                unnormalised("'method':'geometric_benefit_of_doubt'", "u1,0,1,2;u2,1,2,3;u3,4,1,2");
        assertThat(some.scores(0)[0]).isNaN();
        assertThat(some.scores(0)[1]).isFinite();
        assertThat(some.scores(0)[2]).isFinite();
    }

    /// So small that they cannot be divided by: what is gained of them is nothing.
    @Test
    void numbersNearTheLeastOfAllHaveScores() {
        for (var method :
                List.of(
                        "'method':'directional_benefit_of_doubt','direction':[1,1,1]",
                        "'method':'multidirectional_benefit_of_doubt'",
                        "'method':'benefit_of_doubt'")) {
            var results = unnormalised(method, "u1,4.9e-324,2,3;u2,1.5e-323,1,4;u3,1e-323,3,1");
            assertThat(results.scores(0))
                    .as(method)
                    .satisfies(scores ->
                            assertThat(Arrays.stream(scores)).allMatch(x -> x > 0 && x <= 1));
        }
    }

    private static Results unnormalised(String method, String table) {
        return results(
                "'normalisation':{'method':'none'}",
                ",'aggregation':{" + method + "}",
                "unit,A,B,C\n" + table.replace(';', '\n'));
    }
}

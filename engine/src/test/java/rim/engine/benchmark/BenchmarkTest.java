package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;

class BenchmarkTest {
    private static final List<String> UNITS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    /// A methodology whose file has these lines beside what every file has.
    private static Methodology methodology(String... lines) {
        return Methodologies.parse(
                        "{'name':'test','title':'Test','description':'-','source':'-',"
                                        .replace('\'', '"')
                                + String.join(",", lines).replace('\'', '"')
                                + "}",
                        "test")
                .methodology();
    }

    private static String tree(String... children) {
        return "'tree':{'code':'root','children':[" + String.join(",", children) + "]}";
    }

    private static final String PLAIN =
            "'indicator_defaults':{'gaps':{'method':'latest','max_age':2}},"
                    + "'minimum_coverage':0.5,'reference':{},'years':{'count':1},"
                    + "'groups':[{'code':'high','title':'High','above':100},"
                    + "{'code':'low','title':'Low'}]";
    private static final String A = "{'code':'a'}";
    private static final String B = "{'code':'b'}";

    private static Panel.Builder panel(String indicator, double... values) {
        var panel = new Panel.Builder();
        UNITS.forEach(unit -> panel.unit(PanelUnit.scored(unit)));
        return add(panel, indicator, values);
    }

    private static Panel.Builder add(Panel.Builder panel, String indicator, double... values) {
        for (int i = 0; i < values.length; i++) {
            panel.value(indicator, UNITS.get(i), 2019, values[i]);
        }
        return panel;
    }

    /// What a node got in the last year.
    private record Cell(Results results, int node, int cell) {
        double score() {
            return results.scores(node)[cell];
        }

        double relative() {
            return results.relative(node)[cell];
        }

        int rank() {
            return results.ranks(node)[cell];
        }

        String group() {
            int group = results.group(node, cell);
            return group < 0 ? "" : results.methodology().groups().get(group).code();
        }
    }

    private static Cell find(Results results, String node, String unit) {
        int[] years = results.scoredYears();
        return new Cell(
                results,
                results.tree().number(node),
                results.panel().cell(years[years.length - 1], results.panel().unit(unit)));
    }

    private static Results run(Methodology methodology, Panel.Builder panel) {
        return Benchmark.of(methodology, panel.build()).results();
    }

    @Test
    void scoresRelativeScoresRanksAndGroupsFollowFromTheValues() {
        var results = run(methodology(PLAIN, tree(A)), panel("a", 10, 20, 30, 30));
        var second = find(results, "root", "B");
        // scores 0, 0.5, 1, 1: their mean 0.625 is the reference
        assertThat(second.score()).isEqualTo(0.5);
        assertThat(second.relative()).isCloseTo(80, within(1e-12));
        assertThat(second.rank()).isEqualTo(3);
        assertThat(second.group()).isEqualTo("low");
        var best = find(results, "root", "D");
        assertThat(best.rank()).isEqualTo(1);
        assertThat(best.relative()).isCloseTo(160, within(1e-12));
        assertThat(best.group()).isEqualTo("high");
    }

    @Test
    void aMissingIndicatorTakesItsWeightWithItAndTooFewLeaveNoScore() {
        var panel = add(panel("a", 1, 2, 3), "b", 5, 1);
        var results = run(methodology(PLAIN, tree(A, "{'code':'b','weight':3}")), panel);
        assertThat(find(results, "root", "A").score()).isEqualTo(0.75);
        var thin = find(results, "root", "C");
        assertThat(thin.score()).isNaN();
        assertThat(thin.rank()).isZero();
        assertThat(results.coverage(thin.node())[thin.cell()]).isEqualTo(0.25);
        assertThat(results.missing(thin.node(), thin.cell()))
                .isEqualTo("coverage 0.25 (at least 0.50 is needed)");
        var none = find(results, "a", "H");
        assertThat(results.missing(none.node(), none.cell()))
                .isEqualTo("no value from 2017 to 2019");
    }

    @Test
    void anOldValueIsCarriedWithItsYearUntilItIsTooOld() {
        var panel = panel("a", 1, 2);
        panel.value("a", "C", 2017, 1.5);
        panel.value("a", "D", 2016, 1.5);
        var results = run(methodology(PLAIN, tree(A)), panel);
        var carried = find(results, "a", "C");
        assertThat(carried.score()).isEqualTo(0.5);
        assertThat(results.gaps().valueYear(0, carried.cell())).isEqualTo(2017);
        assertThat(find(results, "a", "D").score()).isNaN();
    }

    @Test
    void equalValuesGiveNoScoreButAReason() {
        var results = run(methodology(PLAIN, tree(A)), panel("a", 4, 4, 4));
        var none = find(results, "a", "A");
        assertThat(results.missing(none.node(), none.cell())).isEqualTo("all values are equal");
        assertThat(find(results, "root", "A").score()).isNaN();
    }

    @Test
    void anExcludedOutlierDoesNotStretchTheBounds() {
        var node =
                "{'code':'a','treatment':{'outliers':{'method':'mean_sd','k':2,'action':'exclude'}}}";
        var results = run(methodology(PLAIN, tree(node)), panel("a", 1, 2, 3, 1, 2, 3, 2, 99));
        assertThat(find(results, "a", "B").score()).isEqualTo(0.5);
        var outlier = find(results, "a", "H");
        assertThat(outlier.score()).isEqualTo(1);
        assertThat(results.filled(0)[outlier.cell()]).isEqualTo(99);
        assertThat(results.isExcluded(0, outlier.cell())).isTrue();
    }

    @Test
    void lessIsBetterWhereTheMethodologySaysSo() {
        var node = "{'code':'a','treatment':{'direction':'lower_is_better'}}";
        var results = run(methodology(PLAIN, tree(node)), panel("a", 1, 2, 5));
        assertThat(find(results, "a", "A").rank()).isEqualTo(1);
        assertThat(find(results, "a", "B").score()).isEqualTo(0.75);
    }

    @Test
    void theAggregatesOwnFiguresAreTheReferenceWhereItHasAny() {
        var panel = add(panel("a", 0, 10, 5), "b", 0, 10, 2);
        panel.unit(PanelUnit.beside("EU28")).value("a", "EU28", 2019, 8);
        var plain = PLAIN.replace("'reference':{}", "'reference':{'region':'EU28'}");
        var results = run(methodology(plain, tree(A, B)), panel);
        assertThat(find(results, "a", "B").relative()).isCloseTo(125, within(1e-12));
        // b: the mean of 0, 1 and 0.2 is 0.4; the index: the mean of 0.8 and 0.4 is 0.6
        assertThat(find(results, "b", "B").relative()).isCloseTo(250, within(1e-12));
        assertThat(find(results, "root", "B").relative()).isCloseTo(100 / 0.6, within(1e-9));
    }

    @Test
    void aPanelWithoutValuesHasNoScores() {
        assertThat(Benchmark.of(methodology(PLAIN, tree(A)), panel("a").build()).scoredYears())
                .isEmpty();
    }

    private static final String RIS =
            "'indicator_defaults':{'gaps':{'method':'latest'},"
                    + "'outliers':{'method':'mean_sd','k':2,'action':'replace'},"
                    + "'transformation':{'method':'power_root','skewness_limit':0.5,'max_root':4}}";

    private record Entry(String indicator, String unit, int year, double value) {}

    private static List<Entry> entries(long seed, int from, int to) {
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        for (int year = from; year <= to; year++) {
            for (String unit : UNITS) {
                for (String indicator : List.of("a", "b")) {
                    if (random.nextInt(4) > 0) {
                        entries.add(
                                new Entry(
                                        indicator,
                                        unit,
                                        year,
                                        Math.exp(random.nextGaussian() * 2)));
                    }
                }
            }
        }
        return entries;
    }

    private static Panel.Builder panel(List<Entry> entries, List<String> units) {
        var panel = new Panel.Builder();
        units.forEach(unit -> panel.unit(PanelUnit.scored(unit)));
        entries.forEach(e -> panel.value(e.indicator(), e.unit(), e.year(), e.value()));
        return panel;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void theOrderOfTheInputChangesNoBit(long seed) {
        var entries = entries(seed, 2012, 2019);
        var methodology = methodology(RIS, tree(A, B));
        var once = run(methodology, panel(entries, UNITS));
        Collections.shuffle(entries, new Random(seed));
        var shuffled = new ArrayList<>(UNITS);
        Collections.shuffle(shuffled, new Random(seed));
        var again = run(methodology, panel(entries, shuffled));
        for (int node = 0; node < 3; node++) {
            assertThat(again.scores(node)).containsExactly(once.scores(node));
            assertThat(Arrays.stream(once.scores(node)).filter(x -> !Double.isNaN(x)))
                    .isNotEmpty()
                    .allMatch(x -> x >= 0 && x <= 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void aNewYearLeavesEarlierScoresAsTheyWereToTheLastBit(long seed) {
        var entries = entries(seed, 2012, 2019);
        var methodology = methodology(RIS, "'base_years':[2012,2013,2014,2015]", tree(A, B));
        var once = run(methodology, panel(entries, UNITS));
        entries.addAll(entries(seed + 100, 2020, 2020));
        var later = run(methodology, panel(entries, UNITS));
        for (int node = 0; node < 3; node++) {
            var before = once.scores(node);
            assertThat(Arrays.copyOf(later.scores(node), before.length)).containsExactly(before);
        }
    }

    @Test
    void aRerunWithoutChangesIsTheSameAndFollowsWeightsAndValues() {
        var benchmark =
                Benchmark.of(
                        methodology(PLAIN, tree(A, B)),
                        add(panel("a", 1, 2, 3), "b", 5, 1, 3).build());
        var rerun = Rerun.of(benchmark.scenario());
        rerun.run();
        assertThat(rerun.scores(0)).containsExactly(benchmark.results().scores(0));
        rerun.weights()[benchmark.tree().number("b")] = 3;
        rerun.run();
        assertThat(rerun.scores(0)[0]).isEqualTo(0.75);
        rerun.start(benchmark.scenario());
        rerun.values(benchmark.tree().indicator(benchmark.tree().number("a")))[0] = 5;
        rerun.run();
        // a is 5, 2, 3 now: 1, 0, 1/3; b is still 1, 0, 1/2
        assertThat(Arrays.copyOf(rerun.scores(0), 3))
                .containsExactly(new double[] {1, 0, (1.0 / 3 + 0.5) / 2}, within(1e-15));
        rerun.start(benchmark.scenario());
        rerun.run();
        assertThat(rerun.scores(0)).containsExactly(benchmark.results().scores(0));
    }
}

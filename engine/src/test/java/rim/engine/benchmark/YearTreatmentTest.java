package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.coherence.OtherTreatment;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.whatif.Supposition;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Over;

/// Outlier rules and transformations that are found for each year by itself.
class YearTreatmentTest {
    private static final int[] YEARS = {2019, 2020, 2021};
    private static final String[] UNITS =
            IntStream.range(0, 40).mapToObj(i -> "U" + i).toArray(String[]::new);

    private static final String WINSORISE = "'outliers':{'method':'winsorise','most':2}";
    private static final String LOG =
            WINSORISE
                    + ",'transformation':{'method':'log','form':'unit_shift','from':'original',"
                    + "'unless':{'skewness':2,'kurtosis':3.5}}";

    private static Methodology methodology(String treatment) {
        return Methodologies.parse(
                        ("{'name':'test','title':'T','description':'-','source':'-',"
                                        + "'indicator_defaults':{"
                                        + treatment
                                        + "},'tree':{'code':'root','children':[{'code':'a'},{'code':'b'}]}}")
                                .replace('\'', '"'),
                        "test")
                .methodology();
    }

    private static double[] values(String indicator, int year) {
        var random = new Random(indicator.hashCode() + year);
        var values = new double[UNITS.length];
        Arrays.setAll(
                values,
                i -> i % 11 == 3 ? Double.NaN : Math.exp((year - 2018) * random.nextGaussian()));
        return values;
    }

    private static Panel panel(int... years) {
        var panel = new Panel.Builder().units(UNITS);
        for (int year : years) {
            panel.column("a", year, values("a", year)).column("b", year, values("b", year));
        }
        return panel.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WINSORISE,
                LOG,
                "'outliers':{'method':'iqr','k':1.5,'action':'replace'}",
                "'outliers':{'method':'mean_sd','k':2,'action':'exclude'}",
                "'transformation':{'method':'box_cox'}"
            })
    void eachYearIsTreatedAsIfItWereAlone(String treatment) {
        var results =
                Benchmark.of(methodology(treatment + ",'over':'each_year'"), panel(YEARS))
                        .results();
        var base = new double[YEARS.length * UNITS.length];
        for (int year : YEARS) {
            var alone = Benchmark.of(methodology(treatment), panel(year)).results();
            int first = results.panel().cell(results.panel().year(year), 0);
            for (int indicator = 0; indicator < 2; indicator++) {
                assertThat(
                                Arrays.copyOfRange(
                                        results.treated(indicator), first, first + UNITS.length))
                        .isEqualTo(alone.treated(indicator));
                for (int unit = 0; unit < UNITS.length; unit++) {
                    assertThat((Double) results.replacement(indicator, first + unit))
                            .isEqualTo((Double) alone.replacement(indicator, unit));
                    assertThat(results.isExcluded(indicator, first + unit))
                            .isEqualTo(alone.isExcluded(indicator, unit));
                }
            }
            System.arraycopy(alone.treated(0), 0, base, first, UNITS.length);
        }
        if (treatment.contains("exclude")) {
            return;
        }
        // bounds are those of all years together
        var range = Arrays.stream(base).filter(x -> !Double.isNaN(x)).summaryStatistics();
        var scores = results.scores(results.tree().nodeOf(0));
        for (int cell = 0; cell < base.length; cell++) {
            double expected = (base[cell] - range.getMin()) / (range.getMax() - range.getMin());
            if (Double.isNaN(expected)) {
                assertThat(scores[cell]).isNaN();
            } else {
                assertThat(scores[cell]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void aLaterYearThatIsNoBaseLeavesEarlierScoresAsTheyWere() {
        var lines = LOG + ",'over':'each_year'},'base_years':[2019,2020],'screening':{";
        var before = Benchmark.of(methodology(lines), panel(2019, 2020)).results();
        var after = Benchmark.of(methodology(lines), panel(YEARS)).results();
        assertThat(Arrays.copyOf(after.scores(0), before.scores(0).length))
                .isEqualTo(before.scores(0));
    }

    @Test
    void aGoalpostIsReachedByTheSameValueInEveryYear() {
        var results =
                Benchmark.of(
                                methodology(
                                        "'transformation':{'method':'log','form':'unit_shift'},'over':'each_year',"
                                                + "'normalisation':{'method':'goalposts','low':1,'high':3}"),
                                panel(YEARS))
                        .results();
        var scoring = UnitScoring.of(results.scenario());
        for (int year = 0; year < YEARS.length; year++) {
            int cell = results.panel().cell(year, 0);
            assertThat(scoring.steps(0, cell, 3).score()).isCloseTo(1, within(1e-12));
            assertThat(scoring.steps(0, cell, 1).score()).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void rerunsAndSuppositionsGoByTheYear() {
        var results =
                Benchmark.of(methodology(LOG + ",'over':'each_year'"), panel(YEARS)).results();
        var rerun = Rerun.of(results.scenario());
        rerun.values(0);
        rerun.values(1);
        rerun.run();
        assertThat(rerun.scores(0)).isEqualTo(results.scores(0));
        for (int year : YEARS) {
            var panel = results.panel();
            int from = panel.cell(panel.year(year), panel.unit("U5"));
            int to = panel.cell(panel.year(year), panel.unit("U8"));
            double expected = results.scores(results.tree().nodeOf(0))[to];
            var then =
                    Supposition.of(results, "U5", year).suppose(Map.of("a", results.filled(0)[to]));
            assertThat(then.changes().getFirst().scoreTo()).isEqualTo(expected);
            assertThat(rerun.supposed(from, new double[] {results.filled(0)[to], Double.NaN}))
                    .isCloseTo(then.then().score(), within(1e-12));
        }
    }

    @Test
    void theSignOfAChangeThatDependsOnItIsTold() {
        var panel =
                new Panel.Builder()
                        .units("A", "B", "C", "D", "E", "F")
                        .column("a", 2019, 10, 1, 4, 7, 13, 16)
                        .column("a", 2020, 12, 1, 2, 3, 4, 5)
                        .column("b", 2019, 1, 2, 3, 4, 5, 6)
                        .column("b", 2020, 1, 2, 3, 4, 5, 6)
                        .build();
        var iqr = "'outliers':{'method':'iqr','k':1.5,'action':'replace'}";
        var pooled =
                OtherTreatment.of(Benchmark.of(methodology(iqr), panel).results()).orElseThrow();
        assertThat(pooled.over()).isEqualTo(Over.EACH_YEAR);
        int a = pooled.published().tree().number("a");
        var changes = pooled.changes(a);
        assertThat(changes).hasSize(6).filteredOn(OtherTreatment.Change::isOtherWay).hasSize(1);
        // 12 is an outlier among the values of 2020 and becomes 5, the next; bounds are 1 and 16
        assertThat(changes.getFirst().change()).isCloseTo(2 / 15.0, within(1e-12));
        assertThat(changes.getFirst().otherChange()).isCloseTo(-5 / 15.0, within(1e-12));
        var byYear =
                OtherTreatment.of(
                                Benchmark.of(methodology(iqr + ",'over':'each_year'"), panel)
                                        .results())
                        .orElseThrow();
        assertThat(byYear.over()).isEqualTo(Over.BASE_YEARS);
        assertThat(byYear.changes(a).getFirst().otherChange())
                .isEqualTo(changes.getFirst().change());
        assertThat(OtherTreatment.of(Benchmark.of(methodology("'gaps':[]"), panel).results()))
                .isEmpty();
    }
}

package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.SobolIndices.Missing;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.engine.uncertainty.SensitivityAnalysis.Row;
import rim.schemas.RimException;
import rim.schemas.methodology.Sensitivity.Output;

class UncertaintyTest {
    private static final String SURE =
            "'indicator_defaults':{'normalisation':{'method':'min_max'}}";

    private static Benchmark varied(int units, int years) {
        return Synthetic.benchmark(
                units,
                years,
                Synthetic.TREATMENT,
                Synthetic.tree(4, 3),
                String.format(Locale.ROOT, Synthetic.DATA_AND_WEIGHTS, 300));
    }

    private static UncertaintySummary.Row row(
            UncertaintySummary certainty, String node, String unit, int year) {
        return certainty
                .rows()
                .filter(r -> r.node().equals(node) && r.unit().equals(unit) && r.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneAndManyPartsGiveTheSame() {
        var benchmark = varied(25, 3);
        var one = new Threads(1).certainty(benchmark);
        var many = new Threads(7).certainty(benchmark);
        assertThat(many.rows()).containsExactlyElementsOf(one.rows().toList());
        assertThat(many.changes()).containsExactlyElementsOf(one.changes().toList());
        assertThat(many.probabilities()).containsExactlyElementsOf(one.probabilities().toList());
        assertThat(many.comparisons()).containsExactlyElementsOf(one.comparisons().toList());
    }

    @Test
    void everyNodeUnitAndYearHasItsInterval() {
        var benchmark = varied(25, 3);
        var certainty = new Threads(1).certainty(benchmark);
        assertThat(certainty.rows().count()).isGreaterThan((4 + 1) * 25 * 3);
        assertThat(certainty.rows())
                .allSatisfy(row -> {
                    assertThat(row.score().low()).isLessThanOrEqualTo(row.score().high());
                    assertThat(row.rank().best()).isLessThanOrEqualTo(row.rank().worst());
                    assertThat(row.draws()).isEqualTo(300);
                });
        var sums = new HashMap<String, Double>();
        certainty
                .probabilities()
                .filter(p -> p.event().equals("group"))
                .forEach(p ->
                        sums.merge(p.node() + p.unit() + p.year(), p.probability(), Double::sum));
        assertThat(sums.values()).allSatisfy(s -> assertThat(s).isCloseTo(1, within(1e-9)));
    }

    @Test
    void nothingVariedMeansNothingUnsure() {
        var benchmark =
                Synthetic.benchmark(
                        10, 2, SURE, Synthetic.tree(2, 3), "'uncertainty':{'draws':50}");
        var certainty = new Threads(2).certainty(benchmark);
        var results = benchmark.results();
        assertThat(certainty.rows())
                .allSatisfy(row -> {
                    int cell =
                            results.panel()
                                    .cell(
                                            results.panel().year(row.year()),
                                            results.panel().unit(row.unit()));
                    int node = results.tree().number(row.node());
                    assertThat(row.score().low()).isEqualTo(results.scores(node)[cell]);
                    assertThat(row.score().high()).isEqualTo(results.scores(node)[cell]);
                    assertThat(row.rank().mean()).isEqualTo(results.ranks(node)[cell]);
                });
        assertThat(certainty.changes())
                .allSatisfy(c -> assertThat(c.change().probabilityUp()).isIn(0.0, 1.0, 0.5));
    }

    /// Weights of two indicators anywhere from 0 to 1: A is ahead of B when w₁ > w₂, in half of the
    /// draws; C beats both nowhere.
    @Test
    void weightsOverTheSimplexDecideHowOftenOneIsAhead() {
        var certainty = anywhere("{}");
        var ahead = certainty.comparisons().toList();
        assertThat(ahead.getFirst().probability()).isCloseTo(0.5, within(0.002));
        assertThat(ahead.get(1).probability()).isCloseTo(1, within(1e-9));
        var a = row(certainty, "index", "A", 2020);
        assertThat(a.score().mean()).isCloseTo(0.5, within(1e-3));
        assertThat(a.score().low()).isCloseTo(0.05, within(0.01));
        assertThat(Objects.requireNonNull(a.topProbability())).isCloseTo(0.5, within(0.002));
    }

    /// The same with a third indicator on which C is best, which weighs 0: whatever its place and
    /// its least share of others, the two share all.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 0.5",
                "{'order':[['i0','i1']]} | 1",
                "{'least':{'i0':0.4}} | 0.833333",
                "{'noise':0.25} | 0.5"
            })
    void noDrawWeighsWhatWeighsNothing(String weights, double probability) {
        var certainty = anywhere(weights, "{'code':'i2','weight':0},{'code':'i0'},{'code':'i1'}");
        var ahead = certainty.comparisons().toList();
        assertThat(ahead.getFirst().probability()).isCloseTo(probability, within(0.02));
        assertThat(ahead.get(1).probability()).isCloseTo(1, within(1e-9));
    }

    private static UncertaintySummary anywhere(String weights) {
        return anywhere(weights, "{'code':'i0'},{'code':'i1'}");
    }

    private static UncertaintySummary anywhere(String weights, String children) {
        var panel = new Panel.Builder();
        List.of("A", "B", "C").forEach(u -> panel.unit(PanelUnit.scored(u)));
        var values = new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int i = 0; i < 3; i++) {
            for (int u = 0; u < 3; u++) {
                panel.value("i" + i, List.of("A", "B", "C").get(u), 2020, values[i][u]);
            }
        }
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                SURE,
                                "'tree':{'code':'index','children':[" + children + "]}",
                                "'uncertainty':{'draws':1024,'top':[1],'acceptabilities':true,'weights':"
                                        + weights
                                        + "}"),
                        panel.build());
        return new Threads(2).certainty(benchmark);
    }

    private static double acceptability(UncertaintySummary certainty, String unit, int rank) {
        return certainty
                .acceptabilities()
                .filter(a -> a.node().equals("index") && a.unit().equals(unit) && a.rank() == rank)
                .mapToDouble(UncertaintySummary.Acceptability::acceptability)
                .sum();
    }

    @Test
    void everyRankHasItsProbability() {
        var certainty = anywhere("{}");
        assertThat(acceptability(certainty, "A", 1)).isCloseTo(0.5, within(0.002));
        assertThat(acceptability(certainty, "A", 2)).isCloseTo(0.5, within(0.002));
        assertThat(acceptability(certainty, "A", 3)).isZero();
        assertThat(acceptability(certainty, "C", 3)).isEqualTo(1);
    }

    @Test
    void ofManyUnitsThoseAreComparedThatAreNearEachOtherByRank() {
        int units = ComparedPairs.ALL_UP_TO + 50;
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                SURE,
                                Synthetic.tree(2, 2),
                                "'uncertainty':{'draws':10,'weights':{'noise':0.25}}"),
                        Synthetic.panel(units, 1, 4, 5));
        int ranked =
                (int) Arrays.stream(benchmark.results().ranks(0)).filter(rank -> rank > 0).count();
        var pairs = new Threads(2).certainty(benchmark).comparisons().toList();
        int near = ComparedPairs.NEIGHBOURS;
        int most = ranked * near - near * (near + 1) / 2;
        // some lose their score in a draw, and few never have one together
        assertThat(pairs).hasSizeBetween(most - 100, most);
        assertThat(pairs)
                .allSatisfy(pair ->
                        assertThat(
                                        Math.abs(
                                                benchmark.results().rank("index", pair.unit(), 2010)
                                                        - benchmark
                                                                .results()
                                                                .rank("index", pair.other(), 2010)))
                                .isLessThanOrEqualTo(near));
    }

    @Test
    void thousandsOfWeightsVaryTogether() {
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                SURE,
                                Synthetic.tree(12, 100),
                                "'uncertainty':{'draws':20,'weights':{'noise':0.25}},"
                                        + "'sensitivity':{'base':8,'outputs':['score']}"),
                        Synthetic.panel(10, 1, 1200, 5));
        assertThat(new Threads(2).certainty(benchmark).rows(0, 0))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.score().standardDeviation()).isPositive());
    }

    /// A is ahead of B when w₁ > 1/2: with w₁ from 0.2 to 1 in 5 of 8 draws, with w₂ ≥ w₁ in none.
    @Test
    void weightsHaveALeastAndAnOrderWhereTheseAreKnown() {
        var least = anywhere("{'least':{'i0':0.2}}");
        assertThat(acceptability(least, "A", 1)).isCloseTo(0.625, within(0.002));
        assertThat(row(least, "index", "A", 2020).score().mean()).isCloseTo(0.6, within(1e-3));
        var order = anywhere("{'order':[['i1','i0']]}");
        assertThat(acceptability(order, "A", 2)).isEqualTo(1);
        assertThat(row(order, "index", "A", 2020).score().mean()).isCloseTo(0.25, within(1e-3));
    }

    @Test
    void flaggedValuesAreLessSure() {
        var panel = new Panel.Builder();
        var flags = List.of("", "u", "", "", "", "", "", "");
        for (int u = 0; u < flags.size(); u++) {
            panel.unit(PanelUnit.scored("U" + u));
            panel.value("i0", "U" + u, 2020, u, flags.get(u));
            panel.value("i1", "U" + u, 2020, u * u);
        }
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                SURE,
                                "'tree':{'code':'index','children':[{'code':'i0'},{'code':'i1'}]}",
                                "'uncertainty':{'draws':512,'data':{'flags':{'u':0.1}}}"),
                        panel.build());
        var certainty = new Threads(1).certainty(benchmark);
        // sd of 0..7 is √6: the error is 0.1√6 on a range of 7, and half of it reaches the index
        assertThat(row(certainty, "index", "U1", 2020).score().standardDeviation())
                .isCloseTo(0.1 * Math.sqrt(6) / 7 / 2, within(2e-3));
        assertThat(row(certainty, "index", "U5", 2020).score().standardDeviation()).isZero();
    }

    /// A share or an amount is not negative, whatever its error: else a root, which first lifts all
    /// by how far the least is below 0, would make every other score unsure.
    @Test
    void anErrorTakesNoValueBelowZeroWhereNoneIs() {
        assertThat(deviationOfTheNextWhereOneIsUnsure(0)).isZero();
        assertThat(deviationOfTheNextWhereOneIsUnsure(-1)).isPositive();
    }

    /// Of shares from 81 to 100, the 100 alone is unsure, with an error of half a standard
    /// deviation.
    @Test
    void anErrorTakesNoValueAboveTheGreatestThatItCanHave() {
        var free = scoreOfTheUnsureHundred("{'flags':{'u':0.5}}");
        var kept = scoreOfTheUnsureHundred("{'flags':{'u':0.5},'most':{'i0':100}}");
        assertThat(free.high()).isGreaterThan(102 / 200.0);
        assertThat(kept.high()).isEqualTo(100 / 200.0, within(1e-12));
        assertThat(kept.low()).isEqualTo(free.low(), within(1e-12)).isLessThan(98 / 200.0);
        assertThatThrownBy(() -> scoreOfTheUnsureHundred("{'error':0.1,'most':{'i0':99}}"))
                .hasMessageContaining("U19 has 100.0 of 'i0', more than the 99.0 that it can have")
                .hasMessageContaining("/uncertainty/data/most/i0");
    }

    private static DrawSummary scoreOfTheUnsureHundred(String data) {
        var panel = new Panel.Builder();
        for (int u = 0; u < 20; u++) {
            panel.unit(PanelUnit.scored("U" + u));
            panel.value("i0", "U" + u, 2020, 81 + u, u == 19 ? "u" : "");
        }
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                "'indicator_defaults':{'normalisation':"
                                        + "{'method':'goalposts','low':0,'high':200}}",
                                "'tree':{'code':'index','children':[{'code':'i0'}]}",
                                "'uncertainty':{'draws':512,'data':" + data + "}"),
                        panel.build());
        return row(new Threads(1).certainty(benchmark), "index", "U19", 2020).score();
    }

    /// Of a skewed indicator whose least value alone has an error.
    private static double deviationOfTheNextWhereOneIsUnsure(double least) {
        var panel = new Panel.Builder();
        for (int u = 0; u < 20; u++) {
            panel.unit(PanelUnit.scored("U" + u));
            panel.value("i0", "U" + u, 2020, u == 0 ? least : Math.exp(u / 4.0), u == 0 ? "u" : "");
        }
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                "'indicator_defaults':{'transformation':{'method':'power_root',"
                                        + "'skewness_limit':0.5,'max_root':3},"
                                        + "'normalisation':{'method':'goalposts','low':0,'high':120}}",
                                "'tree':{'code':'index','children':[{'code':'i0'}]}",
                                "'uncertainty':{'draws':512,'data':{'flags':{'u':0.02}}}"),
                        panel.build());
        return row(new Threads(1).certainty(benchmark), "index", "U1", 2020)
                .score()
                .standardDeviation();
    }

    /// Eight units below two parents with values from 0 to 7 in two years, of which one of the
    /// first year has this mark.
    private static double deviationOfMarked(String mark, String data) {
        var panel = new Panel.Builder();
        for (int u = 0; u < 8; u++) {
            var code = "U" + u;
            panel.unit(new PanelUnit(code, null, true, u < 4 ? "A" : "B", null, Map.of()));
            panel.value("i0", code, 2020, u, u == 3 ? mark : "");
            panel.value("i0", code, 2021, u == 5 ? 6 : u);
            panel.value("i1", code, 2020, u * u);
            panel.value("i1", code, 2021, u * u);
        }
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                SURE,
                                "'tree':{'code':'index','children':[{'code':'i0'},{'code':'i1'}]}",
                                "'uncertainty':{'draws':512,'data':" + data + "}"),
                        panel.build());
        return row(new Threads(1).certainty(benchmark), "index", "U3", 2020)
                .score()
                .standardDeviation();
    }

    // without the copied one: 0, 1, 2 (variance 1) and 4, 5, 6, 7 in the first year, and 0 to 3 and
    // 4,
    // 6, 6, 7 in the second (variances 5/3, 5/3 and 19/12); pooled over 15 values; on a range of 7,
    // half of it reaches the index
    @Test
    void aValueThatWasCopiedFromALargerUnitIsAsWrongAsUnitsDiffer() {
        double pooled = (3 * 1.0 + 4 * 5 / 3.0 + 4 * 5 / 3.0 + 4 * 19 / 12.0) / 15;
        assertThat(deviationOfMarked(Panel.COPIED, "{}"))
                .isCloseTo(Math.sqrt(pooled) / 7 / 2, within(6e-3));
        assertThat(deviationOfMarked("", "{}")).isZero();
        assertThat(deviationOfMarked(Panel.COPIED, "{'copied':false}")).isZero();
    }

    @Test
    void aLinkedValueIsLessWrongThanACopiedOneAsItsLevelIsKnown() {
        assertThat(deviationOfMarked(Panel.LINKED, "{}"))
                .isPositive()
                .isLessThan(0.7 * deviationOfMarked(Panel.COPIED, "{}"));
    }

    @Test
    void alternativesThatCannotGoTogetherAreRefusedBeforeTheRun() {
        var benchmark =
                Synthetic.benchmark(
                        10,
                        1,
                        SURE,
                        Synthetic.tree(2, 3),
                        "'uncertainty':{'alternatives':[{'name':'gaps','of':[{},"
                                + "{'treatment':{'gaps':{'method':'none'}}}]},"
                                + "{'name':'mean','of':[{},{'name':'geometric',"
                                + "'aggregation':{'method':'geometric'}}]}]}");
        assertThatThrownBy(() -> new Threads(1).certainty(benchmark))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("mean 'geometric'")
                .hasMessageContaining("/uncertainty/alternatives");
    }

    private static Benchmark sensitive(String more) {
        return Synthetic.benchmark(
                12,
                2,
                SURE,
                Synthetic.tree(2, 3),
                "'uncertainty':{'seed':3,'weights':{'noise':0.5},"
                        + "'alternatives':[{'name':'outliers','of':[{},"
                        + "{'treatment':{'outliers':{'method':'mean_sd','k':1.5,"
                        + "'action':'replace'}}}]},"
                        + "{'name':'without','of':[{},{'without':['i0']},{'without':['i1']}]}]}",
                "'sensitivity':{'base':128,'outputs':['score','rank','mean_rank_change']"
                        + more
                        + "}");
    }

    @Test
    void indicesOfOneAndManyPartsAreTheSameAndAddUp() {
        var benchmark = sensitive("");
        var analysis = new SensitivityAnalysis(benchmark);
        var one =
                analysis.indices(
                                new Threads(1)
                                        .outputs(
                                                analysis.runs(),
                                                () -> new SensitivityAnalysis(benchmark)))
                        .toList();
        var many =
                analysis.indices(
                                new Threads(5)
                                        .outputs(
                                                analysis.runs(),
                                                () -> new SensitivityAnalysis(benchmark)))
                        .toList();
        assertThat(many).containsExactlyElementsOf(one);
        assertThat(one.stream().map(Row::input).distinct())
                .containsExactly("outliers", "without", "weights");
        assertThat(one).anySatisfy(r -> assertThat(r.output()).isEqualTo(Output.MEAN_RANK_CHANGE));
        assertThat(one)
                .filteredOn(r -> r.missing() == null)
                .isNotEmpty()
                .allSatisfy(r -> {
                    var first = Objects.requireNonNull(r.first());
                    var total = Objects.requireNonNull(r.total());
                    assertThat(first.value()).isLessThan(total.value() + 0.5);
                    assertThat(total.low()).isLessThanOrEqualTo(total.high());
                });
        assertThat(one).as("every output has its rows").hasSize(3 * outputsOf(benchmark));
    }

    @Test
    void anOutputThatNeverChangesHasRowsThatSaySo() {
        var benchmark = sensitive("");
        var analysis = new SensitivityAnalysis(benchmark);
        var same = new double[analysis.runs()][outputsOf(benchmark)];
        var rows = analysis.indices(List.of(new SensitivityAnalysis.Outputs(same))).toList();
        assertThat(rows).hasSize(3 * outputsOf(benchmark));
        assertThat(rows)
                .extracting(Row::first, Row::total, Row::missing, Row::draws)
                .containsOnly(tuple(null, null, Missing.NO_VARIATION, 128));
        assertThat(UncertaintyValues.of(rows.getFirst()).subList(5, 13))
                .containsExactly(null, null, null, null, null, null, 128, "no_variation");
    }

    /// Scores and ranks of every unit, and the change of all ranks, in each year.
    private static int outputsOf(Benchmark benchmark) {
        return benchmark.scoredYears().length * (2 * benchmark.scoredUnits() + 1);
    }

    @Test
    void drawsMadeElsewhereGiveTheIndicesThatTheirOutputsHave(@TempDir Path folder)
            throws IOException {
        var benchmark =
                Synthetic.benchmark(
                        12,
                        1,
                        SURE,
                        Synthetic.tree(2, 3),
                        "'uncertainty':{'alternatives':[{'name':'a','of':[{},{'without':['i0']}]},"
                                + "{'name':'b','of':[{},{'without':['i3']}]}]}",
                        "'sensitivity':{'outputs':['mean_rank_change']}");
        var random = new Random(4);
        int n = 16;
        var base = new double[n][];
        Arrays.setAll(base, i -> random.doubles(4).toArray());
        var lines = new StringJoiner("\n");
        lines.add("V1,V2");
        for (int block = 0; block < 4; block++) {
            for (double[] row : base) {
                double first = block == 1 || block == 2 ? row[2] : row[0];
                double second = block == 1 || block == 3 ? row[3] : row[1];
                lines.add(first + "," + second);
            }
        }
        var file = Files.writeString(folder.resolve("draws.csv"), lines.toString());
        var analysis = new SensitivityAnalysis(benchmark, GivenDraws.read(file));
        assertThat(analysis.runs()).isEqualTo(4 * n);
        var outputs = analysis.outputs(0, analysis.runs());
        // run 1 is row 0 of B
        double expected = change(benchmark, base[0][2] >= 0.5, base[0][3] >= 0.5);
        assertThat(outputs.values()[1][0]).isEqualTo(expected);
        // run 2 is row 0 of A with the first input of B
        expected = change(benchmark, base[0][2] >= 0.5, base[0][1] >= 0.5);
        assertThat(outputs.values()[2][0]).isEqualTo(expected);
        assertThat(analysis.indices(List.of(outputs))).hasSize(2);
        Files.writeString(file, "V1,V2\n0.5,1.5\n");
        assertThatThrownBy(() -> GivenDraws.read(file)).hasMessageContaining("line 2");
    }

    private static double change(Benchmark benchmark, boolean withoutFirst, boolean withoutSecond) {
        var alternatives =
                Objects.requireNonNull(benchmark.methodology().uncertainty()).alternatives();
        var scenario =
                benchmark.scenario(
                        List.of(
                                alternatives.get(0).of().get(withoutFirst ? 1 : 0),
                                alternatives.get(1).of().get(withoutSecond ? 1 : 0)));
        int[] ranks = Results.of(scenario).ranks(0);
        int[] nominal = benchmark.results().ranks(0);
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += Math.abs(ranks[i] - nominal[i]);
        }
        return sum / ranks.length;
    }
}

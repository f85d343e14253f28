package rim.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.benchmark.Results;
import rim.engine.explain.Explanation.Cause;
import rim.engine.explain.Explanation.Cell;
import rim.engine.explain.Explanation.Part;
import rim.engine.explain.Explanation.Term;
import rim.engine.explain.Origins.Origin;
import rim.engine.explain.ScoreExplanation.Question;
import rim.schemas.RimException;

class ScoreExplanationTest {
    private final Results results = SmallBenchmark.results();
    private final ScoreExplanation explanations = new ScoreExplanation(results, Origins.NONE);

    private Explanation explained(String node, String unit) {
        return explanations.explain(Question.of(node, unit, 2019));
    }

    private static Stream<Part> leaves(Part part) {
        return part.parts().isEmpty()
                ? Stream.of(part)
                : part.parts().stream().flatMap(ScoreExplanationTest::leaves);
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::amount).sum();
    }

    @Test
    void partsOfIndicatorsAndOfNodesAddUpToEveryScore() {
        for (var unit : List.of("P", "Q", "R", "S", "T")) {
            for (var node : List.of("index", "pillar", "a")) {
                var explanation = explained(node, unit);
                double score = Objects.requireNonNull(explanation.score());
                assertThat(leaves(explanation.tree()).mapToDouble(Part::contribution).sum())
                        .isEqualTo(score, within(1e-15));
                assertThat(explanation.tree().contribution()).isEqualTo(score, within(1e-15));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"method\": \"geometric\"}",
                "{\"method\": \"harmonic\"}",
                "{\"method\": \"power\", \"exponent\": 2}",
                "{\"method\": \"mazziotta_pareto\"}",
                "{\"method\": \"mean_min\", \"alpha\": 0.5, \"beta\": 0.1}"
            })
    void scoresGapsAndChangesOfOtherMeansAddUpToo(String aggregation) {
        var other = new ScoreExplanation(SmallBenchmark.results(aggregation), Origins.NONE);
        for (var unit : List.of("P", "R", "T")) {
            var explanation =
                    other.explain(
                            new Question("index", unit, 2019, 2015, List.of("Q", "S"), List.of()));
            double score = Objects.requireNonNull(explanation.score());
            assertThat(leaves(explanation.tree()).mapToDouble(Part::contribution).sum())
                    .isEqualTo(score - explanation.rest(), within(1e-12));
            assertThat(Math.abs(explanation.rest())).isLessThan(0.01 * score);
            assertThat(explanation.gaps())
                    .isNotEmpty()
                    .allSatisfy(gap ->
                            assertThat(sum(gap.terms()))
                                    .isEqualTo(gap.difference(), within(1e-12)));
            var change = Objects.requireNonNull(explanation.change());
            assertThat(sum(change.terms())).isEqualTo(change.difference(), within(1e-12));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"method\": \"benefit_of_doubt\", \"least\": 0.2}",
                "{\"method\": \"geometric_benefit_of_doubt\", \"benchmark\": \"R\", \"least\": 0.2}"
            })
    void whereUnitsHaveSharesOfTheirOwnEverythingAddsUp(String aggregation) {
        var other = new ScoreExplanation(SmallBenchmark.results(aggregation), Origins.NONE);
        for (var unit : List.of("P", "R", "T")) {
            var explanation =
                    other.explain(
                            new Question(
                                    "index", unit, 2019, 2015, List.of("Q", "S"), List.of("Q")));
            double score = Objects.requireNonNull(explanation.score());
            assertThat(explanation.note()).isNull();
            assertThat(leaves(explanation.tree()).mapToDouble(Part::contribution).sum())
                    .isEqualTo(score, within(1e-12));
            assertThat(explanation.gaps())
                    .extracting(Explanation.Gap::to)
                    .contains("peers", "unit")
                    .doesNotContain("reference");
            assertThat(explanation.gaps())
                    .filteredOn(gap -> gap.to().equals("peers"))
                    .extracting(Explanation.Gap::name)
                    .containsExactly("Q, S");
            assertThat(explanation.gaps())
                    .allSatisfy(gap ->
                            assertThat(sum(gap.terms()))
                                    .isEqualTo(gap.difference(), within(1e-12)));
            var change = Objects.requireNonNull(explanation.change());
            assertThat(sum(change.terms())).isEqualTo(change.difference(), within(1e-12));
        }
    }

    @Test
    void aShareGoesDownTheTreeAsAWeightDoes() {
        var half = "{\"method\": \"benefit_of_doubt\", \"least\": 0.5, \"most\": 0.5}";
        var other = new ScoreExplanation(SmallBenchmark.results(half), Origins.NONE);
        var explanation = other.explain(Question.of("index", "S", 2019));
        double score = Objects.requireNonNull(explanation.score());
        assertThat(leaves(explanation.tree()).map(Part::contribution).toList())
                .usingElementComparator(
                        (x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y))
                .containsExactly(score / 4, score / 4, score / 2);
    }

    @Test
    void whereUnitsAreComparedWithEachOtherThereAreNoContributions() {
        var other =
                new ScoreExplanation(
                        SmallBenchmark.results("{\"method\": \"copeland\"}"), Origins.NONE);
        var explanation = other.explain(Question.of("index", "P", 2019));
        assertThat(explanation.note()).contains("compared with each other");
        assertThat(explanation.tree().contribution()).isNull();
        assertThat(explanation.gaps()).isEmpty();
    }

    @Test
    void aWeightIsSharedOutDownTheTree() {
        var explanation = explained("index", "S");
        var leaf = leaves(explanation.tree()).filter(p -> p.node().equals("b")).findFirst();
        double score = Objects.requireNonNull(leaf.orElseThrow().score());
        assertThat(leaf.orElseThrow().contribution())
                .isEqualTo(2.0 / 3 * 3 / 4 * score, within(1e-15));
    }

    @Test
    void everyGapAddsUp() {
        var explanation =
                explanations.explain(
                        new Question("index", "P", 2019, null, List.of("R", "S"), List.of("T")));
        assertThat(explanation.gaps())
                .extracting(Explanation.Gap::to)
                .containsExactly("reference", "leader", "peers", "unit");
        assertThat(explanation.gaps())
                .allSatisfy(gap ->
                        assertThat(sum(gap.terms())).isEqualTo(gap.difference(), within(1e-12)));
    }

    @Test
    void whatOneOfTheTwoLacksIsAPartOfTheGapByItself() {
        var explanation =
                explanations.explain(
                        new Question("index", "S", 2019, null, List.of(), List.of("T")));
        assertThat(explanation.gaps().getLast().terms())
                .filteredOn(t -> "c".equals(t.node()))
                .singleElement()
                .satisfies(t -> assertThat(t.cause()).isEqualTo(Cause.COVERAGE));
    }

    @Test
    void aChangeTellsValuesFillingAndTheOutlierRuleApart() {
        var change =
                Objects.requireNonNull(
                        explanations
                                .explain(
                                        new Question(
                                                "index", "Q", 2019, 2017, List.of(), List.of()))
                                .change());
        assertThat(sum(change.terms())).isEqualTo(change.difference(), within(1e-14));
        assertThat(change.terms())
                .extracting(t -> t.node() + " " + t.cause())
                .contains("a TREATMENT", "a DATA", "c DATA")
                .doesNotContain("b DATA", "b IMPUTATION");
        var since2016 =
                explanations
                        .explain(new Question("index", "Q", 2019, 2016, List.of(), List.of()))
                        .change();
        assertThat(Objects.requireNonNull(since2016).terms())
                .extracting(t -> t.node() + " " + t.cause())
                .contains("b IMPUTATION");
    }

    @Test
    void thePathOfAValueGoesDownToItsCells() {
        var cell = new Cell("b.csv", "abc", 7, 3);
        var origins =
                new Origins() {
                    @Override
                    public Optional<Origin> of(String indicator, String unit, int year) {
                        return indicator.equals("b") && year == 2017
                                ? Optional.of(
                                        new Origin("PC", "observed", "e", null, List.of(cell)))
                                : Optional.empty();
                    }

                    @Override
                    public String title(String node) {
                        return "title of " + node;
                    }
                };
        var explanation =
                new ScoreExplanation(results, origins).explain(Question.of("index", "S", 2019));
        var path =
                leaves(explanation.tree())
                        .filter(p -> p.node().equals("b"))
                        .map(Part::path)
                        .findFirst()
                        .orElseThrow();
        assertThat(path).isNotNull();
        assertThat(path.valueYear()).isEqualTo(2017);
        assertThat(path.filledBy()).isEqualTo("latest");
        assertThat(path.cells()).containsExactly(cell);
        assertThat(explanation.title()).isEqualTo("title of index");
    }

    @Test
    void anOutlierTellsWhatItWasTakenAs() {
        var path =
                leaves(explained("index", "Q").tree())
                        .filter(p -> p.node().equals("a"))
                        .map(Part::path)
                        .findFirst()
                        .orElseThrow();
        assertThat(path).isNotNull();
        assertThat(path.value()).isEqualTo(90);
        assertThat(path.bounded()).isNotNull().isLessThan(90);
        assertThat(path.score()).isEqualTo(1);
    }

    @Test
    void whatIsNotScoredIsAnError() {
        assertThatThrownBy(() -> explained("index", "X"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'X'");
        assertThatThrownBy(() -> explained("nothing", "P")).hasMessageContaining("'nothing'");
        assertThatThrownBy(() -> explanations.explain(Question.of("index", "P", 1999)))
                .hasMessageContaining("1999");
    }
}

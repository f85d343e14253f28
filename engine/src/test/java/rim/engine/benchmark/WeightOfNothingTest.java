package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.coherence.Coherence.LeftOut;
import rim.engine.coherence.CoherenceReport;
import rim.engine.coherence.LeaveOneOut;
import rim.engine.explain.Explanation.Part;
import rim.engine.explain.Origins;
import rim.engine.explain.ScoreExplanation;
import rim.engine.explain.ScoreExplanation.Question;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.engine.uncertainty.OwnDraws;
import rim.engine.whatif.Goal;
import rim.engine.whatif.LiftSearch;
import rim.engine.whatif.Reach;
import rim.engine.whatif.Supposition;
import rim.schemas.methodology.CoherenceScope.Stage;

/// A node that weighs 0 is scored and shown, and everything above it is as if it were not there.
class WeightOfNothingTest {
    private static final int YEAR = 2020;
    private static final List<String> COUNTED = List.of("a", "b", "c", "d");

    /// Two that weigh 0, one of them below 0 and often missing, and a group that does.
    private static final String WITH =
            "{'code':'x','weight':0,'treatment':{'normalisation':{'method':'z_score'}}},"
                    + "{'code':'a','weight':2},{'code':'b'},"
                    + "{'code':'idle','weight':0,'children':[{'code':'y','weight':3},{'code':'z'}]},"
                    + "{'code':'p','children':[{'code':'c'},{'code':'w','weight':0},{'code':'d'}]}";

    private static final String WITHOUT =
            "{'code':'a','weight':2},{'code':'b'},{'code':'p','children':[{'code':'c'},{'code':'d'}]}";

    static Stream<String> methods() {
        return Stream.concat(
                TiesTest.all()
                        .map(method -> method.replace(",'direction':[1,1,1,1,1,1,1]", ""))
                        .map(method -> method.replace("'undesirable':['d']", "'undesirable':['b']"))
                        .map(method -> method.replace("'worst':3", "'worst':2"))
                        .map(method -> method.replace("'most':0.5", "'most':0.9")),
                Stream.of(
                        "'method':'copeland','over':'indicators'",
                        "'method':'directional_benefit_of_doubt','direction':[1,2,3]",
                        "'method':'ordered_weights','weights':[3,2,1]"));
    }

    private static Results results(String tree, String... lines) {
        var random = new Random(8);
        var panel = new Panel.Builder();
        for (int u = 0; u < 25; u++) {
            var code = "u" + u;
            panel.unit(new PanelUnit(code, null, true, null, null, Map.of("side", "s" + u % 3)));
            for (var column : List.of("a", "b", "c", "d", "w", "x", "y", "z")) {
                double value = 1 + random.nextInt(1, 90) / 10.0 + (u % 5) / 2.0;
                boolean isThere = u % 4 != 0 || !List.of("x", "y").contains(column);
                if (isThere && !(u == 3 && column.equals("b"))) {
                    panel.value(column, code, YEAR, value);
                    panel.value(column, code, YEAR - 5, value - random.nextDouble());
                }
            }
        }
        panel.unit(new PanelUnit("bench", null, true, null, null, Map.of("side", "s1")));
        for (var column : COUNTED) {
            panel.value(column, "bench", YEAR, 5);
            panel.value(column, "bench", YEAR - 5, 5);
        }
        var text =
                "{'name':'none','title':'-','description':'-','source':'-',"
                        + Stream.of(lines).map(line -> line + ",").reduce("", String::concat)
                        + "'indicator_defaults':{'normalisation':"
                        + "{'method':'min_max','low':1,'high':100}},"
                        + "'tree':{'code':'index','children':["
                        + tree
                        + "]}}";
        return Benchmark.of(
                        Methodologies.parse(text.replace('\'', '"'), "none").methodology(),
                        panel.build())
                .results();
    }

    private static Results of(String tree, String method) {
        return results(
                tree.replace("'code':'p',", "'code':'p','aggregation':{'method':'arithmetic'},")
                        .replace(
                                "'code':'idle',",
                                "'code':'idle','aggregation':{'method':'arithmetic'},"),
                "'aggregation':{" + method + "}");
    }

    private static void assertAlike(Results with, Results without, String... nodes) {
        for (var node : nodes) {
            int ours = with.tree().number(node);
            int theirs = without.tree().number(node);
            assertThat(with.scores(ours)).as(node).containsExactly(without.scores(theirs));
            assertThat(with.ranks(ours)).as(node).containsExactly(without.ranks(theirs));
            assertThat(with.coverage(ours)).as(node).containsExactly(without.coverage(theirs));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void whatWeighsNothingMovesNothingAboveIt(String method) {
        assertAlike(of(WITH, method), of(WITHOUT, method), "index", "p", "a", "d");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void aGroupThatWeighsNothingIsScoredByItsOwnWeights(String method) {
        var below = "'code':'g','children':[{'code':'a'},{'code':'b'},{'code':'c'}]";
        var aggregation = "'aggregation':{" + method + "},";
        assertAlike(
                results("{'weight':0," + aggregation + below + "},{'code':'d'}"),
                results("{'weight':1," + aggregation + below + "},{'code':'d'}"),
                "g",
                "a");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'method':'given'",
                "'method':'equal'",
                "'method':'pca'",
                "'method':'equal_influence'",
                "'method':'equal_influence','over':'indicators'",
                "'method':'greatest_correlation'"
            })
    void noWeightIsFoundForIt(String weighting) {
        var line = "'weighting':{" + weighting + "}";
        var with = results(WITH, line);
        assertAlike(with, results(WITHOUT, line), "index", "p");
        var tree = with.tree();
        for (var node : List.of("x", "idle", "w")) {
            assertThat(with.scenario().share(tree.number(node))).isZero();
        }
    }

    @Test
    void itHasAScoreOfItsOwn() {
        var with = results(WITH);
        for (var node : List.of("x", "y", "z", "idle", "w")) {
            assertThat(with.rank(node, "u1", YEAR)).as(node).isPositive();
        }
        int cell = with.panel().cell(1, with.panel().unit("u1"));
        var tree = with.tree();
        assertThat(with.scores(tree.number("idle"))[cell])
                .isCloseTo(
                        (3 * with.scores(tree.number("y"))[cell]
                                        + with.scores(tree.number("z"))[cell])
                                / 4,
                        within(1e-12));
    }

    private static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(p -> all(p)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'method':'arithmetic'", "'method':'geometric'"})
    void itIsExplainedAsAddingNothing(String method) {
        var explanations = new ScoreExplanation(of(WITH, method), Origins.NONE);
        var tree = explanations.explain(Question.of("index", "u1", YEAR)).tree();
        assertThat(all(tree))
                .filteredOn(part -> List.of("x", "idle", "y", "z", "w").contains(part.node()))
                .hasSize(5)
                .allSatisfy(part -> {
                    assertThat(part.contribution()).isZero();
                    assertThat(part.score()).isNotNull();
                });
        var own = explanations.explain(Question.of("idle", "u1", YEAR)).tree();
        assertThat(own.parts().stream().mapToDouble(p -> Objects.requireNonNull(p.contribution())))
                .allMatch(contribution -> contribution != 0);
    }

    @Test
    void noLiftAsksForIt() {
        var results = results(WITH, "'aggregation':{'method':'geometric'}");
        var unit = Supposition.of(results, "u10", YEAR);
        var codes = results.panel().units().stream().map(PanelUnit::code).toList();
        var lift = LiftSearch.of(unit, new Goal.Places(3), new Reach("all", codes, 5, 0.75));
        var named = new ArrayList<String>();
        lift.singles().forEach(move -> named.add(move.indicator()));
        assertThat(named).isNotEmpty().isSubsetOf(COUNTED);
    }

    /// However it is made.
    @Test
    void aGroupThatComparesUnitsTakesNothingFromWhatIsAboveIt() {
        var results =
                results(
                        WITH.replace(
                                "'code':'idle',",
                                "'code':'idle','aggregation':{'method':'benefit_of_doubt'},"));
        assertThat(Supposition.of(results, "u10", YEAR)).isNotNull();
        var index =
                new ScoreExplanation(results, Origins.NONE)
                        .explain(Question.of("index", "u1", YEAR))
                        .tree();
        assertThat(index.parts().stream().map(Part::contribution)).doesNotContainNull();
    }

    @Test
    void itIsNoPartOfWhatHangsTogether() {
        var with = CoherenceReport.of(results(WITH), Stage.NORMALISED, 1);
        var without = CoherenceReport.of(results(WITHOUT), Stage.NORMALISED, 1);
        var ours = with.aggregates().getFirst();
        assertThat(ours.alpha()).isEqualTo(without.aggregates().getFirst().alpha());
        assertThat(ours.leftOut())
                .containsExactly(
                        new LeftOut("x", "it weighs 0"), new LeftOut("idle", "it weighs 0"));
        assertThat(with.importance())
                .filteredOn(each -> List.of("x", "idle", "w").contains(each.node()))
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.weight()).isZero();
                    assertThat(each.share()).isZero();
                    assertThat(each.relativeImportance()).isNull();
                    assertThat(each.withParent()).isNotNull();
                });
        assertThat(with.importance())
                .filteredOn(each -> each.node().equals("p"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.relativeImportance())
                                .isEqualTo(
                                        without.importance().stream()
                                                .filter(e -> e.node().equals("p"))
                                                .findFirst()
                                                .orElseThrow()
                                                .relativeImportance()));
    }

    @Test
    void leavingItOutChangesNothing() {
        var results = results(WITH);
        assertThat(LeaveOneOut.of(results))
                .filteredOn(each -> List.of("x", "idle", "y", "w").contains(each.node()))
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.scores()).containsExactly(results.scores(0)));
    }

    /// Draws that were made elsewhere cannot let it count unseen.
    @Test
    void drawsThatWeighItAreRefused() {
        var text =
                "{'name':'none','title':'-','description':'-','source':'-',"
                        + "'tree':{'code':'index','children':[{'code':'a','weight':0},{'code':'b'}]}}";
        var panel = new Panel.Builder();
        panel.unit(PanelUnit.scored("U")).value("b", "U", YEAR, 1);
        var draws =
                new OwnDraws.Builder(
                        Benchmark.of(
                                Methodologies.parse(text.replace('\'', '"'), "none").methodology(),
                                panel.build()));
        draws.weight("1", 1, 0);
        assertThatThrownBy(() -> draws.weight("1", 1, 0.5))
                .hasMessageContaining(
                        "Draw '1' gives 'a' the weight 0.5, which the methodology gives 0");
        draws.weight("1", 2, 0);
        assertThatThrownBy(draws::build)
                .hasMessageContaining("gives the weight 0 to all nodes below 'index'");
    }

    @Test
    void anAlternativeMayLetItCount() {
        var results =
                results(
                        WITH,
                        "'uncertainty':{'alternatives':[{'name':'w','of':[{},{'weights':{'w':1}}]}]}");
        var counting = results(WITH.replace("{'code':'w','weight':0}", "{'code':'w','weight':1}"));
        var variants = Objects.requireNonNull(results.methodology().uncertainty()).alternatives();
        var otherwise = results.otherwise(List.of(variants.getFirst().of().get(1)));
        assertThat(otherwise.scores(0)).containsExactly(counting.scores(0));
    }

    @Test
    void anAlternativeMayNotLetItCountWhereAMethodSaysSomethingOfEachPart() {
        assertThatThrownBy(() ->
                        results(
                                "{'code':'w','weight':0},{'code':'a'},{'code':'b'}",
                                "'aggregation':{'method':'directional_benefit_of_doubt','direction':[1,2]}",
                                "'uncertainty':{'alternatives':[{'name':'w','of':[{},{'weights':{'w':1}}]}]}"))
                .hasMessageContaining("where an alternative lets what weighs 0 count");
    }
}

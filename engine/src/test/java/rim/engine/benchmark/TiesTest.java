package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rim.engine.benchmark.rank.Tie;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Equal scores share a rank, whatever the order in which their parts were added up.
class TiesTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f", "g");

    /// Those that draw units, or weigh columns by what kind of unit has them, do not treat columns
    /// alike; the others do.
    private static final List<String> ALIKE =
            List.of(
                    "'method':'arithmetic'",
                    "'method':'geometric'",
                    "'method':'harmonic'",
                    "'method':'power','exponent':3",
                    "'method':'power','exponent':-0.5",
                    "'method':'mazziotta_pareto'",
                    "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'",
                    "'method':'ordered_weights','best':2",
                    "'method':'ordered_weights','worst':3",
                    "'method':'mean_min','alpha':0.5,'beta':0.1",
                    "'method':'wroclaw'",
                    "'method':'benefit_of_doubt','least':0.05,'most':0.5",
                    "'method':'directional_benefit_of_doubt','direction':[1,1,1,1,1,1,1]",
                    "'method':'multidirectional_benefit_of_doubt'",
                    "'method':'geometric_benefit_of_doubt','benchmark':'bench','least':0.05",
                    "'method':'geographic_ordered_weights','order':{'worst':2},"
                            + "'coordinates':['x','y'],'bandwidth':3",
                    "'method':'copeland'");

    private static final List<String> OTHERS =
            List.of(
                    "'method':'order_m_benefit_of_doubt','units':5",
                    "'method':'undesirable_benefit_of_doubt','undesirable':['d']",
                    "'method':'variance_benefit_of_doubt','level':0.9",
                    "'method':'mixed_factor','categories':['side']",
                    "'method':'factor'");

    /// Small, usual and large numbers: what rounding leaves of them is small, usual and large too.
    private static final List<Double> UNITS = List.of(1e-7, 1.0, 3e5, 1e13);

    static Stream<Arguments> alike() {
        return inUnits(ALIKE.stream());
    }

    static Stream<Arguments> any() {
        return inUnits(all());
    }

    private static Stream<Arguments> inUnits(Stream<String> methods) {
        return methods.flatMap(m -> UNITS.stream().map(unit -> Arguments.of(m, unit)));
    }

    static Stream<String> all() {
        return Stream.concat(ALIKE.stream(), OTHERS.stream());
    }

    @Test
    void noAggregationIsForgotten() {
        assertThat(Aggregations.ALL.ours())
                .extracting(method -> method.card().name())
                .allSatisfy(name ->
                        assertThat(all()).anyMatch(json -> json.contains("'" + name + "'")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("alike")
    void theSameNumbersInOtherColumnsShareARank(String method, double in) {
        var random = new Random(3);
        var panel = new Panel.Builder();
        for (int set = 0; set < 12; set++) {
            var numbers = new ArrayList<Double>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                numbers.add((random.nextInt(1, 30) / 10.0 + set) * in);
            }
            // turned round, so that every number is once in every column
            for (int turn = 0; turn < COLUMNS.size(); turn++) {
                Collections.rotate(numbers, 1);
                unit(panel, set + "-" + turn, numbers);
            }
        }
        unit(panel, "bench", Collections.nCopies(COLUMNS.size(), 5.0 * in));
        var results = results(method, COLUMNS, panel.build());
        var ties = results.ties(0);
        for (int set = 0; set < 12; set++) {
            int first = results.rank("index", set + "-0", 2020);
            int of = set;
            assertThat(
                            IntStream.range(0, COLUMNS.size())
                                    .map(turn -> results.rank("index", of + "-" + turn, 2020)))
                    .as("ranks of set " + set)
                    .containsOnly(first);
            assertThat(ties)
                    .filteredOn(tie -> tie.rank() == first)
                    .singleElement()
                    .satisfies(tie -> assertThat(tie.units()).contains(of + "-0", of + "-6"));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("any")
    void theOrderOfTheColumnsChangesNoRank(String method, double in) {
        var random = new Random(5);
        var panel = new Panel.Builder();
        for (int u = 0; u < 40; u++) {
            var numbers = new ArrayList<Double>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                numbers.add(random.nextInt(1, 9) / 10.0 * in);
            }
            unit(panel, "u" + u, numbers);
        }
        unit(panel, "bench", Collections.nCopies(COLUMNS.size(), 0.5 * in));
        var built = panel.build();
        var before = results(method, COLUMNS, built);
        var columns = new ArrayList<>(COLUMNS);
        for (int turn = 0; turn < 6; turn++) {
            Collections.shuffle(columns, random);
            var after = results(method, columns, built);
            assertThat(after.ranks(0)).as(columns.toString()).containsExactly(before.ranks(0));
            assertThat(after.ties(0)).isEqualTo(before.ties(0));
        }
    }

    @Test
    void numbersThatMakeUpForEachOtherTieWithNothing() {
        var panel = new Panel.Builder();
        unit(panel, "one", List.of(0.1, 0.2, -0.3, 0.0, 0.0, 0.0, 0.0));
        unit(panel, "two", List.of(-0.3, 0.1, 0.2, 0.0, 0.0, 0.0, 0.0));
        unit(panel, "none", Collections.nCopies(7, 0.0));
        unit(panel, "more", List.of(1e-9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
        unit(panel, "most", Collections.nCopies(7, 1.0));
        var results = results("'method':'arithmetic'", COLUMNS, panel.build());
        assertThat(
                        Stream.of("most", "more", "one", "two", "none")
                                .map(unit -> results.rank("index", unit, 2020)))
                .containsExactly(1, 2, 3, 3, 3);
        assertThat(results.ties(0))
                .containsExactly(new Tie("index", 2020, 3, List.of("none", "one", "two")));
    }

    private static void unit(Panel.Builder panel, String code, List<Double> numbers) {
        panel.unit(
                new PanelUnit(
                        code, null, true, null, null, Map.of("side", "s" + code.length() % 2)));
        for (int i = 0; i < numbers.size(); i++) {
            panel.value(COLUMNS.get(i), code, 2020, numbers.get(i));
        }
        panel.value("x", code, 2020, 1);
        panel.value("y", code, 2020, 1);
    }

    private static Results results(String method, List<String> columns, Panel panel) {
        var children = columns.stream().map(code -> "{'code':'" + code + "'}").toList();
        var text =
                "{'name':'ties','title':'-','description':'-','source':'-',"
                        + "'indicator_defaults':{'normalisation':{'method':'none'}},"
                        + "'aggregation':{"
                        + method
                        + "},'tree':{'code':'index','children':["
                        + String.join(",", children)
                        + "]}}";
        return Benchmark.of(
                        Methodologies.parse(text.replace('\'', '"'), method).methodology(), panel)
                .results();
    }
}

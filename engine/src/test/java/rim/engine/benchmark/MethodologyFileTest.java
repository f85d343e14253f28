package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.RimException;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

class MethodologyFileTest {

    private static Methodology file(String lines) {
        var text = "{'name':'test','title':'Test','description':'-','source':'-'," + lines + "}";
        return Methodologies.parse(text.replace('\'', '"'), "test.json").methodology();
    }

    private static final String TREE =
            "'tree':{'code':'root','children':[{'code':'a'},{'code':'b'}]}";

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() {
        assertThatThrownBy(() ->
                        file(
                                "'minimum_coverage':2,'unknown':1,"
                                        + "'indicator_defaults':{'gaps':{'method':'latest','max_age':-1},'normalisation':{'method':'z_score'}},"
                                        + "'tree':{'code':'root','aggregation':{'method':'geometric'},'children':["
                                        + "{'code':'a','treatment':{'outliers':{'method':'mean_sd'}}},{'code':'a'}]},"
                                        + "'groups':[{'code':'high','title':'High'}]"))
                .isInstanceOfSatisfying(
                        RimException.class,
                        e ->
                                assertThat(String.join("\n", e.faults()))
                                        .contains("/minimum_coverage: ")
                                        .contains("'unknown'")
                                        .contains("/indicator_defaults/gaps/max_age: ")
                                        .contains("/tree/children/0/treatment/outliers: ")
                                        .contains(
                                                "/tree/aggregation: 'geometric' needs scores above 0")
                                        .contains("/tree/children/1/code: two nodes 'a'")
                                        .contains("/groups: no reference"));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'method':'geometric' | 'method':'min_max'",
                "'method':'geometric' | 'method':'percentile_rank'",
                "'method':'geometric' | 'method':'distance_to_max'",
                "'method':'harmonic' | 'method':'borda'",
                "'method':'harmonic' | 'method':'z_score'",
                "'method':'power','exponent':-2 | 'method':'min_max'",
                "'method':'power','exponent':0.5 | 'method':'z_score'",
                "'method':'benefit_of_doubt' | 'method':'z_score'",
                "'method':'benefit_of_doubt','most':0.3 | 'method':'min_max'",
                "'method':'ordered_weights','weights':[1,2,3] | 'method':'min_max'",
                "'method':'ordered_weights','best':3 | 'method':'min_max'",
                "'method':'ordered_weights','best':1,'worst':1 | 'method':'min_max'",
                "'method':'geographic_ordered_weights','order':{'worst':3},'coordinates':['x','y'],'bandwidth':1 | 'method':'min_max'",
                "'method':'geometric_benefit_of_doubt' | 'method':'min_max'",
                "'method':'multidirectional_benefit_of_doubt' | 'method':'z_score'",
                "'method':'order_m_benefit_of_doubt','units':9,'on':['x'],'bandwidths':[1,2] | 'method':'min_max'",
                "'method':'order_m_benefit_of_doubt','units':9,'on':['x'],'bandwidths':[0] | 'method':'min_max'",
                "'method':'order_m_benefit_of_doubt','units':9,'ordinal':['x'],'bandwidths':[2] | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['c'] | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a','b'] | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'least':0.6 | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'order':['a','x'] | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'on':['x'] | 'method':'min_max'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'] | 'method':'z_score'",
                "'method':'variance_benefit_of_doubt' | 'method':'z_score'",
                "'method':'order_m_benefit_of_doubt','units':9 | 'method':'z_score'",
                "'method':'factor','components':3 | 'method':'z_score'"
            })
    void whatCannotWorkIsRefusedBeforeTheRun(String aggregation, String normalisation) {
        assertThatThrownBy(() ->
                        file(
                                "'indicator_defaults':{'normalisation':{"
                                        + normalisation
                                        + "}},'aggregation':{"
                                        + aggregation
                                        + "},"
                                        + TREE))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("/aggregation");
    }

    @Test
    void anAlternativeThatDoesNotFitItsNodesIsRefusedWhereItStands() {
        assertThatThrownBy(() ->
                        file(
                                "'uncertainty':{'alternatives':[{'name':'means','of':[{},{'aggregation':"
                                        + "{'method':'ordered_weights','weights':[1,2,3]}}]}]},"
                                        + TREE))
                .hasMessageContaining(
                        "/uncertainty/alternatives/0/of/1/aggregation/weights: 3 weights (expected 2,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'least':{'a':0.6,'b':0.6} | /uncertainty/weights/least: 1.2 in all below 'root'",
                "'least':{'root':0.6} | /uncertainty/weights/least: no node 'root' with siblings",
                "'order':[['a','root']] | /uncertainty/weights/order/0: [a, root] (expected nodes below",
                "'order':[['a','b']],'least':{'a':0.1} | /uncertainty/weights/order/0: nodes with different",
                "'order':[['a','b'],['b','a']] | /uncertainty/weights/order/1: a node in two orders",
                "'noise':0.2,'order':[['a','b']] | /uncertainty/weights/noise: limits are for the whole"
            })
    void limitsOfWeightsThatLeaveNoneAreRefused(String weights, String fault) {
        assertThatThrownBy(() -> file("'uncertainty':{'weights':{" + weights + "}}," + TREE))
                .hasMessageContaining(fault);
    }

    @Test
    void whatIsUndesirableIsNotTurnedBefore() {
        assertThatThrownBy(() ->
                        file(
                                "'aggregation':{'method':'undesirable_benefit_of_doubt','undesirable':['b']},"
                                        + "'tree':{'code':'root','children':[{'code':'a'},"
                                        + "{'code':'b','treatment':{'direction':'lower_is_better'}}]}"))
                .hasMessageContaining("/aggregation/undesirable: the scores of 'b' are turned");
    }

    @Test
    void aNodesOwnAggregationOverChildrenThatCanBeNegativeIsRefusedWhereItStands() {
        assertThatThrownBy(() ->
                        file(
                                "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':100}},"
                                        + "'tree':{'code':'root','children':[{'code':'x'},{'code':'p','aggregation':{'method':'geometric'},'children':["
                                        + "{'code':'a'},{'code':'c','aggregation':{'method':'copeland'},'children':[{'code':'b'},{'code':'d'}]}]}]}"))
                .hasMessageContaining("/tree/children/1/aggregation: 'geometric'")
                .hasMessageContaining("from 'c'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open-2026",
                "open-6",
                "themes-2026",
                "ris-2019",
                "ris-2021",
                "ris-2023",
                "ris-2025",
                "eis-2025",
                "coinr-example"
            })
    void presetsAreSound(String name) {
        assertThat(Methodologies.load(name).methodology().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ris-2019", "ris-2021", "ris-2023", "ris-2025", "eis-2025", "open-2026"})
    void everyPresetOfTheScoreboardDeclaresWhatIsUncertain(String name) {
        assertThat(Methodologies.load(name).methodology().uncertainty()).isNotNull();
    }

    @ParameterizedTest(name = "{0} has {1} indicators")
    @CsvSource({"ris-2019,17", "ris-2021,21", "ris-2023,21", "ris-2025,23", "eis-2025,32"})
    void theScoreboardsHaveTheirIndicatorsAndGroups(String name, int count) {
        var methodology = Methodologies.load(name).methodology();
        assertThat(methodology.tree().all().filter(Node::isIndicator)).hasSize(count);
        assertThat(methodology.groups()).hasSize(4);
        assertThat(methodology.source()).contains("Unconfirmed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open-2026",
                "open-6",
                "themes-2026",
                "ris-2019",
                "ris-2021",
                "ris-2023",
                "ris-2025",
                "eis-2025"
            })
    void everyIndicatorOfAPresetIsDefined(String name) {
        var catalogue =
                CheckedJson.read(
                        Catalogue.class,
                        Catalogue.RESOURCE,
                        "catalogue.schema.json",
                        Catalogue.class);
        assertThat(
                        Methodologies.load(name)
                                .methodology()
                                .tree()
                                .all()
                                .filter(Node::isIndicator)
                                .map(Node::code))
                .allSatisfy(code -> assertThat(catalogue.find(code)).as(code).isPresent());
    }

    /// Relative scores are the values themselves where the reference has 100.
    private static Results relatives(String lines, Map<String, Double> values) {
        var panel = new Panel.Builder();
        values.forEach((code, value) ->
                panel.unit(new PanelUnit(code, null, true, null, code.substring(0, 1), Map.of()))
                        .value("a", code, 2021, value));
        panel.unit(PanelUnit.beside("EU")).value("a", "EU", 2021, 100);
        return Benchmark.of(
                        file(
                                "'indicator_defaults':{'normalisation':{'method':'none'}},"
                                        + "'reference':{'region':'EU'},"
                                        + lines
                                        + ",'tree':{'code':'root','children':[{'code':'a'}]}"),
                        panel.build())
                .results();
    }

    private static final String GROUPS_2021 =
            "'groups':[{'code':'leader','title':'L','above':125},{'code':'strong','title':'S','above':100},"
                    + "{'code':'moderate','title':'M','above':70},{'code':'emerging','title':'E'}],"
                    + "'subgroups':{'parts':[{'code':'+','title':'+'},{'code':'','title':'o'},{'code':'-','title':'-'}]}";

    @Test
    void partsOfGroupsHaveTheLimitsThatTheScoreboardOf2021Published() {
        // Regional Innovation Scoreboard 2021, p. 18; greatest and least score follow from its
        // limits
        var results =
                relatives(
                        GROUPS_2021,
                        Map.of("A1", 154.7, "A2", 16.2, "A3", 140.0, "A4", 60.0, "A5", 100.0));
        assertLimits(results, 0, 144.8, 134.9);
        assertLimits(results, 1, 116.7, 108.3);
        assertLimits(results, 2, 90, 80);
        assertLimits(results, 3, 52.1, 34.1);
        assertThat(code(results, "A1")).isEqualTo("leader+");
        assertThat(code(results, "A3")).isEqualTo("leader");
        assertThat(code(results, "A4")).isEqualTo("emerging+");
        assertThat(code(results, "A2")).isEqualTo("emerging-");
        assertThat(code(results, "A5")).isEqualTo("moderate+");
    }

    private static void assertLimits(Results results, int group, double... limits) {
        assertThat(results.subgroupLimits(0, 0, group)).containsExactly(limits, within(0.05));
    }

    private static String code(Results results, String unit) {
        return String.valueOf(
                results.subgroupCode(0, results.panel().cell(0, results.panel().unit(unit))));
    }

    @Test
    void aCountrysRegionsAreBroughtInLineOnlyWhenItIsSwitchedOn() {
        var values = Map.of("A1", 80.0, "A2", 120.0, "B1", 50.0);
        var correction =
                "'country_correction':{'apply':%s,'index':[{'country':'A','year':2021,'value':110}]}";
        var on = relatives(String.format(Locale.ROOT, correction, "true"), values);
        // country A stands at 100 and should stand at 110
        assertThat(Arrays.copyOf(on.relative(0), 3))
                .containsExactly(new double[] {88, 132, 50}, within(1e-12));
        assertThat(on.correction()[0]).isCloseTo(1.1, within(1e-15));
        var off = relatives(String.format(Locale.ROOT, correction, "false"), values);
        assertThat(Arrays.copyOf(off.relative(0), 3))
                .containsExactly(new double[] {80, 120, 50}, within(1e-12));
    }

    /// Unit A in four years under its parent P, and unit B.
    private static Results panel(String gaps, String more, double... ofA) {
        var panel = new Panel.Builder();
        panel.unit(new PanelUnit("A", null, true, "P", null, Map.of("g", "x")));
        panel.unit(new PanelUnit("B", null, true, "P", null, Map.of("g", "x")));
        panel.unit(PanelUnit.beside("P"));
        for (int i = 0; i < 4; i++) {
            if (!Double.isNaN(ofA[i])) {
                panel.value("a", "A", 2018 + i, ofA[i]);
            }
            panel.value("a", "B", 2018 + i, 10 + i);
            panel.value("a", "P", 2018 + i, 100 * (1 + i));
        }
        return Benchmark.of(
                        file(
                                more
                                        + "'indicator_defaults':{'gaps':"
                                        + gaps
                                        + "},'tree':{'code':'root','children':[{'code':'a'}]}"),
                        panel.build())
                .results();
    }

    private static final double GAP = Double.NaN;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'method':'latest'} | NaN | 3 | 5",
                "{'method':'constant'} | 3 | 3 | 5",
                "{'method':'linear'} | 3 | 4 | 5",
                "{'method':'parent_growth'} | 1.5 | 4.5 | 6.666666666666667",
                "{'method':'parent_difference'} | -97 | 103 | 105",
                "{'method':'parent_level'} | 100 | 300 | 400",
                "{'method':'column'} | 10 | 12 | 13",
                "{'method':'column','group':'g'} | 10 | 12 | 13",
                "[{'method':'latest'},{'method':'parent_level'}] | 100 | 3 | 5"
            })
    void gapsInTimeAreFilledInTheStatedOrder(
            String gaps, double first, double second, double third) {
        // known: 3 in 2019 and 5 in 2021, or 2020 for what comes after
        var filled = panel(gaps, "", GAP, 3, GAP, 5).filled(0);
        assertThat(new double[] {filled[0], filled[6]})
                .containsExactly(new double[] {first, second}, within(1e-12));
        assertThat(panel(gaps, "", GAP, 3, 5, GAP).filled(0)[9]).isCloseTo(third, within(1e-12));
    }

    @Test
    void aFilledValueNamesItsMethodAndItsYears() {
        var results = panel("{'method':'linear'}", "", GAP, 3, GAP, 5);
        assertThat(results.gaps().valueYear(0, 0)).isEqualTo(2019);
        assertThat(results.gaps().secondValueYear(0, 0)).isNull();
        assertThat(results.gaps().valueYear(0, 6)).isEqualTo(2019);
        assertThat(results.gaps().secondValueYear(0, 6)).isEqualTo(2021);
        assertThat(results.gaps().by(0, 6)).isNotNull();
        assertThat(results.gaps().by(0, 3)).isNull();
    }

    @Test
    void aLaterYearNeverFillsAGapOfTheBaseYearsOrBefore() {
        var base = "'base_years':[2018,2019,2020],";
        var results = panel("{'method':'linear'}", base, 3, 4, GAP, 8);
        // with 2021 a line would go through 6
        assertThat(results.filled(0)[6]).isEqualTo(4);
    }

    @Test
    void theMethodWithTheLeastMeasuredErrorIsTaken() {
        var panel = new Panel.Builder();
        for (String unit : List.of("A", "B", "C", "D")) {
            panel.unit(PanelUnit.scored(unit));
            for (int year = 2000; year <= 2019; year++) {
                if (!(unit.equals("A") && year == 2010)) {
                    panel.value("a", unit, year, 100 * (unit.charAt(0) - 'A') + year - 2000);
                }
            }
        }
        var results =
                Benchmark.of(
                                file(
                                        "'indicator_defaults':{'gaps':{'method':'best','of':[{'method':'column'},{'method':'latest'},{'method':'linear'}]}},"
                                                + "'tree':{'code':'root','children':[{'code':'a'}]}"),
                                panel.build())
                        .results();
        int cell = results.panel().cell(10, 0);
        assertThat(results.filled(0)[cell]).isEqualTo(10);
        assertThat(results.gaps().by(0, cell)).isEqualTo(new MethodChoice("linear"));
        assertThat(results.gaps().error(0, cell))
                .satisfies(
                        e -> assertThat(Objects.requireNonNull(e).rootMeanSquare()).isLessThan(1));
    }

    @Test
    void siblingsMayBePutTogetherInDifferentWays() {
        var panel = new Panel.Builder();
        for (int i = 0; i < 4; i++) {
            var unit = String.valueOf((char) ('A' + i));
            panel.unit(PanelUnit.scored(unit));
            panel.value("a", unit, 1, i).value("b", unit, 1, 3 - i);
            panel.value("c", unit, 1, i).value("d", unit, 1, 3 - i);
        }
        var results =
                Benchmark.of(
                                file(
                                        "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':4}},"
                                                + "'tree':{'code':'root','children':["
                                                + "{'code':'p','aggregation':{'method':'geometric'},'children':[{'code':'a'},{'code':'b'}]},"
                                                + "{'code':'q','aggregation':{'method':'harmonic'},'children':[{'code':'c'},{'code':'d'}]}]}"),
                                panel.build())
                        .results();
        var tree = results.tree();
        // unit A has 1 and 4: 2 is the geometric, 1.6 the harmonic mean
        assertThat(results.scores(tree.number("p"))[0]).isCloseTo(2, within(1e-12));
        assertThat(results.scores(tree.number("q"))[0]).isCloseTo(1.6, within(1e-12));
        assertThat(results.scores(0)[0]).isCloseTo(1.8, within(1e-12));
    }
}

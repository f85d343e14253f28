package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no schema can say, each fault with its place.
class MethodologyFaultsTest {
    private static final String AB = Written.TREE;

    private static String told(String members) {
        return String.join("\n", Written.faults(members));
    }

    @Test
    void aSoundFileHasNone() {
        assertThat(Written.faults(AB)).isEmpty();
    }

    /// 1e308 + 1e308 is beyond the doubles, and shares of it are no numbers.
    @Test
    void weightsThatCannotBeAddedUpAreRefused() {
        var huge =
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'weights':{'a':1e308}}]}]},"
                        + "'tree':{'code':'root','children':[{'code':'a','weight':1e308},{'code':'b'}]}";
        assertThat(told(huge))
                .contains("/tree/children/0/weight: must have a maximum value")
                .contains("/uncertainty/alternatives/0/of/1/weights/a: must have a maximum value");
    }

    @Test
    void aWeightBelow0IsToldWithWhatToDoInstead() {
        var none =
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'weights':{'a':0}}]}]},"
                        + "'tree':{'code':'root','children':[{'code':'a','weight':0},{'code':'b','weight':-1}]}";
        assertThat(told(none))
                .doesNotContain("/tree/children/0")
                .contains("/tree/children/1/weight: must have a minimum value of 0")
                .contains("(found -1): Among its siblings.")
                .contains("counts against is one whose direction is lower_is_better")
                .contains(
                        "(found 0): An indicator that is to weigh nothing is named under without");
    }

    /// What weighs 0 is scored and shown; something must make the score above it.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'code':'a','weight':0},{'code':'b','weight':0} | | /tree/children: all below 'root' weigh 0 (expected one with a weight above 0)",
                "{'code':'g','children':[{'code':'a','weight':0}]},{'code':'b'} | | /tree/children/0/children: all below 'g' weigh 0",
                "{'code':'a'},{'code':'b','weight':0} | 'aggregation':{'method':'ordered_weights','weights':[2,1]} | /aggregation/weights: 2 weights (expected 1, one for each node below 'root'",
                "{'code':'a'},{'code':'b','weight':0} | 'aggregation':{'method':'undesirable_benefit_of_doubt','undesirable':['b']} | 'b' (expected some of [a] below 'root')",
                "{'code':'a'},{'code':'b','weight':0} | 'uncertainty':{'weights':{'least':{'b':0.1}}} | /uncertainty/weights/least: 'b' weighs 0, which is not varied",
                "{'code':'a'},{'code':'c'},{'code':'b','weight':0} | 'uncertainty':{'weights':{'order':[['a','b']]}} | /uncertainty/weights/order/0: 'b' weighs 0, which is not varied",
                "{'code':'a'},{'code':'b','weight':0,'treatment':{'normalisation':{'method':'z_score'}}} | 'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':100}},'aggregation':{'method':'geometric'},'uncertainty':{'alternatives':[{'name':'x','of':[{},{'weights':{'b':1}}]}]} | those below can be as low as you like"
            })
    void whatWeighsNothingLeavesSomethingToWeigh(String children, String more, String fault) {
        var tree = "'tree':{'code':'root','children':[" + children + "]}";
        assertThat(told((more == null ? "" : more + ",") + tree)).contains(fault);
    }

    @Test
    void whatWeighsNothingNeedsNoScoresThatCount() {
        assertThat(
                        Written.faults(
                                "'aggregation':{'method':'geometric'},'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':100}},"
                                        + "'tree':{'code':'root','children':[{'code':'a'},{'code':'b','weight':0,"
                                        + "'treatment':{'normalisation':{'method':'z_score'}}}]}"))
                .isEmpty();
        assertThat(told("'tree':{'code':'root','weight':0,'children':[{'code':'a'}]}"))
                .contains("/tree/weight: 0 for the index, which has no siblings");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'nuts':2021 | /nuts: 'nuts' and 'regions' go together",
                "'regions':{'level':2} | /regions: 'nuts' and 'regions' go together",
                "'nuts':2024,'regions':{'level':2,'kept':{'SE':2021}} | /regions/kept: SE is in NUTS 2024 (expected a country that left it)",
                "'nuts':2024,'regions':{'level':2,'kept':{'XX':2021}} | /regions/kept: NUTS 2021 has no country XX",
                "'nuts':2024,'regions':{'level':2,'kept':{'UK':2020}} | /regions/kept/UK: no NUTS version 2020 (known: [2006, 2010, 2013, 2016, 2021, 2024])",
                "'groups':[{'code':'a','title':'A'}] | /groups: no reference",
                "'subgroups':{'parts':[{'code':'+','title':''},{'code':'-','title':''}]} | /subgroups: parts of no groups",
                "'reference':{},'groups':[{'code':'a','title':'A','above':1}] | /groups/0: the last group takes all",
                "'reference':{},'groups':[{'code':'a','title':'A'},{'code':'b','title':'B'}] | /groups/0: every group but the last needs 'above'",
                "'reference':{},'groups':[{'code':'a','title':'A','above':1},{'code':'b','title':'B','above':1},{'code':'c','title':'C'}] | /groups/1/above: 1.0 (expected less than 1.0",
                "'reference':{},'groups':[{'code':'a','title':'A','above':1},{'code':'b','title':'B','above':2},{'code':'c','title':'C'}] | /groups/1/above: 2.0 (expected less than 1.0",
                "'sensitivity':{} | /sensitivity: nothing is varied",
                "'uncertainty':{},'sensitivity':{'nodes':['root','c']} | /sensitivity/nodes: no node 'c' in the tree",
                "'coherence':{'outranking':['a']} | /coherence/outranking: no aggregate 'a' in the tree",
                "'coherence':{'outranking':['c']} | /coherence/outranking: no aggregate 'c' in the tree",
                "'indicator_defaults':{'gaps':{'method':'regression','on':['a','root']}} | /indicator_defaults/gaps/on: no indicator 'root' in the tree",
                "'indicator_defaults':{'gaps':{'method':'best','of':[{'method':'latest'},{'method':'regression','on':['c']}]}} | /indicator_defaults/gaps/of/on: no indicator 'c' in the tree",
                "'indicator_defaults':{'gaps':{'method':'best','of':[{'method':'latest'},{'method':'best','of':[{'method':'latest'},{'method':'linear'}]}]}} | /indicator_defaults/gaps/of: a choice among choices",
                "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':1}} | /indicator_defaults/normalisation: low 1.0 is not below high 1.0",
                "'indicator_defaults':{'normalisation':{'method':'min_max','low':2}} | /indicator_defaults/normalisation: low 2.0 is not below high 1.0",
                "'indicator_defaults':{'normalisation':{'method':'goalposts','low':3,'high':2}} | /indicator_defaults/normalisation: low 3.0 is not below high 2.0",
                "'indicator_defaults':{'normalisation':{'method':'scaled','low':3,'high':2}} | /indicator_defaults/normalisation: low 3.0 is not below high 2.0",
                "'weighting':{'method':'pca','factors':3} | /weighting/factors: 3 factors of 2 nodes below 'root'",
                "'uncertainty':{'data':{'most':{'root':100}}} | /uncertainty/data/most: no indicator 'root' in the tree",
                "'uncertainty':{'weights':{'nodes':['c']}} | /uncertainty/weights/nodes: no node 'c' in the tree",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'nodes':['c']}]}]} | /uncertainty/alternatives/0/of/1/nodes: no node 'c'",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'weights':{'c':1}}]}]} | /uncertainty/alternatives/0/of/1/weights: no node 'c'",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'without':['root']}]}]} | /uncertainty/alternatives/0/of/1/without: no indicator 'root'",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'treatment':{'normalisation':{'method':'scaled','low':1,'high':0}}}]}]} | /uncertainty/alternatives/0/of/1/treatment/normalisation: low 1.0",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{}]},{'name':'y','of':[{'aggregation':{'method':'factor','components':3}},{}]}]} | /uncertainty/alternatives/1/of/0/aggregation/components: 3 of 2 nodes below 'root'"
            })
    void partsThatDoNotFitAreToldWithTheirPlace(String members, String fault) {
        assertThat(told(members + "," + AB)).contains(fault);
        assertThat(Written.faults(members + "," + AB)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'nuts':2021,'regions':{'level':2}",
                "'reference':{},'groups':[{'code':'a','title':'A'}]",
                "'reference':{},'groups':[{'code':'a','title':'A','above':1},{'code':'b','title':'B'}]",
                "'uncertainty':{},'sensitivity':{'nodes':['root','a']}",
                "'coherence':{'outranking':['root']}",
                "'indicator_defaults':{'gaps':{'method':'regression','on':['a','b']}}",
                "'weighting':{'method':'pca','factors':2}",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{'nodes':['a'],'aggregation':{'method':'factor','components':3}},{}]}]}",
                "'uncertainty':{'weights':{'least':{'a':0.5,'b':0.5}}}",
                "'uncertainty':{'weights':{'order':[['a','b']],'least':{'a':0.2,'b':0.2}}}",
                "'uncertainty':{'weights':{'noise':1}}",
                "'aggregation':{'method':'factor','components':2}"
            })
    void partsThatFitAreNotRefused(String members) {
        assertThat(Written.faults(members + "," + AB)).isEmpty();
    }

    @Test
    void faultsOfANodeStandWhereTheNodeDoes() {
        var tree =
                "'tree':{'code':'r','treatment':{},'children':["
                        + "{'code':'p','weighting':{'method':'pca','factors':4},'children':[{'code':'a'},{'code':'p'}]},"
                        + "{'code':'b','aggregation':{'method':'wroclaw'}},"
                        + "{'code':'c','weighting':{'method':'equal'}},"
                        + "{'code':'d','treatment':{'normalisation':{'method':'min_max','low':9}}}]}";
        assertThat(Written.faults(tree))
                .hasSize(6)
                .anyMatch(f -> f.startsWith("/tree/treatment: 'r' has children"))
                .anyMatch(f -> f.startsWith("/tree/children/0/weighting/factors: 4 factors of 2"))
                .anyMatch(f -> f.equals("/tree/children/0/children/1/code: two nodes 'p'"))
                .anyMatch(f -> f.startsWith("/tree/children/1: 'b' has no children"))
                .anyMatch(f -> f.startsWith("/tree/children/2: 'c' has no children"))
                .anyMatch(f -> f.startsWith("/tree/children/3/treatment/normalisation: low 9.0"));
    }

    @Test
    void anIndexOfNothingIsRefused() {
        assertThat(told("'tree':{'code':'root'}")).contains("/tree: the index has no children");
    }

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'method':'geometric' | 'method':'rank' | ",
                "'method':'geometric' | 'method':'min_max','low':0.1 | ",
                "'method':'geometric' | 'method':'min_max','clip':false | ",
                "'method':'geometric' | 'method':'none' | ",
                "'method':'geometric' | 'method':'min_max' | as low as 0.0",
                "'method':'geometric' | 'method':'min_max','low':-3 | as low as -3.0",
                "'method':'geometric' | 'method':'z_score' | as low as you like",
                "'method':'geometric' | 'method':'distance_to_target','target':1 | as low as 0.0",
                "'method':'harmonic' | 'method':'percentile_rank' | as low as 0.0",
                "'method':'mazziotta_pareto' | 'method':'borda' | as low as 0.0",
                "'method':'mazziotta_pareto' | 'method':'adjusted_mazziotta_pareto' | ",
                "'method':'power','exponent':0 | 'method':'min_max' | above 0",
                "'method':'power','exponent':0.1 | 'method':'min_max' | ",
                "'method':'power','exponent':2 | 'method':'z_score' | of 0 or more",
                "'method':'benefit_of_doubt' | 'method':'distance_to_max' | ",
                "'method':'directional_benefit_of_doubt' | 'method':'z_score' | of 0 or more",
                "'method':'multidirectional_benefit_of_doubt' | 'method':'min_max' | ",
                "'method':'geometric_benefit_of_doubt' | 'method':'fraction_of_max' | ",
                "'method':'geometric_benefit_of_doubt' | 'method':'min_max' | above 0",
                "'method':'order_m_benefit_of_doubt','units':2 | 'method':'z_score' | of 0 or more",
                "'method':'variance_benefit_of_doubt' | 'method':'goalposts','low':0,'high':1 | ",
                "'method':'arithmetic' | 'method':'z_score' | ",
                "'method':'wroclaw' | 'method':'z_score' | ",
                "'method':'mean_min','alpha':1,'beta':1 | 'method':'z_score' | ",
                "'method':'factor' | 'method':'z_score' | ",
                "'method':'copeland' | 'method':'z_score' | "
            })
    void anAggregationTakesOnlyScoresThatItCanUse(
            String aggregation, String normalisation, String why) {
        var faults =
                Written.faults(
                        "'indicator_defaults':{'normalisation':{"
                                + normalisation
                                + "}},'aggregation':{"
                                + aggregation
                                + "},"
                                + AB);
        if (why == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .singleElement()
                    .asString()
                    .startsWith("/aggregation: '")
                    .contains(why)
                    .contains("(node 'root', from 'a'; a min_max with 'low' above 0 would do)");
        }
    }

    /// What an aggregate may give decides what may be made of it.
    @ParameterizedTest(name = "geometric over {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'method':'arithmetic' | true",
                "'method':'geometric' | true",
                "'method':'harmonic' | true",
                "'method':'power','exponent':3 | true",
                "'method':'ordered_weights','best':1 | true",
                "'method':'mean_min','alpha':1,'beta':1 | true",
                "'method':'mazziotta_pareto' | true",
                "'method':'directional_benefit_of_doubt' | true",
                "'method':'geometric_benefit_of_doubt' | true",
                "'method':'wroclaw' | false",
                "'method':'benefit_of_doubt' | false",
                "'method':'multidirectional_benefit_of_doubt' | false",
                "'method':'order_m_benefit_of_doubt','units':2 | false",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'] | false",
                "'method':'variance_benefit_of_doubt' | false",
                "'method':'factor' | false",
                "'method':'mixed_factor','categories':['g'] | false",
                "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'] | false",
                "'method':'copeland' | false"
            })
    void whatAnAggregateMayGiveDecidesWhatMayBeMadeOfIt(String below, boolean isTaken) {
        var faults =
                Written.faults(
                        "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':2}},"
                                + "'tree':{'code':'r','aggregation':{'method':'geometric'},'children':["
                                + "{'code':'p','aggregation':{"
                                + below
                                + "},'children':[{'code':'a'},{'code':'b'}]}]}");
        assertThat(faults.isEmpty()).as(faults.toString()).isEqualTo(isTaken);
        assertThat(faults).allMatch(f -> f.startsWith("/tree/aggregation: 'geometric' needs"));
    }

    /// An indicator's own normalisation counts, not only the defaults.
    @Test
    void oneIndicatorThatCanBe0SpoilsAGeometricMean() {
        assertThat(
                        Written.faults(
                                "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':2}},"
                                        + "'aggregation':{'method':'geometric'},'tree':{'code':'r','children':[{'code':'a'},"
                                        + "{'code':'b','treatment':{'normalisation':{'method':'borda'}}}]}"))
                .singleElement()
                .asString()
                .contains("from 'b'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'method':'ordered_weights' | /aggregation: expected one of 'weights', 'best' and 'worst'",
                "'method':'ordered_weights','weights':[1,1],'worst':1 | /aggregation: expected one of",
                "'method':'ordered_weights','weights':[1] | /aggregation/weights: 1 weights (expected 2, one for each node below 'root')",
                "'method':'ordered_weights','weights':[0,0] | /aggregation/weights: all are 0",
                "'method':'ordered_weights','worst':3 | /aggregation/worst: 3 of 2 nodes below 'root'",
                "'method':'geographic_ordered_weights','order':{},'coordinates':['x','y'] | /aggregation/order: expected one of",
                "'method':'geographic_ordered_weights','order':{'best':5},'coordinates':['x','y'] | /aggregation/order/best: 5 of 2",
                "'method':'directional_benefit_of_doubt','direction':[0,0] | /aggregation/direction: expected 2 numbers, not all 0",
                "'method':'directional_benefit_of_doubt','direction':[1] | /aggregation/direction: expected 2 numbers",
                "'method':'order_m_benefit_of_doubt','units':2,'direction':[1,2,3] | /aggregation/direction: expected 2 numbers",
                "'method':'benefit_of_doubt','least':0.6 | /aggregation: shares from 0.6 to 1.0 cannot add up to 1 over the 2 nodes",
                "'method':'benefit_of_doubt','most':0.4 | /aggregation: shares from 0.0 to 0.4 cannot",
                "'method':'benefit_of_doubt','least':0.4,'most':0.3 | /aggregation: shares from 0.4 to 0.3 cannot",
                "'method':'geometric_benefit_of_doubt','least':0.51 | /aggregation: shares from 0.51",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'most':0.1 | /aggregation: shares from 0.0 to 0.1",
                "'method':'undesirable_benefit_of_doubt','undesirable':['x'] | /aggregation/undesirable: 'x' (expected some of [a, b] below 'root')",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a','b'] | /aggregation/undesirable: all nodes below 'root'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'order':['a','x'] | /aggregation/order: 'x'",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'on':['x'] | /aggregation/robust: units alike are drawn",
                "'method':'order_m_benefit_of_doubt','units':2,'on':['x'],'ordinal':['y'],'bandwidths':[1] | /aggregation/bandwidths: 1 (expected 2,",
                "'method':'order_m_benefit_of_doubt','units':2,'on':['x'],'bandwidths':[0] | /aggregation/bandwidths/0: 0.0 for 'x' (expected more than 0)",
                "'method':'order_m_benefit_of_doubt','units':2,'on':['x'],'ordinal':['y'],'bandwidths':[1,1.5] | /aggregation/bandwidths/1: 1.5 for 'y' (expected 0 to 1)",
                "'method':'factor','components':3 | /aggregation/components: 3 of 2"
            })
    void parametersThatDoNotFitTheNodesBelowAreTold(String aggregation, String fault) {
        assertThat(Written.faults("'aggregation':{" + aggregation + "}," + ONE_TO_TWO + AB))
                .singleElement()
                .asString()
                .startsWith(fault);
    }

    private static final String ONE_TO_TWO =
            "'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':2}},";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'method':'ordered_weights','weights':[0,1]",
                "'method':'ordered_weights','best':2",
                "'method':'ordered_weights','worst':1",
                "'method':'benefit_of_doubt','least':0.5,'most':0.5",
                "'method':'benefit_of_doubt','most':0.5",
                "'method':'directional_benefit_of_doubt','direction':[0,1]",
                "'method':'order_m_benefit_of_doubt','units':2,'on':['x'],'ordinal':['y'],'bandwidths':[9,1]",
                "'method':'order_m_benefit_of_doubt','units':2,'ordinal':['y'],'bandwidths':[0]",
                "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'order':['b','a'],'robust':{'units':2},'on':['x']"
            })
    void parametersAtTheirLimitsAreTaken(String aggregation) {
        assertThat(Written.faults("'aggregation':{" + aggregation + "}," + ONE_TO_TWO + AB))
                .isEmpty();
    }

    /// Whole numbers of JSON have no limit, those of the program have.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'aggregation':{'method':'order_m_benefit_of_doubt','units':99999999999} | /aggregation/units: 99999999999 (expected a whole number of at most ten digits)",
                "'aggregation':{'method':'multidirectional_benefit_of_doubt','robust':{'units':9,'seed':10000000000000000000}} | /aggregation/robust/seed: 10000000000000000000 (expected a whole number of at most 18 digits)",
                "'weighting':{'method':'pca','factors':99999999999} | /weighting/factors: 99999999999 (expected",
                "'indicator_defaults':{'gaps':{'method':'latest','max_age':99999999999}} | /indicator_defaults/gaps/max_age: 99999999999 (expected",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'weighting':{'method':'pca','factors':99999999999}}]}]} | /uncertainty/alternatives/0/of/1/weighting/factors: 99999999999 (expected",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'aggregation':{'method':'factor','components':99999999999}}]}]} | /uncertainty/alternatives/0/of/1/aggregation/components: 99999999999 (expected"
            })
    void aWholeNumberThatIsTooLongIsToldOnce(String members, String fault) {
        var tree =
                "'tree':{'code':'r','children':[{'code':'p','children':[{'code':'a'},{'code':'b'}]},{'code':'c'}]}";
        assertThat(Written.faults(members + "," + tree))
                .singleElement()
                .asString()
                .startsWith(fault);
    }

    @Test
    void aNumberOfANodeThatIsTooLongIsToldWhereTheNodeStands() {
        assertThat(
                        Written.faults(
                                "'tree':{'code':'r','children':[{'code':'p','aggregation':{'method':'factor','components':99999999999},"
                                        + "'weighting':{'method':'pca','factors':99999999999},"
                                        + "'children':[{'code':'a'},{'code':'b'}]},{'code':'c'}]}"))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("/tree/children/0/aggregation/components: 99999999999"))
                .anyMatch(f -> f.startsWith("/tree/children/0/weighting/factors: 99999999999"));
    }

    /// Each aggregate is looked at with the number of its own children.
    @Test
    void aParameterMayFitOneNodeAndNotAnother() {
        assertThat(
                        Written.faults(
                                "'aggregation':{'method':'ordered_weights','best':2},"
                                        + "'tree':{'code':'r','children':[{'code':'p','children':[{'code':'a'}]},{'code':'b'}]}"))
                .containsExactly("/aggregation/best: 2 of 1 nodes below 'p'");
    }

    @Test
    void anAlternativeIsLookedAtOnlyWhereItHolds() {
        var tree =
                "'tree':{'code':'r','children':[{'code':'p','children':[{'code':'a'},{'code':'b'}]},{'code':'c'},{'code':'d'}]}";
        var alternative =
                "'uncertainty':{'alternatives':[{'name':'x','of':[{},{'nodes':['%s'],'aggregation':{'method':'factor','components':3}}]}]},";
        assertThat(Written.faults(alternative.replace("%s", "p") + tree))
                .containsExactly(
                        "/uncertainty/alternatives/0/of/1/aggregation/components: 3 of 2 nodes below 'p'");
        assertThat(Written.faults(alternative.replace("%s", "r") + tree)).hasSize(1);
        assertThat(Written.faults(alternative.replace("%s", "c") + tree)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'least':{'a':0.6,'b':0.6} | /uncertainty/weights/least: 1.2 in all below 'r'",
                "'least':{'r':0.1} | /uncertainty/weights/least: no node 'r' with siblings",
                "'least':{'z':0.1,'y':0.1} | /uncertainty/weights/least: no node 'y' with siblings",
                "'order':[['a','c']] | /uncertainty/weights/order/0: [a, c] (expected nodes below one node)",
                "'order':[['a','b'],['b','p']] | /uncertainty/weights/order/1: a node in two orders",
                "'order':[['a','b']],'least':{'b':0.1} | /uncertainty/weights/order/0: nodes with different 'least'",
                "'noise':0.1,'least':{'a':0.1} | /uncertainty/weights/noise: limits are for the whole simplex"
            })
    void limitsThatLeaveNoWeightsAreTold(String weights, String fault) {
        var tree =
                "'tree':{'code':'r','children':[{'code':'a'},{'code':'b'},{'code':'p','children':[{'code':'c'},{'code':'d'}]}]}";
        assertThat(told("'uncertainty':{'weights':{" + weights + "}}," + tree)).contains(fault);
    }

    /// Faults of the tables above are found also where the schema refuses the file for another.
    @Test
    void faultsOfBothKindsAreToldAtOnce() {
        assertThat(Written.faults("'nuts':2021,'minimum_coverage':3," + AB))
                .hasSize(2)
                .anyMatch(f -> f.startsWith("/minimum_coverage: "))
                .anyMatch(f -> f.startsWith("/nuts: "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'nuts':2003,'regions':{'level':2} | /nuts",
                "'nuts':2021,'regions':{'level':4} | /regions/level",
                "'nuts':2021,'regions':{'level':2,'countries':['sweden']} | /regions/countries/0",
                "'nuts':2021,'regions':{'level':2,'countries':['SE','SE']} | /regions/countries",
                "'years':{'count':0} | /years/count",
                "'years':{'to':0} | /years/to",
                "'base_years':[2019,2019] | /base_years",
                "'minimum_coverage':1.01 | /minimum_coverage",
                "'screening':{'when':'never'} | /screening/when",
                "'screening':{'least_availability':-1} | /screening/least_availability",
                "'reference':{'region':'EU 28'} | /reference/region",
                "'uncertainty':{'draws':1} | /uncertainty/draws",
                "'uncertainty':{'level':1} | /uncertainty/level",
                "'uncertainty':{'top':[0]} | /uncertainty/top/0",
                "'uncertainty':{'weights':{'noise':0}} | /uncertainty/weights/noise",
                "'uncertainty':{'data':{'error':-1}} | /uncertainty/data/error",
                "'uncertainty':{'data':{'flags':{'b':-1}}} | /uncertainty/data/flags/b",
                "'uncertainty':{'alternatives':[{'name':'x','of':[{}]}]} | /uncertainty/alternatives/0/of",
                "'uncertainty':{},'sensitivity':{'outputs':['mean']} | /sensitivity/outputs/0",
                "'coherence':{'redundant':1.1} | /coherence/redundant",
                "'coherence':{'stages':['scores']} | /coherence/stages/0",
                "'country_correction':{} | 'apply'",
                "'country_correction':{'apply':true,'index':[{'country':'SE','value':0}]} | /country_correction/index/0/value",
                "'tre':{} | 'tre'"
            })
    void whatTheSchemaRefusesIsToldWithItsPlace(String members, String place) {
        assertThat(told(members + "," + AB)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "title", "description", "source", "tree"})
    void whatEveryFileNeedsIsAskedForByName(String member) {
        var members = "'name':'t','title':'T','description':'-','source':'-'," + AB;
        var without =
                List.of("name", "title", "description", "source").contains(member)
                        ? members.replaceFirst("'" + member + "':'[^']*',", "")
                        : members.substring(0, members.indexOf(",'tree'"));
        assertThat(Written.faultsOf("{" + without + "}"))
                .singleElement()
                .asString()
                .contains("'" + member + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "Upper", "with space", "a/b", "ö"})
    void aNameIsShortAndPlain(String name) {
        assertThat(
                        Written.faultsOf(
                                "{'name':'"
                                        + name
                                        + "','title':'T','description':'-','source':'-',"
                                        + AB
                                        + "}"))
                .singleElement()
                .asString()
                .startsWith("/name: ");
    }
}

package rim.engine.methodology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.engine.method.Methods;
import rim.engine.method.TableNeeds;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;

/// Every method as it is written in a file, and what it is when the file says no more than it must.
class MethodsInFilesTest {

    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of("'method':'none'", "'method':'none'"),
                Arguments.of("'method':'latest'", "'method':'latest'"),
                Arguments.of("'method':'latest','max_age':0", "'method':'latest','max_age':0"),
                Arguments.of("'method':'constant'", "'method':'constant'"),
                Arguments.of("'method':'linear'", "'method':'linear'"),
                Arguments.of("'method':'linear_constant'", "'method':'linear_constant'"),
                Arguments.of("'method':'parent_growth'", "'method':'parent_growth'"),
                Arguments.of("'method':'parent_difference'", "'method':'parent_difference'"),
                Arguments.of("'method':'parent_level'", "'method':'parent_level'"),
                Arguments.of(
                        "'method':'regression','on':['a']", "'method':'regression','on':['a']"),
                Arguments.of("'method':'column'", "'method':'column','statistic':'mean'"),
                Arguments.of(
                        "'method':'column','statistic':'median','group':'g'",
                        "'method':'column','statistic':'median','group':'g'"),
                Arguments.of(
                        "'method':'row'", "'method':'row','statistic':'mean','of':'same_parent'"),
                Arguments.of(
                        "'method':'row','statistic':'median','of':'all'",
                        "'method':'row','statistic':'median','of':'all'"),
                Arguments.of(
                        "'method':'best','of':[{'method':'latest'},{'method':'linear'}]",
                        "'method':'best','of':[{'method':'latest'},{'method':'linear'}],'folds':5,'seed':1"),
                Arguments.of("'method':'drift'", "'method':'drift','span':5"),
                Arguments.of("'method':'drift','span':2", "'method':'drift','span':2"),
                Arguments.of("'method':'neighbours'", "'method':'neighbours','count':10"),
                Arguments.of("'method':'nowcast'", "'method':'nowcast','tried':5,'max_age':3"),
                Arguments.of(
                        "'method':'nowcast','of':[{'method':'latest'}],'tried':2",
                        "'method':'nowcast','of':[{'method':'latest'}],'tried':2,'max_age':3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void gaps(String written, String meant) {
        assertMeans(GapMethods.ALL, Written::gaps, written, meant);
    }

    static Stream<Arguments> normalisations() {
        return Stream.of(
                Arguments.of("'method':'none'", "'method':'none'"),
                Arguments.of(
                        "'method':'min_max'",
                        "'method':'min_max','low':0.0,'high':1.0,'clip':true"),
                Arguments.of(
                        "'method':'min_max','low':1,'high':100,'clip':false",
                        "'method':'min_max','low':1.0,'high':100.0,'clip':false"),
                Arguments.of("'method':'z_score'", "'method':'z_score','mean':0.0,'sd':1.0"),
                Arguments.of(
                        "'method':'z_score','mean':10,'sd':2",
                        "'method':'z_score','mean':10.0,'sd':2.0"),
                Arguments.of(
                        "'method':'scaled','low':-1,'high':5",
                        "'method':'scaled','low':-1.0,'high':5.0,'factor':100.0"),
                Arguments.of("'method':'rank'", "'method':'rank','ties':'least'"),
                Arguments.of(
                        "'method':'rank','ties':'average'", "'method':'rank','ties':'average'"),
                Arguments.of("'method':'borda'", "'method':'borda'"),
                Arguments.of("'method':'percentile_rank'", "'method':'percentile_rank'"),
                Arguments.of("'method':'fraction_of_max'", "'method':'fraction_of_max'"),
                Arguments.of("'method':'distance_to_max'", "'method':'distance_to_max'"),
                Arguments.of(
                        "'method':'distance_to_reference','unit':'SE'",
                        "'method':'distance_to_reference','unit':'SE','cap':false"),
                Arguments.of(
                        "'method':'distance_to_reference','unit':'SE','year':2019,'cap':true",
                        "'method':'distance_to_reference','unit':'SE','year':2019,'cap':true"),
                Arguments.of(
                        "'method':'distance_to_target','target':3",
                        "'method':'distance_to_target','target':3.0,'cap':false,'scale':'natural'"),
                Arguments.of(
                        "'method':'distance_to_target','target':3,'scale':'treated'",
                        "'method':'distance_to_target','target':3.0,'cap':false,'scale':'treated'"),
                Arguments.of(
                        "'method':'goalposts','low':1,'high':2",
                        "'method':'goalposts','low':1.0,'high':2.0,'factor':1.0,'clip':true,'scale':'natural'"),
                Arguments.of(
                        "'method':'goalposts','low':1,'high':2,'factor':100,'clip':false,'scale':'treated'",
                        "'method':'goalposts','low':1.0,'high':2.0,'factor':100.0,'clip':false,'scale':'treated'"),
                Arguments.of(
                        "'method':'adjusted_mazziotta_pareto'",
                        "'method':'adjusted_mazziotta_pareto'"),
                Arguments.of(
                        "'method':'adjusted_mazziotta_pareto','reference':4.5",
                        "'method':'adjusted_mazziotta_pareto','reference':4.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void normalisations(String written, String meant) {
        assertMeans(Normalisations.ALL, Written::normalisation, written, meant);
    }

    static Stream<Arguments> outliers() {
        return Stream.of(
                Arguments.of("'method':'none'", "'method':'none'"),
                Arguments.of(
                        "'method':'mean_sd','k':2,'action':'replace'",
                        "'method':'mean_sd','k':2.0,'action':'replace'"),
                Arguments.of(
                        "'method':'iqr','k':1.5,'action':'exclude'",
                        "'method':'iqr','k':1.5,'action':'exclude'"),
                Arguments.of(
                        "'method':'winsorise'",
                        "'method':'winsorise','skewness':2.0,'kurtosis':3.5,'most':5,'ties':'within_limit'"),
                Arguments.of(
                        "'method':'winsorise','skewness':1,'kurtosis':2,'most':3,'ties':'together'",
                        "'method':'winsorise','skewness':1.0,'kurtosis':2.0,'most':3,'ties':'together'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void outliers(String written, String meant) {
        assertMeans(OutlierRules.ALL, Written::outliers, written, meant);
    }

    /// COINr's and the JRC's limits, where the file names none.
    @Test
    void winsorisingHasTheUsualLimitsByDefault() {
        assertMeans(
                OutlierRules.ALL,
                Written::outliers,
                "'method':'winsorise','kurtosis':5",
                "'method':'winsorise','skewness':2.0,'kurtosis':5.0,'most':5,'ties':'within_limit'");
        assertMeans(
                Transformations.ALL,
                Written::transformation,
                "'method':'log','unless':{}",
                "'method':'log','form':'range_shift','unless':{'skewness':2.0,'kurtosis':3.5},'from':'treated'");
    }

    static Stream<Arguments> transformations() {
        return Stream.of(
                Arguments.of("'method':'none'", "'method':'none'"),
                Arguments.of(
                        "'method':'power_root','skewness_limit':1,'max_root':3",
                        "'method':'power_root','skewness_limit':1.0,'max_root':3"),
                Arguments.of(
                        "'method':'log'", "'method':'log','form':'range_shift','from':'treated'"),
                Arguments.of(
                        "'method':'log','form':'gii','unless':{'skewness':1},'from':'original'",
                        "'method':'log','form':'gii','unless':{'skewness':1.0,'kurtosis':3.5},'from':'original'"),
                Arguments.of("'method':'box_cox'", "'method':'box_cox','from':'treated'"),
                Arguments.of(
                        "'method':'box_cox','lambda':0,'unless':{'skewness':1}",
                        "'method':'box_cox','lambda':0.0,'unless':{'skewness':1.0,'kurtosis':3.5},'from':'treated'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void transformations(String written, String meant) {
        assertMeans(Transformations.ALL, Written::transformation, written, meant);
    }

    static Stream<Arguments> weightings() {
        return Stream.of(
                Arguments.of("'method':'given'", "'method':'given'"),
                Arguments.of("'method':'equal'", "'method':'equal'"),
                Arguments.of("'method':'pca'", "'method':'pca'"),
                Arguments.of("'method':'pca','factors':2", "'method':'pca','factors':2"),
                Arguments.of(
                        "'method':'equal_influence'",
                        "'method':'equal_influence','measure':'correlation','least':0.0,"
                                + "'over':'children'"),
                Arguments.of(
                        "'method':'equal_influence','measure':'squared_correlation','least':0.1",
                        "'method':'equal_influence','measure':'squared_correlation','least':0.1,"
                                + "'over':'children'"),
                Arguments.of(
                        "'method':'greatest_correlation'",
                        "'method':'greatest_correlation','over':'children'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void weightings(String written, String meant) {
        assertMeans(Weightings.ALL, Written::weighting, written, meant);
    }

    static Stream<Arguments> aggregations() {
        return Stream.of(
                Arguments.of("'method':'arithmetic'", "'method':'arithmetic'"),
                Arguments.of("'method':'geometric'", "'method':'geometric'"),
                Arguments.of("'method':'harmonic'", "'method':'harmonic'"),
                Arguments.of("'method':'power','exponent':0.5", "'method':'power','exponent':0.5"),
                Arguments.of(
                        "'method':'mazziotta_pareto'",
                        "'method':'mazziotta_pareto','penalty':'lowers','deviation':'population'"),
                Arguments.of(
                        "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'",
                        "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'"),
                Arguments.of(
                        "'method':'ordered_weights','weights':[2,1]",
                        "'method':'ordered_weights','weights':[2.0,1.0]"),
                Arguments.of(
                        "'method':'mean_min','alpha':0.5,'beta':1",
                        "'method':'mean_min','alpha':0.5,'beta':1.0"),
                Arguments.of("'method':'wroclaw'", "'method':'wroclaw'"),
                Arguments.of(
                        "'method':'benefit_of_doubt'",
                        "'method':'benefit_of_doubt','least':0.0,'most':1.0"),
                Arguments.of(
                        "'method':'directional_benefit_of_doubt'",
                        "'method':'directional_benefit_of_doubt'"),
                Arguments.of(
                        "'method':'multidirectional_benefit_of_doubt','robust':{'units':9}",
                        "'method':'multidirectional_benefit_of_doubt','robust':{'units':9,'replications':200,'seed':1}"),
                Arguments.of(
                        "'method':'geometric_benefit_of_doubt','benchmark':'SE'",
                        "'method':'geometric_benefit_of_doubt','benchmark':'SE','least':0.0,'most':1.0"),
                Arguments.of(
                        "'method':'order_m_benefit_of_doubt','units':9",
                        "'method':'order_m_benefit_of_doubt','units':9"),
                Arguments.of(
                        "'method':'undesirable_benefit_of_doubt','undesirable':['a']",
                        "'method':'undesirable_benefit_of_doubt','undesirable':['a'],'least':0.0,'most':1.0"),
                Arguments.of(
                        "'method':'variance_benefit_of_doubt'",
                        "'method':'variance_benefit_of_doubt','level':0.95"),
                Arguments.of("'method':'factor'", "'method':'factor','rotation':'varimax'"),
                Arguments.of(
                        "'method':'mixed_factor','categories':['g']",
                        "'method':'mixed_factor','categories':['g']"),
                Arguments.of(
                        "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y']",
                        "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'],'kernel':'bisquare'"),
                Arguments.of("'method':'copeland'", "'method':'copeland','over':'children'"),
                Arguments.of(
                        "'method':'copeland','over':'indicators'",
                        "'method':'copeland','over':'indicators'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aggregations(String written, String meant) {
        assertMeans(Aggregations.ALL, Written::aggregation, written, meant);
    }

    /// Said in full, a method is what it is when its defaults are left out.
    private static void assertMeans(
            Methods<?> methods, Function<String, MethodChoice> read, String written, String meant) {
        assertThat(Written.inFull(methods, read.apply(written))).isEqualTo(meant);
        assertThat(Written.inFull(methods, read.apply(meant))).isEqualTo(meant);
    }

    /// A method that the schema forgets cannot be written, one that the code forgets cannot be
    /// read, and one that is not above was never tried.
    @Test
    void theSchemaTheCodeAndThisTestKnowTheSameMethods() throws IOException {
        var schema =
                new ObjectMapper()
                        .readTree(CheckedJson.text(Methodology.class, "methodology.schema.json"))
                        .get("$defs");
        var treatment = schema.at("/treatment/properties");
        sameMethods(GapMethods.ALL, schema.at("/gap"), gaps());
        sameMethods(Normalisations.ALL, treatment.at("/normalisation"), normalisations());
        sameMethods(OutlierRules.ALL, treatment.at("/outliers"), outliers());
        sameMethods(Transformations.ALL, treatment.at("/transformation"), transformations());
        sameMethods(Weightings.ALL, schema.at("/weighting"), weightings());
        sameMethods(Aggregations.ALL, schema.at("/aggregation"), aggregations());
    }

    private static void sameMethods(Methods<?> kind, JsonNode schema, Stream<Arguments> tried) {
        var coded =
                new TreeSet<>(kind.ours().stream().map(method -> method.card().name()).toList());
        var allowed = new TreeSet<String>();
        schema.at("/properties/method/enum").forEach(name -> allowed.add(name.asText()));
        var described = new TreeSet<String>();
        schema.at("/allOf")
                .forEach(branch -> {
                    described.add(branch.at("/if/properties/method/const").asText());
                    assertThat(branch.at("/then/title").asText()).isNotBlank();
                });
        var named = new TreeSet<String>();
        tried.forEach(arguments -> named.add(nameIn(String.valueOf(arguments.get()[1]))));
        assertThat(coded).as("names of %s", kind.kind()).hasSameSizeAs(kind.ours());
        assertThat(allowed).as("schema of %s", kind.kind()).isEqualTo(coded);
        assertThat(described).as("schema of %s", kind.kind()).isEqualTo(coded);
        assertThat(named).as("tests of %s", kind.kind()).isEqualTo(coded);
    }

    private static String nameIn(String written) {
        return written.replaceFirst("^'method':'([a-z_]+)'.*$", "$1");
    }

    @Test
    void theNameOfAMethodIsTheWordOfTheFile() {
        assertThat(classOf(Normalisations.ALL, Written.normalisation("'method':'min_max'")))
                .isEqualTo("MinMaxMethod");
        assertThat(classOf(Weightings.ALL, Written.weighting("'method':'pca','factors':2")))
                .isEqualTo("PrincipalComponentsMethod");
        var written = "'method':'order_m_benefit_of_doubt','units':1";
        assertThat(classOf(Aggregations.ALL, Written.aggregation(written)))
                .isEqualTo("OrderMMethod");
        assertThat(Written.aggregation(written).written())
                .hasToString("{method=order_m_benefit_of_doubt, units=1}");
        assertThatThrownBy(() -> Aggregations.ALL.of(new MethodChoice("mean")))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith(
                        "Unknown aggregation: 'mean' (expected one of arithmetic, geometric, ");
        assertThatThrownBy(() -> MethodChoice.of(Map.of("mean", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No method is named (expected 'method')");
    }

    private static String classOf(Methods<?> methods, MethodChoice choice) {
        return methods.of(choice).method().getClass().getSimpleName();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gaps | {'method':'latest','max_age':-1} | /indicator_defaults/gaps/max_age",
                "gaps | {'method':'latest','max_age':1.5} | /indicator_defaults/gaps/max_age",
                "gaps | {'method':'latest','maximum_age':1} | 'maximum_age'",
                "gaps | {'method':'constant','max_age':1} | 'max_age'",
                "gaps | {'method':'regression'} | 'on'",
                "gaps | {'method':'regression','on':[]} | /indicator_defaults/gaps/on",
                "gaps | {'method':'regression','on':['a','a']} | /indicator_defaults/gaps/on",
                "gaps | {'method':'column','statistic':'mode'} | /indicator_defaults/gaps/statistic",
                "gaps | {'method':'row','of':'parents'} | /indicator_defaults/gaps/of",
                "gaps | {'method':'best','of':[{'method':'latest'}]} | /indicator_defaults/gaps/of",
                "gaps | {'method':'best','of':[{'method':'latest'},{'method':'linear'}],'folds':1} | /indicator_defaults/gaps/folds",
                "gaps | [{'method':'latest'},{'method':'last'}] | /indicator_defaults/gaps/1/method",
                "gaps | 'latest' | /indicator_defaults/gaps",
                "outliers | {'method':'mean_sd','k':2} | 'action'",
                "outliers | {'method':'mean_sd','k':0,'action':'replace'} | /indicator_defaults/outliers/k",
                "outliers | {'method':'iqr','action':'replace'} | 'k'",
                "outliers | {'method':'iqr','k':1,'action':'remove'} | /indicator_defaults/outliers/action",
                "outliers | {'method':'winsorise','most':-1} | /indicator_defaults/outliers/most",
                "outliers | {'method':'winsorise','most_share':1.1} | /indicator_defaults/outliers/most_share",
                "outliers | {'method':'winsorise','skewness':0} | /indicator_defaults/outliers/skewness",
                "outliers | {'method':'winsorize'} | /indicator_defaults/outliers/method",
                "outliers | {'k':2} | 'method'",
                "transformation | {'method':'power_root','skewness_limit':1} | 'max_root'",
                "transformation | {'method':'power_root','skewness_limit':1,'max_root':11} | /indicator_defaults/transformation/max_root",
                "transformation | {'method':'power_root','skewness_limit':1,'max_root':0} | /indicator_defaults/transformation/max_root",
                "transformation | {'method':'log','form':'natural'} | /indicator_defaults/transformation/form",
                "transformation | {'method':'log','unless':{'skew':1}} | 'skew'",
                "transformation | {'method':'box_cox','lambda':'0'} | /indicator_defaults/transformation/lambda",
                "normalisation | {'method':'scaled','low':1} | 'high'",
                "normalisation | {'method':'z_score','sd':0} | /indicator_defaults/normalisation/sd",
                "normalisation | {'method':'rank','ties':'greatest'} | /indicator_defaults/normalisation/ties",
                "normalisation | {'method':'distance_to_reference'} | 'unit'",
                "normalisation | {'method':'distance_to_target'} | 'target'",
                "normalisation | {'method':'goalposts','low':1,'high':2,'factor':0} | /indicator_defaults/normalisation/factor",
                "normalisation | {'method':'goalposts','low':1,'high':2,'scale':'raw'} | /indicator_defaults/normalisation/scale",
                "normalisation | {'method':'min_max','low':'0'} | /indicator_defaults/normalisation/low",
                "normalisation | {'method':'min_max','bounds':[0,1]} | 'bounds'",
                "direction | 'less' | /indicator_defaults/direction",
                "denominator | {'scale':2} | 'variable'",
                "denominator | {'variable':'people','scale':0} | /indicator_defaults/denominator/scale"
            })
    void whatATreatmentCannotBeIsRefusedWhereItStands(String step, String rule, String place) {
        var faults =
                Written.faults(
                        "'indicator_defaults':{'" + step + "':" + rule + "}," + Written.TREE);
        assertThat(faults).isNotEmpty();
        assertThat(String.join("\n", faults)).contains(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'method':'power'} | 'exponent'",
                "{'method':'power','exponent':'1'} | /aggregation/exponent",
                "{'method':'mean_min','alpha':1.1,'beta':1} | /aggregation/alpha",
                "{'method':'mean_min','alpha':1,'beta':-1} | /aggregation/beta",
                "{'method':'mean_min','alpha':1} | 'beta'",
                "{'method':'mazziotta_pareto','penalty':'minus'} | /aggregation/penalty",
                "{'method':'ordered_weights','weights':[-1,1]} | /aggregation/weights/0",
                "{'method':'ordered_weights','best':0} | /aggregation/best",
                "{'method':'ordered_weights','least':1} | 'least'",
                "{'method':'benefit_of_doubt','least':-0.1} | /aggregation/least",
                "{'method':'benefit_of_doubt','most':1.1} | /aggregation/most",
                "{'method':'directional_benefit_of_doubt','direction':[-1,1]} | /aggregation/direction/0",
                "{'method':'multidirectional_benefit_of_doubt','robust':{}} | 'units'",
                "{'method':'multidirectional_benefit_of_doubt','robust':{'units':0}} | /aggregation/robust/units",
                "{'method':'multidirectional_benefit_of_doubt','robust':{'units':2,'replications':0}} | /aggregation/robust/replications",
                "{'method':'order_m_benefit_of_doubt'} | 'units'",
                "{'method':'order_m_benefit_of_doubt','units':1,'bandwidths':[-1]} | /aggregation/bandwidths/0",
                "{'method':'undesirable_benefit_of_doubt'} | 'undesirable'",
                "{'method':'undesirable_benefit_of_doubt','undesirable':['a','a']} | /aggregation/undesirable",
                "{'method':'undesirable_benefit_of_doubt','undesirable':['a'],'order':['a']} | /aggregation/order",
                "{'method':'variance_benefit_of_doubt','level':1} | /aggregation/level",
                "{'method':'factor','components':0} | /aggregation/components",
                "{'method':'factor','rotation':'promax'} | /aggregation/rotation",
                "{'method':'mixed_factor'} | 'categories'",
                "{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x']} | /aggregation/coordinates",
                "{'method':'geographic_ordered_weights','order':{'first':1},'coordinates':['x','y']} | 'first'",
                "{'method':'geographic_ordered_weights','order':{'best':'1'},'coordinates':['x','y']} | /aggregation/order/best",
                "{'method':'undesirable_benefit_of_doubt','undesirable':['a'],'on':['x'],'robust':{'units':'9'}} | /aggregation/robust/units",
                "{'method':'ordered_weights','weights':[null,1]} | /aggregation/weights/0",
                "{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'],'bandwidth':0} | /aggregation/bandwidth",
                "{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'],'kernel':'box'} | /aggregation/kernel",
                "{'method':'copeland','over':'all'} | /aggregation/over",
                "{'method':'mode'} | /aggregation/method",
                "{'method':'arithmetic','exponent':1} | 'exponent'",
                "{} | 'method'"
            })
    void whatAnAggregationCannotBeIsRefusedWhereItStands(String rule, String place) {
        var faults = Written.faults("'aggregation':" + rule + "," + Written.TREE);
        assertThat(faults).isNotEmpty();
        assertThat(String.join("\n", faults)).contains(place);
    }

    @Test
    void aSingleMethodForGapsIsAListOfOne() {
        var one = Written.treatment("'gaps':{'method':'latest'}");
        var listed = Written.treatment("'gaps':[{'method':'latest'}]");
        assertThat(one).isEqualTo(listed);
        assertThat(Written.treatment("'gaps':[]").requiredGaps()).isEmpty();
    }

    @Test
    void whatIsInAMethodCannotBeChangedFromOutside() {
        var weights = new ArrayList<>(List.of(1.0, 2.0));
        var order = new TreeMap<String, Object>(Map.of("weights", weights));
        var ordered = MethodChoice.of(Map.of("method", "ordered_weights", "weights", weights));
        var near = MethodChoice.of(Map.of("method", "near", "order", order));
        var on = new ArrayList<>(List.of("a"));
        var regression = MethodChoice.of(Map.of("method", "regression", "on", on));
        weights.clear();
        order.clear();
        on.clear();
        assertThat(ordered.parameters()).isEqualTo(Map.of("weights", List.of(1.0, 2.0)));
        assertThat(near.parameters())
                .isEqualTo(Map.of("order", Map.of("weights", List.of(1.0, 2.0))));
        assertThat(regression.parameters()).isEqualTo(Map.of("on", List.of("a")));
    }

    @Test
    void whatIsReadOfAMethodCannotBeChangedEither() {
        var on = Written.gaps("'method':'regression','on':['a']").parameters().get("on");
        assertThatThrownBy(() -> ((List<?>) requireNonNull(on)).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        var order =
                Written.aggregation(
                                "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y']")
                        .parameters()
                        .get("order");
        assertThatThrownBy(() -> ((Map<?, ?>) requireNonNull(order)).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void columnsOnAScaleComeBeforeColumnsOfSteps() {
        var near =
                Aggregations.ALL
                        .of(
                                Written.aggregation(
                                        "'method':'order_m_benefit_of_doubt','units':9,'within':'g','on':['x','y'],'ordinal':['z'],'bandwidths':[1,2,0.5]"))
                        .table();
        assertThat(near.columns()).containsExactly("x", "y", "z");
        assertThat(near.groupings()).containsExactly("g");
        assertThat(Aggregations.ALL.of(new MethodChoice("arithmetic")).table())
                .isEqualTo(TableNeeds.NOTHING);
        assertThat(
                        Aggregations.ALL
                                .of(
                                        Written.aggregation(
                                                "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y']"))
                                .table()
                                .columns())
                .containsExactly("x", "y");
    }
}

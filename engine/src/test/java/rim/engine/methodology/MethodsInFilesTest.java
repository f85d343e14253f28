package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.json.CheckedJson;

/// Every method as it is written in a file, and what it is when the file says no more than it must.
class MethodsInFilesTest {

    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of("'method':'none'", new Gaps.None()),
                Arguments.of("'method':'latest'", new Gaps.Latest(null)),
                Arguments.of("'method':'latest','max_age':0", new Gaps.Latest(0)),
                Arguments.of("'method':'constant'", new Gaps.Constant()),
                Arguments.of("'method':'linear'", new Gaps.Linear()),
                Arguments.of("'method':'linear_constant'", new Gaps.LinearConstant()),
                Arguments.of("'method':'parent_growth'", new Gaps.ParentGrowth()),
                Arguments.of("'method':'parent_difference'", new Gaps.ParentDifference()),
                Arguments.of("'method':'parent_level'", new Gaps.ParentLevel()),
                Arguments.of("'method':'regression','on':['a']", new Gaps.Regression(List.of("a"))),
                Arguments.of("'method':'column'", new Gaps.Column(Gaps.Statistic.MEAN, null)),
                Arguments.of(
                        "'method':'column','statistic':'median','group':'g'",
                        new Gaps.Column(Gaps.Statistic.MEDIAN, "g")),
                Arguments.of(
                        "'method':'row'",
                        new Gaps.Row(Gaps.Statistic.MEAN, Gaps.Siblings.SAME_PARENT)),
                Arguments.of(
                        "'method':'row','statistic':'median','of':'all'",
                        new Gaps.Row(Gaps.Statistic.MEDIAN, Gaps.Siblings.ALL)),
                Arguments.of(
                        "'method':'best','of':[{'method':'latest'},{'method':'linear'}]",
                        new Gaps.Best(List.of(new Gaps.Latest(null), new Gaps.Linear()), 5, 1L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void gaps(String written, Gaps meant) {
        assertThat(Written.gaps(written)).isEqualTo(meant);
    }

    static Stream<Arguments> normalisations() {
        return Stream.of(
                Arguments.of("'method':'none'", new Normalisation.None()),
                Arguments.of("'method':'min_max'", new Normalisation.MinMax(0.0, 1.0, true)),
                Arguments.of(
                        "'method':'min_max','low':1,'high':100,'clip':false",
                        new Normalisation.MinMax(1.0, 100.0, false)),
                Arguments.of("'method':'z_score'", new Normalisation.ZScore(0.0, 1.0)),
                Arguments.of(
                        "'method':'z_score','mean':10,'sd':2", new Normalisation.ZScore(10.0, 2.0)),
                Arguments.of(
                        "'method':'scaled','low':-1,'high':5",
                        new Normalisation.Scaled(-1, 5, 100.0)),
                Arguments.of("'method':'rank'", new Normalisation.Rank(Normalisation.Ties.LEAST)),
                Arguments.of(
                        "'method':'rank','ties':'average'",
                        new Normalisation.Rank(Normalisation.Ties.AVERAGE)),
                Arguments.of("'method':'borda'", new Normalisation.Borda()),
                Arguments.of("'method':'percentile_rank'", new Normalisation.PercentileRank()),
                Arguments.of("'method':'fraction_of_max'", new Normalisation.FractionOfMax()),
                Arguments.of("'method':'distance_to_max'", new Normalisation.DistanceToMax()),
                Arguments.of(
                        "'method':'distance_to_reference','unit':'SE'",
                        new Normalisation.DistanceToReference("SE", null, false)),
                Arguments.of(
                        "'method':'distance_to_reference','unit':'SE','year':2019,'cap':true",
                        new Normalisation.DistanceToReference("SE", 2019, true)),
                Arguments.of(
                        "'method':'distance_to_target','target':3",
                        new Normalisation.DistanceToTarget(3, false, Normalisation.Scale.NATURAL)),
                Arguments.of(
                        "'method':'distance_to_target','target':3,'scale':'treated'",
                        new Normalisation.DistanceToTarget(3, false, Normalisation.Scale.TREATED)),
                Arguments.of(
                        "'method':'goalposts','low':1,'high':2",
                        new Normalisation.Goalposts(1, 2, 1.0, true, Normalisation.Scale.NATURAL)),
                Arguments.of(
                        "'method':'goalposts','low':1,'high':2,'factor':100,'clip':false,'scale':'treated'",
                        new Normalisation.Goalposts(
                                1, 2, 100.0, false, Normalisation.Scale.TREATED)),
                Arguments.of(
                        "'method':'adjusted_mazziotta_pareto'",
                        new Normalisation.AdjustedMazziottaPareto(null)),
                Arguments.of(
                        "'method':'adjusted_mazziotta_pareto','reference':4.5",
                        new Normalisation.AdjustedMazziottaPareto(4.5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void normalisations(String written, Normalisation meant) {
        assertThat(Written.normalisation(written)).isEqualTo(meant);
    }

    static Stream<Arguments> outliers() {
        return Stream.of(
                Arguments.of("'method':'none'", new Outliers.None()),
                Arguments.of(
                        "'method':'mean_sd','k':2,'action':'replace'",
                        new Outliers.MeanSd(2, Outliers.Action.REPLACE)),
                Arguments.of(
                        "'method':'iqr','k':1.5,'action':'exclude'",
                        new Outliers.Iqr(1.5, Outliers.Action.EXCLUDE)),
                Arguments.of(
                        "'method':'winsorise'",
                        new Outliers.Winsorise(null, null, null, null, Outliers.Ties.WITHIN_LIMIT)),
                Arguments.of(
                        "'method':'winsorise','skewness':1,'kurtosis':2,'most':3,'ties':'together'",
                        new Outliers.Winsorise(1.0, 2.0, 3, null, Outliers.Ties.TOGETHER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void outliers(String written, Outliers meant) {
        assertThat(Written.treatment("'outliers':{" + written + "}").requiredOutliers())
                .isEqualTo(meant);
    }

    /// COINr's and the JRC's limits, where the file names none.
    @Test
    void winsorisingHasTheUsualLimitsByDefault() {
        var rule =
                (Outliers.Winsorise)
                        Written.treatment("'outliers':{'method':'winsorise','kurtosis':5}")
                                .requiredOutliers();
        assertThat(rule.limits()).isEqualTo(new SkewnessLimits(2.0, 5.0));
        assertThat(
                        Written.treatment("'transformation':{'method':'log','unless':{}}")
                                .requiredTransformation())
                .isEqualTo(
                        new Transformation.Log(
                                Transformation.Form.RANGE_SHIFT,
                                new SkewnessLimits(2.0, 3.5),
                                Transformation.From.TREATED));
    }

    static Stream<Arguments> transformations() {
        var limits = new SkewnessLimits(1.0, 3.5);
        return Stream.of(
                Arguments.of("'method':'none'", new Transformation.None()),
                Arguments.of(
                        "'method':'power_root','skewness_limit':1,'max_root':3",
                        new Transformation.PowerRoot(1, 3)),
                Arguments.of(
                        "'method':'log'",
                        new Transformation.Log(
                                Transformation.Form.RANGE_SHIFT,
                                null,
                                Transformation.From.TREATED)),
                Arguments.of(
                        "'method':'log','form':'gii','unless':{'skewness':1},'from':'original'",
                        new Transformation.Log(
                                Transformation.Form.GII, limits, Transformation.From.ORIGINAL)),
                Arguments.of(
                        "'method':'box_cox'",
                        new Transformation.BoxCox(null, null, Transformation.From.TREATED)),
                Arguments.of(
                        "'method':'box_cox','lambda':0,'unless':{'skewness':1}",
                        new Transformation.BoxCox(0.0, limits, Transformation.From.TREATED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void transformations(String written, Transformation meant) {
        assertThat(Written.treatment("'transformation':{" + written + "}").requiredTransformation())
                .isEqualTo(meant);
    }

    static Stream<Arguments> weightings() {
        return Stream.of(
                Arguments.of("'method':'given'", new Weighting.Given()),
                Arguments.of("'method':'equal'", new Weighting.Equal()),
                Arguments.of("'method':'pca'", new Weighting.PrincipalComponents(null)),
                Arguments.of("'method':'pca','factors':2", new Weighting.PrincipalComponents(2)),
                Arguments.of(
                        "'method':'equal_influence'",
                        new Weighting.EqualInfluence(Weighting.Measure.CORRELATION)),
                Arguments.of(
                        "'method':'equal_influence','measure':'squared_correlation'",
                        new Weighting.EqualInfluence(Weighting.Measure.SQUARED_CORRELATION)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void weightings(String written, Weighting meant) {
        assertThat(Written.file("'weighting':{" + written + "}," + Written.TREE).weighting())
                .isEqualTo(meant);
    }

    static Stream<Arguments> aggregations() {
        var none = List.<String>of();
        return Stream.of(
                Arguments.of("'method':'arithmetic'", new Aggregation.Arithmetic()),
                Arguments.of("'method':'geometric'", new Aggregation.Geometric()),
                Arguments.of("'method':'harmonic'", new Aggregation.Harmonic()),
                Arguments.of("'method':'power','exponent':0.5", new Aggregation.Power(0.5)),
                Arguments.of(
                        "'method':'mazziotta_pareto'",
                        new Aggregation.MazziottaPareto(
                                Aggregation.Penalty.LOWERS, Aggregation.Deviation.POPULATION)),
                Arguments.of(
                        "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'",
                        new Aggregation.MazziottaPareto(
                                Aggregation.Penalty.RAISES, Aggregation.Deviation.SAMPLE)),
                Arguments.of(
                        "'method':'ordered_weights','weights':[2,1]",
                        new Aggregation.OrderedWeights(List.of(2.0, 1.0), null, null)),
                Arguments.of(
                        "'method':'mean_min','alpha':0.5,'beta':1",
                        new Aggregation.MeanMin(0.5, 1)),
                Arguments.of("'method':'wroclaw'", new Aggregation.Wroclaw()),
                Arguments.of(
                        "'method':'benefit_of_doubt'", new Aggregation.BenefitOfDoubt(null, null)),
                Arguments.of(
                        "'method':'directional_benefit_of_doubt'",
                        new Aggregation.DirectionalBenefit(List.of())),
                Arguments.of(
                        "'method':'multidirectional_benefit_of_doubt','robust':{'units':9}",
                        new Aggregation.MultiDirectionalBenefit(new PeerDraw(9, 200, 1L))),
                Arguments.of(
                        "'method':'geometric_benefit_of_doubt','benchmark':'SE'",
                        new Aggregation.GeometricBenefit("SE", null, null)),
                Arguments.of(
                        "'method':'order_m_benefit_of_doubt','units':9",
                        new Aggregation.OrderM(9, List.of(), null, none, none, List.of())),
                Arguments.of(
                        "'method':'undesirable_benefit_of_doubt','undesirable':['a']",
                        new Aggregation.UndesirableBenefit(
                                List.of("a"), null, null, none, null, null, none, none, List.of())),
                Arguments.of(
                        "'method':'variance_benefit_of_doubt'",
                        new Aggregation.VarianceBenefit(0.95)),
                Arguments.of(
                        "'method':'factor'",
                        new Aggregation.Factor(null, Aggregation.Rotation.VARIMAX)),
                Arguments.of(
                        "'method':'mixed_factor','categories':['g']",
                        new Aggregation.MixedFactor(List.of("g"), null)),
                Arguments.of(
                        "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y']",
                        new Aggregation.GeographicOrderedWeights(
                                new Aggregation.Order(List.of(), 1, null),
                                List.of("x", "y"),
                                null,
                                Aggregation.Kernel.BISQUARE)),
                Arguments.of(
                        "'method':'copeland'", new Aggregation.Copeland(Aggregation.Over.CHILDREN)),
                Arguments.of(
                        "'method':'copeland','over':'indicators'",
                        new Aggregation.Copeland(Aggregation.Over.INDICATORS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aggregations(String written, Aggregation meant) {
        assertThat(Written.aggregation(written)).isEqualTo(meant);
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
        sameMethods(Gaps.class, schema.at("/gap"), gaps());
        sameMethods(Normalisation.class, treatment.at("/normalisation"), normalisations());
        sameMethods(Outliers.class, treatment.at("/outliers"), outliers());
        sameMethods(Transformation.class, treatment.at("/transformation"), transformations());
        sameMethods(Weighting.class, schema.at("/weighting"), weightings());
        sameMethods(Aggregation.class, schema.at("/aggregation"), aggregations());
    }

    private static void sameMethods(Class<?> kind, JsonNode schema, Stream<Arguments> tried) {
        var coded =
                new TreeSet<>(
                        Arrays.stream(kind.getAnnotation(JsonSubTypes.class).value())
                                .map(JsonSubTypes.Type::name)
                                .toList());
        var allowed = new TreeSet<String>();
        schema.at("/properties/method/enum").forEach(name -> allowed.add(name.asText()));
        var described = new TreeSet<String>();
        schema.at("/allOf")
                .forEach(branch -> {
                    described.add(branch.at("/if/properties/method/const").asText());
                    assertThat(branch.at("/then/title").asText()).isNotBlank();
                });
        var named = new TreeSet<String>();
        tried.forEach(
                arguments -> named.add(MethodName.of(Objects.requireNonNull(arguments.get()[1]))));
        assertThat(allowed).as("schema of %s", kind).isEqualTo(coded);
        assertThat(described).as("schema of %s", kind).isEqualTo(coded);
        assertThat(named).as("tests of %s", kind).isEqualTo(coded);
    }

    @Test
    void theNameOfAMethodIsTheWordOfTheFile() {
        assertThat(MethodName.of(new Normalisation.MinMax())).isEqualTo("min_max");
        assertThat(MethodName.of(new Weighting.PrincipalComponents(2))).isEqualTo("pca");
        assertThat(
                        MethodName.of(
                                new Aggregation.OrderM(
                                        1, List.of(), null, List.of(), List.of(), List.of())))
                .isEqualTo("order_m_benefit_of_doubt");
        assertThatThrownBy(() -> MethodName.of("mean"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No method: mean");
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
                "{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'],'bandwidth':0} | /aggregation/bandwidth",
                "{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y'],'kernel':'box'} | /aggregation/kernel",
                "{'method':'copeland','over':'all'} | /aggregation/over",
                "{'method':'median'} | /aggregation/method",
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
        var ordered = new Aggregation.OrderedWeights(weights, null, null);
        var on = new ArrayList<>(List.of("a"));
        var regression = new Gaps.Regression(on);
        weights.clear();
        on.clear();
        assertThat(ordered.weights()).containsExactly(1.0, 2.0);
        assertThat(regression.on()).containsExactly("a");
    }

    /// Weights for the greatest score first.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, 1 0 0 0",
                "3, -, 1 1 1 0",
                "4, -, 1 1 1 1",
                "-, 1, 0 0 0 1",
                "-, 3, 0 1 1 1",
                "-, 4, 1 1 1 1"
            })
    void theBestOrTheWorstSoManyCountAlike(Integer best, Integer worst, String weights) {
        var order = new Aggregation.Order(List.of(), best, worst);
        assertThat(order.over(4))
                .containsExactly(
                        Arrays.stream(weights.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
    }

    @Test
    void givenWeightsStandInTheirOrder() {
        var ordered = new Aggregation.OrderedWeights(List.of(3.0, 0.0, 1.0), null, null);
        assertThat(ordered.order().over(3)).containsExactly(3, 0, 1);
    }

    @Test
    void columnsOnAScaleComeBeforeColumnsOfSteps() {
        var near =
                new Aggregation.OrderM(
                        9, List.of(), "g", List.of("x", "y"), List.of("z"), List.of(1.0, 2.0, 0.5));
        assertThat(near.variables()).containsExactly("x", "y", "z");
        assertThat(near.likeness().within()).isEqualTo("g");
        assertThat(new Aggregation.Arithmetic().variables()).isEmpty();
        assertThat(new Aggregation.Arithmetic().likeness().within()).isNull();
        assertThat(
                        Written.aggregation(
                                        "'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['x','y']")
                                .variables())
                .containsExactly("x", "y");
    }
}

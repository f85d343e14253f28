package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.app.Answer;
import rim.engine.method.Methods;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethod;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.NormalisationMethod;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierMethod;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.TransformationMethod;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.WeightingMethod;
import rim.engine.method.weighting.Weightings;

/// Every method that the engine has can be had by a methodology file and the command.
class EveryMethodTest {
    @TempDir Path folder;

    /// A methodology with one method in it.
    ///
    /// @param kind of the method
    /// @param json as the file has it
    record Sample(Class<?> kind, String json) {
        String name() {
            return json.replaceFirst(".*?'method':'(\\w+)'.*", "$1");
        }

        @Override
        public String toString() {
            return kind.getSimpleName() + " " + json;
        }
    }

    private static Stream<Sample> of(Class<?> kind, String... methods) {
        return Arrays.stream(methods).map(method -> new Sample(kind, "{" + method + "}"));
    }

    static Stream<Sample> samples() {
        return Stream.of(
                        of(
                                GapMethod.class,
                                "'method':'none'",
                                "'method':'latest','max_age':2",
                                "'method':'constant'",
                                "'method':'linear'",
                                "'method':'linear_constant'",
                                "'method':'parent_growth'",
                                "'method':'parent_difference'",
                                "'method':'parent_level'",
                                "'method':'regression','on':['b','c']",
                                "'method':'column','statistic':'median','group':'side'",
                                "'method':'row'",
                                "'method':'drift','span':2",
                                "'method':'neighbours','count':3",
                                "'method':'nowcast','tried':2,'max_age':2",
                                "'method':'best','of':[{'method':'latest'},{'method':'column'}]"),
                        of(
                                OutlierMethod.class,
                                "'method':'none'",
                                "'method':'mean_sd','k':2,'action':'replace'",
                                "'method':'mean_sd','k':2,'action':'exclude'",
                                "'method':'iqr','k':1.5,'action':'replace'",
                                "'method':'winsorise','most_share':0.05"),
                        of(
                                TransformationMethod.class,
                                "'method':'none'",
                                "'method':'power_root','skewness_limit':0.5,'max_root':6",
                                "'method':'log','form':'range_shift'",
                                "'method':'log','form':'unit_shift'",
                                "'method':'log','form':'either_side'",
                                "'method':'log','form':'gii'",
                                "'method':'box_cox'",
                                "'method':'box_cox','lambda':0.5"),
                        of(
                                NormalisationMethod.class,
                                "'method':'none'",
                                "'method':'min_max','low':1,'high':100",
                                "'method':'z_score','mean':100,'sd':10",
                                "'method':'scaled','low':0,'high':200",
                                "'method':'rank','ties':'average'",
                                "'method':'borda'",
                                "'method':'percentile_rank'",
                                "'method':'fraction_of_max'",
                                "'method':'distance_to_max'",
                                "'method':'distance_to_reference','unit':'U3'",
                                "'method':'distance_to_target','target':150",
                                "'method':'goalposts','low':0,'high':150,'factor':100",
                                "'method':'adjusted_mazziotta_pareto','reference':50"),
                        of(
                                WeightingMethod.class,
                                "'method':'given'",
                                "'method':'equal'",
                                "'method':'pca'",
                                "'method':'equal_influence','least':0.1",
                                "'method':'greatest_correlation'"),
                        of(
                                AggregationMethod.class,
                                "'method':'arithmetic'",
                                "'method':'geometric'",
                                "'method':'harmonic'",
                                "'method':'power','exponent':-0.5",
                                "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'",
                                "'method':'ordered_weights','weights':[4,3,2,1]",
                                "'method':'ordered_weights','best':2",
                                "'method':'ordered_weights','worst':3",
                                "'method':'mean_min','alpha':0.5,'beta':1",
                                "'method':'wroclaw'",
                                "'method':'benefit_of_doubt','least':0.1,'most':0.5",
                                "'method':'directional_benefit_of_doubt','direction':[1,1,2,1]",
                                "'method':'multidirectional_benefit_of_doubt'",
                                "'method':'geometric_benefit_of_doubt','benchmark':'U1','least':0.1",
                                "'method':'order_m_benefit_of_doubt','units':5",
                                "'method':'order_m_benefit_of_doubt','units':5,'within':'side','on':['x'],'bandwidths':[3]",
                                "'method':'multidirectional_benefit_of_doubt','robust':{'units':5,'replications':20}",
                                "'method':'order_m_benefit_of_doubt','units':5,'on':['x'],'ordinal':['y']",
                                "'method':'undesirable_benefit_of_doubt','undesirable':['d'],'least':0.1,'order':['d','a']",
                                "'method':'undesirable_benefit_of_doubt','undesirable':['d'],'within':'side'",
                                "'method':'undesirable_benefit_of_doubt','undesirable':['c','d'],'robust':{'units':5,'replications':20,'seed':3},'on':['x'],'ordinal':['y'],'bandwidths':[2,0.5]",
                                "'method':'variance_benefit_of_doubt','level':0.9",
                                "'method':'mixed_factor','categories':['side','x']",
                                "'method':'mixed_factor','categories':['side'],'components':1",
                                "'method':'geographic_ordered_weights','order':{'worst':2},'coordinates':['x','y']",
                                "'method':'factor'",
                                "'method':'factor','components':1",
                                "'method':'factor','components':2,'rotation':'none'",
                                "'method':'geographic_ordered_weights','order':{'best':2},'coordinates':['x','y'],'bandwidth':4,'kernel':'gaussian'",
                                "'method':'copeland'",
                                "'method':'copeland','over':'indicators'"))
                .flatMap(kinds -> kinds);
    }

    @Test
    void noMethodIsForgotten() {
        var kinds = new LinkedHashMap<Class<?>, Methods<?>>();
        kinds.put(GapMethod.class, GapMethods.ALL);
        kinds.put(OutlierMethod.class, OutlierRules.ALL);
        kinds.put(TransformationMethod.class, Transformations.ALL);
        kinds.put(NormalisationMethod.class, Normalisations.ALL);
        kinds.put(WeightingMethod.class, Weightings.ALL);
        kinds.put(AggregationMethod.class, Aggregations.ALL);
        kinds.forEach((kind, methods) ->
                assertThat(samples().filter(s -> s.kind() == kind).map(Sample::name).distinct())
                        .as(methods.kind())
                        .containsExactlyInAnyOrderElementsOf(
                                methods.ours().stream().map(m -> m.card().name()).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aMethodGivesScores(Sample sample) throws IOException {
        var answer = run(sample);
        assertThat(answer.code()).as(answer.err()).isZero();
        var scores = LongTable.of(folder.resolve("out/scores.csv"));
        assertThat(scores.rows()).hasSize(39);
        var of = scores.rows().stream().map(row -> row.getOrDefault("index", "")).toList();
        assertThat(of).doesNotContain("NaN", "Infinity");
        long there = of.stream().filter(score -> !score.isEmpty()).count();
        assertThat(there).isGreaterThanOrEqualTo(sample.json().contains("factor'") ? 30 : 36);
        assertThat(of.stream().distinct().count()).isGreaterThan(3);
    }

    private Answer run(Sample sample) throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), table());
        var methodology =
                Files.writeString(folder.resolve("m.json"), methodology(sample).replace('\'', '"'));
        return Answer.to(
                "benchmark",
                "--table",
                table.toString(),
                "--beside",
                "P",
                "--methodology",
                methodology.toString(),
                "--out",
                folder.resolve("out").toString());
    }

    private static String methodology(Sample sample) {
        String treatment =
                switch (sample.kind().getSimpleName()) {
                    case "GapMethod" -> "'gaps':[" + sample.json() + "],";
                    case "OutlierMethod" -> "'outliers':" + sample.json() + ",";
                    case "TransformationMethod" -> "'transformation':" + sample.json() + ",";
                    default -> "";
                };
        String normalisation =
                sample.kind() == NormalisationMethod.class
                        ? sample.json()
                        : "{'method':'min_max','low':1,'high':10}";
        String weighting =
                sample.kind() == WeightingMethod.class ? ",'weighting':" + sample.json() : "";
        String aggregation =
                sample.kind() == AggregationMethod.class ? ",'aggregation':" + sample.json() : "";
        return "{'name':'every','title':'-','description':'-','source':'-','denominators':['x','y'],"
                + "'coherence':{'stages':['normalised'],'methods':['pearson']},"
                + "'indicator_defaults':{"
                + treatment
                + "'normalisation':"
                + normalisation
                + "},'tree':{'code':'index'"
                + weighting
                + aggregation
                + ",'children':[{'code':'a'},{'code':'b'},{'code':'c','weight':2},{'code':'d'}]}}";
    }

    /// Twelve units below one parent in three years; one cell in twelve is empty.
    private static String table() {
        var lines = new StringBuilder("unit,year,parent,side,x,y,a,b,c,d\n");
        for (int year = 2020; year <= 2022; year++) {
            for (int u = 0; u <= 12; u++) {
                double[] values = new double[4];
                for (int i = 0; i < 4; i++) {
                    values[i] =
                            10
                                    + Math.exp(0.3 * ((u * (i + 3)) % 13))
                                    + (i + 1) * u
                                    + (year - 2020) * (1 + (u + i) % 3);
                }
                lines.append(
                        String.format(
                                Locale.ROOT,
                                "%s,%d,%s,%s,%d,%d,%s,%.3f,%.3f,%.3f%n",
                                u == 12 ? "P" : "U" + u,
                                year,
                                u == 12 ? "" : "P",
                                u % 2 == 0 ? "east" : "west",
                                u % 4,
                                u / 4,
                                (u + year) % 12 == 5
                                        ? ""
                                        : String.format(Locale.ROOT, "%.3f", values[0]),
                                values[1],
                                values[2],
                                values[3]));
            }
        }
        return lines.toString();
    }
}

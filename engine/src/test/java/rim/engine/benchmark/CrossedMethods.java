package rim.engine.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every method with every kind of other: each aggregation with each normalisation, and these with
/// weightings and treatments in turn.
///
/// @param treatment outlier rule, transformation, with a comma behind each
record CrossedMethods(
        String aggregation, String normalisation, String weighting, String treatment) {
    static final List<String> AGGREGATIONS =
            List.of(
                    "'method':'arithmetic'",
                    "'method':'geometric'",
                    "'method':'harmonic'",
                    "'method':'power','exponent':3",
                    "'method':'power','exponent':-0.5",
                    "'method':'mazziotta_pareto'",
                    "'method':'mazziotta_pareto','penalty':'raises','deviation':'sample'",
                    "'method':'ordered_weights','best':2",
                    "'method':'ordered_weights','weights':[4,3,2,1]",
                    "'method':'mean_min','alpha':0.5,'beta':0.1",
                    "'method':'wroclaw'",
                    "'method':'benefit_of_doubt','least':0.05,'most':0.5",
                    "'method':'directional_benefit_of_doubt','direction':[1,1,1,1]",
                    "'method':'multidirectional_benefit_of_doubt'",
                    "'method':'geometric_benefit_of_doubt','benchmark':'u03','least':0.05",
                    "'method':'geographic_ordered_weights','order':{'worst':2},"
                            + "'coordinates':['x','y'],'bandwidth':3",
                    "'method':'copeland'",
                    "'method':'copeland','over':'indicators'",
                    "'method':'order_m_benefit_of_doubt','units':5",
                    "'method':'undesirable_benefit_of_doubt','undesirable':['d']",
                    "'method':'variance_benefit_of_doubt','level':0.9",
                    "'method':'mixed_factor','categories':['side']",
                    "'method':'factor'",
                    "'method':'factor','components':1");
    static final List<String> NORMALISATIONS =
            List.of(
                    "'method':'none'",
                    "'method':'min_max'",
                    "'method':'min_max','low':1,'high':100",
                    "'method':'z_score'",
                    "'method':'z_score','mean':100,'sd':10",
                    "'method':'scaled','low':0,'high':200",
                    "'method':'rank','ties':'average'",
                    "'method':'borda'",
                    "'method':'percentile_rank'",
                    "'method':'fraction_of_max'",
                    "'method':'distance_to_max'",
                    "'method':'distance_to_reference','unit':'u03'",
                    "'method':'distance_to_target','target':150",
                    "'method':'goalposts','low':0,'high':150,'factor':100",
                    "'method':'adjusted_mazziotta_pareto'");
    static final List<String> WEIGHTINGS =
            List.of(
                    "'method':'given'",
                    "'method':'equal'",
                    "'method':'pca'",
                    "'method':'equal_influence','least':0.1",
                    "'method':'equal_influence','over':'indicators'",
                    "'method':'greatest_correlation'",
                    "'method':'greatest_correlation','over':'indicators'");
    static final List<String> TREATMENTS =
            List.of(
                    "",
                    "'outliers':{'method':'mean_sd','k':2,'action':'replace'},",
                    "'outliers':{'method':'mean_sd','k':2,'action':'exclude'},",
                    "'outliers':{'method':'iqr','k':1.5,'action':'replace'},",
                    "'outliers':{'method':'winsorise','most_share':0.05},",
                    "'transformation':{'method':'power_root','skewness_limit':0.5,'max_root':6},",
                    "'transformation':{'method':'log','form':'range_shift'},",
                    "'transformation':{'method':'log','form':'unit_shift'},",
                    "'transformation':{'method':'log','form':'either_side'},",
                    "'transformation':{'method':'log','form':'gii'},",
                    "'transformation':{'method':'box_cox'},",
                    "'outliers':{'method':'winsorise'},"
                            + "'transformation':{'method':'log','form':'range_shift'},");

    /// All with one aggregation, by its number.
    static Stream<CrossedMethods> with(int aggregation) {
        return IntStream.range(0, NORMALISATIONS.size())
                .mapToObj(n ->
                        new CrossedMethods(
                                AGGREGATIONS.get(aggregation),
                                NORMALISATIONS.get(n),
                                WEIGHTINGS.get((aggregation + n) % WEIGHTINGS.size()),
                                TREATMENTS.get((5 * aggregation + n) % TREATMENTS.size())));
    }

    /// Whether the scores do not change with the unit of an indicator.
    boolean hasNoUnit() {
        return !has(normalisation, "'none'", "'scaled'", "'distance_to_target'", "'goalposts'")
                && !has(treatment, "unit_shift", "gii", "box_cox")
                // a logarithm turns a factor into a sum
                && !(has(normalisation, "fraction_of_max") && has(treatment, "'log'"));
    }

    /// Whether the scores do not change with where an indicator has its 0.
    boolean hasNoZero() {
        return hasNoUnit() && !has(normalisation, "fraction_of_max") && !has(treatment, "root");
    }

    /// Whether values below 0 that are better the lower are as good as their opposites.
    boolean hasNoSide() {
        return hasNoZero() && !has(treatment, "transformation");
    }

    /// Whether units are drawn, so that another code is another draw.
    boolean draws() {
        return has(aggregation, "order_m", "variance_benefit");
    }

    private static boolean has(String json, String... names) {
        return Stream.of(names).anyMatch(json::contains);
    }

    /// A methodology file.
    ///
    /// @param children of the index, in their order
    String file(List<String> children) {
        return ("{'name':'crossed','title':'-','description':'-','source':'-','indicator_defaults':{"
                        + treatment
                        + "'normalisation':{"
                        + normalisation
                        + "}},'aggregation':{"
                        + aggregation
                        + "},'weighting':{"
                        + weighting
                        + "},'tree':{'code':'index','children':["
                        + String.join(",", children)
                        + "]}}")
                .replace('\'', '"');
    }
}

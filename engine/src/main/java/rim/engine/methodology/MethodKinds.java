package rim.engine.methodology;

import java.util.List;
import rim.engine.method.Methods;
import rim.engine.method.NamedMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;

/// All kinds of methods, in the order in which a benchmark uses them.
final class MethodKinds {

    /// A kind of methods.
    ///
    /// @param key in methodology files
    /// @param pointer where the JSON Schema has it
    /// @param description of the key
    record Kind<M extends NamedMethod>(
            String key, String pointer, String description, Methods<M> methods) {}

    static final List<Kind<?>> ALL =
            List.of(
                    new Kind<>(
                            "gaps",
                            "/$defs/gap",
                            "How a cell without a value is filled.",
                            GapMethods.ALL),
                    new Kind<>(
                            "outliers",
                            "/$defs/treatment/properties/outliers",
                            "Which values are brought in.",
                            OutlierRules.ALL),
                    new Kind<>(
                            "transformation",
                            "/$defs/treatment/properties/transformation",
                            "What is done against skewness.",
                            Transformations.ALL),
                    new Kind<>(
                            "normalisation",
                            "/$defs/treatment/properties/normalisation",
                            "How values become comparable.",
                            Normalisations.ALL),
                    new Kind<>(
                            "weighting",
                            "/$defs/weighting",
                            "Where the weights of the nodes below come from.",
                            Weightings.ALL),
                    new Kind<>(
                            "aggregation",
                            "/$defs/aggregation",
                            "How the scores below become one.",
                            Aggregations.ALL));

    private MethodKinds() {}
}

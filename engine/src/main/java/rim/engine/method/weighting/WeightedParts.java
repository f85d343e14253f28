package rim.engine.method.weighting;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import rim.engine.method.MethodParameter;
import rim.engine.method.Parts;

/// What a weighting that looks at correlations is over.
final class WeightedParts {
    static final MethodParameter<Parts> OVER =
            byDefault(
                    "over",
                    choice(
                            option("children", Parts.CHILDREN),
                            option("indicators", Parts.INDICATORS)),
                    Parts.CHILDREN,
                    "What is weighed: the nodes below, by their correlations with the mean of these;"
                            + " or all indicators below, by theirs with the mean of all of them, and"
                            + " each node between has the sum of what is below it.");

    private WeightedParts() {}
}

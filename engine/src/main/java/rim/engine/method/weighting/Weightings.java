package rim.engine.method.weighting;

import java.util.List;
import rim.engine.method.Methods;

/// All weightings.
public final class Weightings {
    public static final Methods<WeightingMethod> ALL =
            Methods.of(
                    "weighting",
                    WeightingMethod.class,
                    List.of(
                            new GivenMethod(),
                            new EqualMethod(),
                            new PrincipalComponentsMethod(),
                            new EqualInfluenceMethod(),
                            new GreatestCorrelationMethod()));

    private Weightings() {}
}

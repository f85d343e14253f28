package rim.engine.method.weighting;

import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class GivenMethod implements WeightingMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of("given", "Each node's own weight", "wᵢ", "")
                .example(
                        "",
                        """
                        unit a b
                        P    1 2
                        """,
                        "1 1");
    }

    @Override
    public WeightSource source(MethodSettings settings) {
        return new WeightSource.Own();
    }
}

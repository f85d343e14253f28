package rim.engine.method.weighting;

import rim.engine.method.Card;
import rim.engine.method.Settings;

final class GivenMethod implements WeightingMethod {
    @Override
    public Card card() {
        return Card.of("given", "Each node's own weight", "wᵢ", "")
                .example(
                        "",
                        """
                        unit a b
                        P    1 2
                        """,
                        "1 1");
    }

    @Override
    public WeightSource source(Settings settings) {
        return new WeightSource.Own();
    }
}

package rim.engine.method.weighting;

import rim.engine.method.Card;
import rim.engine.method.Settings;

final class EqualMethod implements WeightingMethod {
    @Override
    public Card card() {
        return Card.of("equal", "All the same", "wᵢ = 1", "OECD/JRC Handbook (2008), step 6")
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
        return new WeightSource.Same();
    }
}

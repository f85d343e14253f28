package rim.engine.method.weighting;

import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class EqualMethod implements WeightingMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of("equal", "All the same", "wᵢ = 1", "OECD/JRC Handbook (2008), step 6")
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
        return new WeightSource.Same();
    }
}

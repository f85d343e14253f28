package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.FractionOfMaximum;
import rim.engine.method.Card;
import rim.engine.method.Settings;

final class FractionOfMaxMethod implements NormalisationMethod {
    @Override
    public Card card() {
        return Card.of(
                        "fraction_of_max",
                        "Share of the greatest value",
                        "x / max; where less is better, min / x",
                        "OECD/JRC Handbook (2008), step 5, distance to the leader")
                .example(
                        "",
                        """
                        unit a
                        P    4
                        Q    1
                        """,
                        "1 0.25");
    }

    @Override
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return FractionOfMaximum.of(base.values(), base.polarity());
    }
}

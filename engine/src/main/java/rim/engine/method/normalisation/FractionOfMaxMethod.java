package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.FractionOfMaximum;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class FractionOfMaxMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return FractionOfMaximum.of(base.values(), base.polarity());
    }

    @Override
    public String noRule(MethodSettings settings, BaseValues base) {
        return "the best value is not above 0, so that nothing is a share of it";
    }
}

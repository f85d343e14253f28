package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class BordaMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "borda",
                        "Ascending rank less 1",
                        "#{worse} among the base values",
                        "OECD/JRC Handbook (2008), step 5")
                .example(
                        "",
                        """
                        unit a
                        P    5
                        Q    9
                        R    5
                        S    7
                        """,
                        "0 3 0 2");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return RankScale.borda(base.values(), base.polarity());
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.from(0);
    }
}

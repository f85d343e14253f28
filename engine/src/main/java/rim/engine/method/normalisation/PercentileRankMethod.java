package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.method.Card;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class PercentileRankMethod implements NormalisationMethod {
    @Override
    public Card card() {
        return Card.of(
                        "percentile_rank",
                        "(rank − 1) / (n − 1)",
                        "(rank − 1) / (n − 1) among the n base values",
                        "OECD/JRC Handbook (2008), step 5")
                .example(
                        "",
                        """
                        unit a
                        P    5
                        Q    9
                        R    6
                        """,
                        "0 1 0.5");
    }

    @Override
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return RankScale.percentile(base.values(), base.polarity());
    }

    @Override
    public ScoreRange range(Settings settings) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

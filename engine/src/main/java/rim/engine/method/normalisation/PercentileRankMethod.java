package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class PercentileRankMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return RankScale.percentile(base.values(), base.polarity());
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

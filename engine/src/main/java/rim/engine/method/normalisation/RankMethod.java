package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class RankMethod implements NormalisationMethod {
    private static final MethodParameter<RankScale.Ties> TIES =
            byDefault(
                    "ties",
                    choice(
                            option("least", RankScale.Ties.LEAST),
                            option("average", RankScale.Ties.AVERAGE)),
                    RankScale.Ties.LEAST,
                    "What equal values get of their ranks.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "rank",
                        "Ascending rank, 1 for the worst",
                        "1 + #{worse} among the base values; with average ties ½ + #{worse} + ½ #{equal}",
                        "OECD/JRC Handbook (2008), step 5")
                .with(TIES)
                .example(
                        "",
                        """
                        unit a
                        P    5
                        Q    9
                        R    5
                        S    7
                        """,
                        "1 4 1 3");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return RankScale.rank(base.values(), base.polarity(), settings.of(TIES));
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.from(1);
    }
}

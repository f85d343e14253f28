package rim.engine.method.normalisation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.option;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class RankMethod implements NormalisationMethod {
    private static final Parameter<RankScale.Ties> TIES =
            byDefault(
                    "ties",
                    choice(
                            option("least", RankScale.Ties.LEAST),
                            option("average", RankScale.Ties.AVERAGE)),
                    RankScale.Ties.LEAST,
                    "What equal values get of their ranks.");

    @Override
    public Card card() {
        return Card.of(
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
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return RankScale.rank(base.values(), base.polarity(), settings.of(TIES));
    }

    @Override
    public ScoreRange range(Settings settings) {
        return ScoreRange.from(1);
    }
}

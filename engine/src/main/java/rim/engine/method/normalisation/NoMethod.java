package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class NoMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "none",
                        "Values are comparable as they are",
                        "x; where less is better, −x",
                        "")
                .example(
                        "",
                        """
                        unit a
                        P    2
                        Q    7
                        """,
                        "2 7");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        Fitted asItIs =
                switch (base.polarity()) {
                    case POSITIVE -> value -> value;
                    case NEGATIVE -> value -> -value;
                };
        return Optional.of(asItIs);
    }
}

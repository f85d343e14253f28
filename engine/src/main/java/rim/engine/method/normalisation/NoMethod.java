package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.method.Card;
import rim.engine.method.Settings;

final class NoMethod implements NormalisationMethod {
    @Override
    public Card card() {
        return Card.of(
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
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        Fitted asItIs =
                switch (base.polarity()) {
                    case POSITIVE -> value -> value;
                    case NEGATIVE -> value -> -value;
                };
        return Optional.of(asItIs);
    }
}

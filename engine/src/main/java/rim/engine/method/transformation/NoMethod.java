package rim.engine.method.transformation;

import java.util.Optional;
import rim.engine.method.Card;
import rim.engine.method.Settings;

final class NoMethod implements TransformationMethod {
    @Override
    public Card card() {
        return Card.of("none", "Nothing is done", "x", "")
                .example(
                        "",
                        """
                        unit a
                        P    1
                        Q    99
                        """,
                        "1 99");
    }

    @Override
    public Optional<Transformed> fit(Settings settings, double[] original, double[] ruled) {
        return Optional.empty();
    }
}

package rim.engine.method.transformation;

import java.util.Optional;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class NoMethod implements TransformationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of("none", "Nothing is done", "x", "")
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
    public Optional<Transformed> fit(MethodSettings settings, double[] original, double[] ruled) {
        return Optional.empty();
    }
}

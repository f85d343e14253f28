package rim.engine.method.outliers;

import rim.engine.method.Card;
import rim.engine.method.Settings;

final class NoMethod implements OutlierMethod {
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
    public Limits fit(Settings settings, double[] values) {
        return Limits.none();
    }
}

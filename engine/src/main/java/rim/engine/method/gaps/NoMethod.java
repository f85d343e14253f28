package rim.engine.method.gaps;

import rim.engine.method.Card;
import rim.engine.method.Settings;

final class NoMethod implements GapMethod {
    @Override
    public Card card() {
        return Card.of("none", "It stays empty", "-", "")
                .example(
                        "",
                        """
                        unit a
                        P    1
                        Q    -
                        """,
                        "1 -");
    }

    @Override
    public GapFilling filling(Settings settings) {
        return new GapFilling.Nothing();
    }

    @Override
    public String unfilled(Settings settings, int year) {
        return "no value in " + year;
    }
}

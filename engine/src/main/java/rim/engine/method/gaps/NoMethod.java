package rim.engine.method.gaps;

import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class NoMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of("none", "It stays empty", "-", "")
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
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.Nothing();
    }

    @Override
    public String unfilled(MethodSettings settings, int year) {
        return "no value in " + year;
    }
}

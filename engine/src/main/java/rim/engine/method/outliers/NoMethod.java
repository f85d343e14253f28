package rim.engine.method.outliers;

import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class NoMethod implements OutlierMethod {
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
    public OutlierLimits fit(MethodSettings settings, double[] values) {
        return OutlierLimits.none();
    }
}

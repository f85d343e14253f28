package rim.engine.method.outliers;

import java.util.List;
import rim.engine.method.Methods;

/// All outlier rules.
public final class OutlierRules {
    public static final Methods<OutlierMethod> ALL =
            Methods.of(
                    "outlier rule",
                    OutlierMethod.class,
                    List.of(
                            new NoMethod(),
                            new MeanSdMethod(),
                            new IqrMethod(),
                            new WinsoriseMethod()));

    private OutlierRules() {}
}

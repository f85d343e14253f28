package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import rim.engine.kernel.imputation.Centre;
import rim.engine.method.MethodParameter;

/// What stands for many values.
final class Centres {
    static final MethodParameter<Centre> STATISTIC =
            byDefault(
                    "statistic",
                    choice(option("mean", Centre.MEAN), option("median", Centre.MEDIAN)),
                    Centre.MEAN,
                    "What stands for many values.");

    private Centres() {}
}

package rim.engine.method.gaps;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.option;

import rim.engine.kernel.imputation.Centre;
import rim.engine.method.Parameter;

/// What stands for many values.
final class Centres {
    static final Parameter<Centre> STATISTIC =
            byDefault(
                    "statistic",
                    choice(option("mean", Centre.MEAN), option("median", Centre.MEDIAN)),
                    Centre.MEAN,
                    "What stands for many values.");

    private Centres() {}
}

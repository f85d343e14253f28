package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import rim.engine.kernel.aggregation.MazziottaPareto;
import rim.engine.kernel.aggregation.MazziottaPareto.Divisor;
import rim.engine.kernel.aggregation.MazziottaPareto.Penalty;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class MazziottaParetoMethod implements AggregationMethod {
    private static final MethodParameter<Penalty> PENALTY =
            byDefault(
                    "penalty",
                    choice(option("lowers", Penalty.DOWNWARD), option("raises", Penalty.UPWARD)),
                    Penalty.DOWNWARD,
                    "What imbalance does to a score; it should lower it where high is good.");
    private static final MethodParameter<Divisor> DEVIATION =
            byDefault(
                    "deviation",
                    choice(
                            option("population", Divisor.ALL),
                            option("sample", Divisor.ALL_BUT_ONE)),
                    Divisor.ALL,
                    "Divisor of the variance: n, as in the literature, or n − 1.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "mazziotta_pareto",
                        "Mean, with a penalty for imbalance",
                        "M ∓ S · S/M, with mean M and standard deviation S of the unit's own scores;"
                                + " over z-scores of 100 ± 10 it is the Mazziotta-Pareto index, over"
                                + " `adjusted_mazziotta_pareto` the adjusted one",
                        "M. Mazziotta and A. Pareto, On a generalized non-compensatory composite"
                                + " index for measuring socio-economic phenomena, Social Indicators"
                                + " Research 127 (2016)")
                .with(PENALTY, DEVIATION)
                .example(
                        "",
                        """
                        unit a   b
                        P    80  120
                        Q    100 100
                        """,
                        "96 100");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        var index = new MazziottaPareto(settings.of(PENALTY), settings.of(DEVIATION));
        return new Scoring.ByUnit(index, Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.ABOVE_ZERO;
    }
}

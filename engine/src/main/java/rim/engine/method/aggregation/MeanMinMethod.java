package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.share;

import rim.engine.kernel.aggregation.MeanMin;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class MeanMinMethod implements AggregationMethod {
    private static final MethodParameter<Double> ALPHA =
            required(
                    "alpha",
                    share(),
                    "How much the distance of the worst score from the mean weighs: 0 is the mean,"
                            + " 1 (with beta 0) the worst score.");
    private static final MethodParameter<Double> BETA =
            required("beta", number().from(0), "How gently the penalty begins.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "mean_min",
                        "Between mean and least",
                        "M − α (√((M − min)² + β²) − β)",
                        "F. Casadio Tarabusi and G. Guarini, An unbalance adjustment method for"
                                + " development indicators, Social Indicators Research 112 (2013)")
                .with(ALPHA, BETA)
                .example(
                        "'alpha':0.5,'beta':0",
                        """
                        unit a b c
                        P    1 5 9
                        Q    4 4 4
                        """,
                        "3 4");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        double beta = settings.of(BETA);
        return new Scoring.ByUnit(
                new MeanMin(settings.of(ALPHA), beta),
                beta > 0 ? Scoring.Growth.OTHER : Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }
}

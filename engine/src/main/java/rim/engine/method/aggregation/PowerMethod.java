package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;

import rim.engine.kernel.aggregation.GeometricMean;
import rim.engine.kernel.aggregation.PowerMean;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class PowerMethod implements AggregationMethod {
    private static final MethodParameter<Double> EXPONENT =
            required(
                    "exponent",
                    number(),
                    "The power p; 1 is the arithmetic mean, 0 the geometric, −1 the harmonic. Scores"
                            + " must be above 0 where it is 0 or less, else 0 or more.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "power",
                        "Weighted power mean",
                        "(Σ wᵢxᵢᵖ / Σ wᵢ)^(1/p): the lower p, the less a good score makes up for a"
                                + " poor one",
                        "OECD/JRC Handbook (2008), step 6; G. Hardy, J. Littlewood and G. Pólya,"
                                + " Inequalities (1934)")
                .with(EXPONENT)
                .example(
                        "'exponent':2",
                        """
                        unit a b
                        P    1 7
                        Q    5 5
                        """,
                        "5 5");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        double exponent = settings.of(EXPONENT);
        return new Scoring.ByUnit(
                exponent == 0 ? new GeometricMean() : new PowerMean(exponent),
                Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public Need need(MethodSettings settings) {
        return settings.of(EXPONENT) <= 0 ? Need.ABOVE_ZERO : Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }
}

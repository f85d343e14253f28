package rim.engine.method.aggregation;

import rim.engine.kernel.aggregation.ArithmeticMean;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class ArithmeticMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "arithmetic",
                        "Weighted arithmetic mean",
                        "Σ wᵢxᵢ / Σ wᵢ: what is poor is made up for by what is good, one for one",
                        "OECD/JRC Handbook (2008), step 6, linear aggregation")
                .example(
                        "",
                        """
                        unit a b c
                        P    1 2 6
                        Q    4 - 8
                        """,
                        "3 6");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByUnit(new ArithmeticMean(), Scoring.Growth.LINEAR);
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }
}

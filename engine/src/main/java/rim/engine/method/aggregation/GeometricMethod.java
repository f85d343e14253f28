package rim.engine.method.aggregation;

import rim.engine.kernel.aggregation.GeometricMean;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class GeometricMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "geometric",
                        "Weighted geometric mean",
                        "exp(Σ wᵢ ln xᵢ / Σ wᵢ): a poor score cannot be bought back fully by a good"
                                + " one",
                        "OECD/JRC Handbook (2008), step 6, geometric aggregation")
                .example(
                        "",
                        """
                        unit a b
                        P    2 8
                        Q    5 5
                        """,
                        "4 5");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByUnit(new GeometricMean(), Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.ABOVE_ZERO;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }
}

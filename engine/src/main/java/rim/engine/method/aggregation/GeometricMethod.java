package rim.engine.method.aggregation;

import rim.engine.kernel.aggregation.GeometricMean;
import rim.engine.method.Card;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class GeometricMethod implements AggregationMethod {
    @Override
    public Card card() {
        return Card.of(
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
    public Scoring scoring(Settings settings, int nodes) {
        return new Scoring.ByUnit(new GeometricMean(), Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public Need need(Settings settings) {
        return Need.ABOVE_ZERO;
    }

    @Override
    public ScoreRange range(Settings settings, ScoreRange below) {
        return below;
    }
}

package rim.engine.method.aggregation;

import rim.engine.kernel.aggregation.HarmonicMean;
import rim.engine.method.Card;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class HarmonicMethod implements AggregationMethod {
    @Override
    public Card card() {
        return Card.of(
                        "harmonic",
                        "Weighted harmonic mean",
                        "Σ wᵢ / Σ (wᵢ / xᵢ): less forgiving of poor scores than the geometric mean",
                        "W. Becker and others, COINr (2022), aggregation")
                .example(
                        "",
                        """
                        unit a b
                        P    2 6
                        Q    5 5
                        """,
                        "3 5");
    }

    @Override
    public Scoring scoring(Settings settings, int nodes) {
        return new Scoring.ByUnit(new HarmonicMean(), Scoring.Growth.PROPORTIONAL);
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

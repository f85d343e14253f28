package rim.engine.method.aggregation;

import rim.engine.kernel.aggregation.HarmonicMean;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class HarmonicMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByUnit(new HarmonicMean(), Scoring.Growth.PROPORTIONAL);
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

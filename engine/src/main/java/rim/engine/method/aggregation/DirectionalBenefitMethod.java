package rim.engine.method.aggregation;

import java.util.List;
import rim.engine.kernel.efficiency.DirectionalBenefit;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class DirectionalBenefitMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "directional_benefit_of_doubt",
                        "How far from the best practice in given proportions",
                        "1 / (1 + β), β the greatest number such that some mixture of the units of"
                                + " the year has at least xᵢ₀ + βdᵢ of every node",
                        "E. Fusco, Enhancing non-compensatory composite indicators: a directional"
                                + " proposal, Eur. J. Oper. Res. 242 (2015)")
                .with(Direction.DIRECTION)
                .example(
                        "'direction':[1,1]",
                        """
                        unit a b
                        P    2 1
                        Q    1 2
                        R    1 1
                        """,
                        "1 1 0.6667");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByYear(units ->
                DirectionalBenefit.of(units.columns(), Direction.of(settings, units)).stream()
                        .mapToDouble(b -> b.map(DirectionalBenefit::score).orElse(Double.NaN))
                        .toArray());
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return new ScoreRange(Double.MIN_VALUE, 1);
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return Direction.faults(settings, node);
    }
}

package rim.engine.method.aggregation;

import java.util.List;
import rim.engine.kernel.aggregation.OrderedWeightedAverage;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class OrderedWeightsMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "ordered_weights",
                        "Mean with weights by order of the unit's own scores",
                        "Σ vⱼx₍ⱼ₎ / Σ vⱼ, x₍₁₎ the greatest; where nodes have weights, place j takes"
                                + " the part of v that their shares cover",
                        "R. R. Yager, On ordered weighted averaging aggregation operators in"
                                + " multicriteria decisionmaking, IEEE Trans. SMC 18 (1988)")
                .with(OrderWeights.WEIGHTS, OrderWeights.BEST, OrderWeights.WORST)
                .example(
                        "'worst':2",
                        """
                        unit a b c
                        P    1 5 9
                        Q    8 2 4
                        """,
                        "3 3");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByUnit(
                OrderedWeightedAverage.of(OrderWeights.over(settings, nodes)),
                Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return OrderWeights.faults("", settings, node);
    }
}

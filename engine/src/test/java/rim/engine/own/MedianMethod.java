package rim.engine.own;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.count;

import java.util.Arrays;
import java.util.List;
import rim.engine.kernel.aggregation.Aggregation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.aggregation.AggregateNode;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.Scoring;

/// What somebody else might add in a jar of their own: the median of the scores that are there.
public final class MedianMethod implements AggregationMethod {
    private static final MethodParameter<Integer> LEAST =
            byDefault("least", count().from(1), 1, "How many scores must be there.");

    @Override
    public MethodCard card() {
        return MethodCard.of("median", "Median", "the middle score; of two, their mean", "Own work")
                .with(LEAST)
                .example(
                        "'least':2",
                        """
                        unit a b c
                        P    1 2 9
                        Q    3 - 5
                        R    - - 7
                        """,
                        "2 4 -");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        int least = settings.of(LEAST);
        Aggregation median =
                (scores, weights) -> {
                    var there =
                            Arrays.stream(scores).filter(x -> !Double.isNaN(x)).sorted().toArray();
                    int n = there.length;
                    return n < least ? Double.NaN : (there[(n - 1) / 2] + there[n / 2]) / 2;
                };
        return new Scoring.ByUnit(median, Scoring.Growth.PROPORTIONAL);
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return settings.of(LEAST) > node.count()
                ? List.of(
                        new MethodFault(
                                "/least",
                                settings.of(LEAST)
                                        + " of "
                                        + node.count()
                                        + " nodes below '"
                                        + node.code()
                                        + "'"))
                : List.of();
    }
}

package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.count;

import java.util.ArrayList;
import java.util.List;
import rim.engine.kernel.efficiency.OrderM;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.TableNeeds;

final class OrderMMethod implements AggregationMethod {
    private static final MethodParameter<Integer> UNITS =
            required("units", count().from(1), "How many are drawn.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "order_m_benefit_of_doubt",
                        "Against the best that some units drawn at random would do",
                        "1 / E[max over m draws of minᵢ(xᵢⱼ / (xᵢ₀dᵢ))], the expectation exact; above"
                                + " 1 for a unit that does better than what is expected of m",
                        "C. Cazals, J.-P. Florens and L. Simar, Nonparametric frontier estimation: a"
                                + " robust approach, J. Econometrics 106 (2002); F. Vidoli, E. Fusco"
                                + " and C. Mazziotta, Non-compensability in composite indicators,"
                                + " Social Indicators Research 122 (2015)")
                .with(
                        UNITS,
                        Direction.DIRECTION,
                        Likeness.WITHIN,
                        Likeness.ON,
                        Likeness.ORDINAL,
                        Likeness.BANDWIDTHS)
                .example(
                        "'units':1",
                        """
                        unit a b
                        P    4 4
                        Q    2 2
                        """,
                        "1.3333 0.6667");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        var likeness = new Likeness(settings);
        int drawn = settings.of(UNITS);
        return new Scoring.ByYear(units ->
                OrderM.of(
                        units.columns(), Direction.of(settings, units), drawn, likeness.of(units)));
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.from(0);
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        var faults = new ArrayList<>(Direction.faults(settings, node));
        faults.addAll(Likeness.faults(settings));
        return faults;
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return Likeness.table(settings);
    }
}

package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.count;

import java.util.ArrayList;
import java.util.List;
import rim.engine.kernel.frontier.OrderM;
import rim.engine.method.Card;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;
import rim.engine.method.TableNeeds;

final class OrderMMethod implements AggregationMethod {
    private static final Parameter<Integer> UNITS =
            required("units", count().from(1), "How many are drawn.");

    @Override
    public Card card() {
        return Card.of(
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
    public Scoring scoring(Settings settings, int nodes) {
        var likeness = new Likeness(settings);
        int drawn = settings.of(UNITS);
        return new Scoring.ByYear(units ->
                OrderM.of(
                        units.columns(), Direction.of(settings, units), drawn, likeness.of(units)));
    }

    @Override
    public Need need(Settings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(Settings settings, ScoreRange below) {
        return ScoreRange.from(0);
    }

    @Override
    public List<Fault> faults(Settings settings, AggregateNode node) {
        var faults = new ArrayList<>(Direction.faults(settings, node));
        faults.addAll(Likeness.faults(settings));
        return faults;
    }

    @Override
    public TableNeeds table(Settings settings) {
        return Likeness.table(settings);
    }
}

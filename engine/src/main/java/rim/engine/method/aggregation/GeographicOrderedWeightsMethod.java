package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ParameterGroup.group;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.listOf;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.option;
import static rim.engine.method.ValueType.text;

import java.util.List;
import rim.engine.kernel.aggregation.Neighbourhood;
import rim.engine.kernel.aggregation.OrderedWeightedAverage;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.TableNeeds;

final class GeographicOrderedWeightsMethod implements AggregationMethod {
    private static final MethodParameter<MethodSettings> ORDER =
            required(
                    "order",
                    group(OrderWeights.WEIGHTS, OrderWeights.BEST, OrderWeights.WORST),
                    "As of `ordered_weights`; one of the three.");
    private static final MethodParameter<List<String>> COORDINATES =
            required(
                    "coordinates",
                    listOf(text()).exactly(2),
                    "Two columns of the table with the place of a unit, on a plane.");
    private static final MethodParameter<Double> BANDWIDTH =
            optional(
                    "bandwidth",
                    number().above(0),
                    "In the measure of the coordinates; without it, found each year by"
                            + " cross-validation of the mean of the neighbours.");
    private static final MethodParameter<Neighbourhood> KERNEL =
            byDefault(
                    "kernel",
                    choice(
                            option("bisquare", Neighbourhood.BISQUARE),
                            option("tricube", Neighbourhood.TRICUBE),
                            option("gaussian", Neighbourhood.GAUSSIAN),
                            option("exponential", Neighbourhood.EXPONENTIAL),
                            option("boxcar", Neighbourhood.BOXCAR)),
                    Neighbourhood.BISQUARE,
                    "What nearness is by distance.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "geographic_ordered_weights",
                        "Ordered weights, multiplied by how near a unit is to all others",
                        "the score of `ordered_weights` times the mean over all units of K(distance /"
                                + " bandwidth)",
                        "A. S. Fotheringham, C. Brunsdon and M. Charlton, Geographically Weighted"
                                + " Regression (2002); E. Fusco and others, ordered geographically"
                                + " weighted averaging (2020)")
                .with(ORDER, COORDINATES, BANDWIDTH, KERNEL)
                .example(
                        "'order':{'best':1},'coordinates':['x','y'],'bandwidth':2,'kernel':'boxcar'",
                        """
                        unit x y a b
                        P    0 0 3 6
                        Q    1 0 4 2
                        R    9 9 9 3
                        """,
                        "4 2.6667 3");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByYear(units -> scores(settings, units));
    }

    private static double[] scores(MethodSettings settings, UnitsOfYear units) {
        var mean = OrderedWeightedAverage.of(OrderWeights.over(settings.of(ORDER), units.nodes()));
        var coordinates = settings.of(COORDINATES);
        var x = units.values(coordinates.getFirst());
        var y = units.values(coordinates.getLast());
        var near = settings.of(KERNEL);
        double bandwidth =
                settings.find(BANDWIDTH).orElseGet(() -> near.bandwidth(x, y, units.columns()));
        var scores = near.nearness(x, y, bandwidth);
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] *= mean.of(units.row(unit), units.weights());
        }
        return scores;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return below.and(new ScoreRange(0, 0));
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return OrderWeights.faults("/order", settings.of(ORDER), node);
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return TableNeeds.ofColumns(settings.of(COORDINATES));
    }
}

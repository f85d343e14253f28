package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.Parameter.optional;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.count;
import static rim.engine.method.ParameterType.option;

import java.util.List;
import rim.engine.kernel.aggregation.FactorScore;
import rim.engine.method.Card;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class FactorMethod implements AggregationMethod {
    private static final Parameter<Integer> COMPONENTS =
            optional("components", count().from(1), "How many; without it, all.");
    private static final Parameter<Boolean> ROTATION =
            byDefault(
                    "rotation",
                    choice(option("varimax", true), option("none", false)),
                    true,
                    "What is done to several components.");

    @Override
    public Card card() {
        return Card.of(
                        "factor",
                        "Scores on principal components",
                        "Found over the base years: the first component alone, with variance 1, or"
                                + " several, each by the share of the variance that it explains;"
                                + " weights have no say, and a unit needs all nodes",
                        "OECD/JRC Handbook (2008), steps 4 and 6")
                .with(COMPONENTS, ROTATION)
                .example(
                        "'components':1",
                        """
                        unit a b
                        P    1 10
                        Q    2 20
                        R    3 30
                        """,
                        "-1 0 1");
    }

    @Override
    public Scoring scoring(Settings settings, int nodes) {
        var components = settings.find(COMPONENTS);
        boolean isRotated = settings.of(ROTATION);
        return new Scoring.Fitted(
                List.of(),
                (columns, weights, categories) ->
                        FactorScore.of(
                                columns,
                                components
                                        .map(c -> Math.min(c, columns.length))
                                        .orElse(columns.length),
                                isRotated));
    }

    @Override
    public ScoreRange range(Settings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public List<Fault> faults(Settings settings, AggregateNode node) {
        return settings
                .find(COMPONENTS)
                .flatMap(components -> node.more("/components", components))
                .stream()
                .toList();
    }
}

package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.option;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.aggregation.FactorScore;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class FactorMethod implements AggregationMethod {
    private static final MethodParameter<Integer> COMPONENTS =
            optional("components", count().from(1), "How many; without it, all.");
    private static final MethodParameter<Boolean> ROTATION =
            byDefault(
                    "rotation",
                    choice(option("varimax", true), option("none", false)),
                    true,
                    "What is done to several components.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Scoring scoring(MethodSettings settings, int nodes) {
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
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return settings
                .find(COMPONENTS)
                .flatMap(components -> node.more("/components", components))
                .stream()
                .toList();
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public Optional<String> noRule(MethodSettings settings, List<String> codes, double[][] base) {
        return Optional.of(NoComponents.of(codes, base));
    }
}

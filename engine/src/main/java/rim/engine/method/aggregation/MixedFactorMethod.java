package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.setOf;
import static rim.engine.method.ValueType.text;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.aggregation.FactorScore;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.TableNeeds;

final class MixedFactorMethod implements AggregationMethod {
    private static final MethodParameter<List<String>> CATEGORIES =
            required("categories", setOf(text()), "Groupings, or columns whose numbers are names.");
    private static final MethodParameter<Integer> COMPONENTS =
            optional("components", count().from(1), "How many; without it, all.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "mixed_factor",
                        "Scores on principal components of numbers and categories",
                        "As `factor`, of the nodes below and of categories together; each component"
                                + " with the variance that it explains",
                        "J. Pagès, Analyse factorielle de données mixtes, Revue de statistique appliquée"
                                + " 52 (2004)")
                .with(CATEGORIES, COMPONENTS)
                .example(
                        "'categories':['group'],'components':1",
                        """
                        unit group a
                        P    east  1
                        Q    east  1
                        R    west  3
                        S    west  3
                        """,
                        "-1.4142 -1.4142 1.4142 1.4142");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        int components = settings.find(COMPONENTS).orElse(0);
        return new Scoring.Fitted(
                settings.of(CATEGORIES),
                (columns, weights, categories) ->
                        FactorScore.mixed(columns, categories, components));
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return TableNeeds.ofCategories(settings.of(CATEGORIES));
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

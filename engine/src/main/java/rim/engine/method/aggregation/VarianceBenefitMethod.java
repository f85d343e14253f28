package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.number;

import rim.engine.kernel.frontier.VarianceBenefit;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class VarianceBenefitMethod implements AggregationMethod {
    private static final Parameter<Double> LEVEL =
            byDefault(
                    "level",
                    number().above(0).below(1),
                    0.95,
                    "Of the intervals of the variances.");

    @Override
    public Card card() {
        return Card.of(
                        "variance_benefit_of_doubt",
                        "Each unit with the weights that suit it best, as variances stand to each"
                                + " other",
                        "max Σ vᵢxᵢ₀ subject to Σ vᵢxᵢⱼ ≤ 1 for every unit j and lowᵢ/highₖ ≤ vᵢ/vₖ ≤"
                                + " highᵢ/lowₖ, low and high the ends of the interval of a variance",
                        "F. Vidoli and C. Mazziotta, Robust weighted composite indicators by means of"
                                + " frontier methods with an application to European infrastructure"
                                + " endowment, Statistica Applicata 23 (2013)")
                .with(LEVEL)
                .example(
                        "",
                        """
                        unit a b
                        P    5 5
                        Q    4 4
                        R    3 3
                        S    2 2
                        """,
                        "1 0.8 0.6 0.4");
    }

    @Override
    public Scoring scoring(Settings settings, int nodes) {
        double level = settings.of(LEVEL);
        return new Scoring.ByYear(units -> VarianceBenefit.of(units.columns(), level));
    }

    @Override
    public Need need(Settings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(Settings settings, ScoreRange below) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

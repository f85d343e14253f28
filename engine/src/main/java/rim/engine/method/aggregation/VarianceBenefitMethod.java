package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.number;

import rim.engine.kernel.efficiency.VarianceBenefit;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class VarianceBenefitMethod implements AggregationMethod {
    private static final MethodParameter<Double> LEVEL =
            byDefault(
                    "level",
                    number().above(0).below(1),
                    0.95,
                    "Of the intervals of the variances.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Scoring scoring(MethodSettings settings, int nodes) {
        double level = settings.of(LEVEL);
        return new Scoring.ByYear(units -> VarianceBenefit.of(units.columns(), level));
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

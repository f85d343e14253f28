package rim.engine.method.aggregation;

import rim.engine.kernel.efficiency.MultiDirectionalBenefit;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class MultiDirectionalBenefitMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "multidirectional_benefit_of_doubt",
                        "How far from the best practice in the direction in which each unit has most"
                                + " to gain",
                        "1 − Σ βdᵢ / Σ (xᵢ + βdᵢ), dᵢ what the unit could gain in node i alone while"
                                + " losing nothing elsewhere",
                        "P. Bogetoft and J. L. Hougaard, Efficiency evaluations based on potential"
                                + " (non-proportional) improvements, J. Productivity Analysis 12"
                                + " (1999); E. Fusco, F. Vidoli and B. K. Sahoo, Spatial heterogeneity"
                                + " in composite indicator, Omega 77 (2018)")
                .with(RobustDraws.ROBUST)
                .example(
                        "",
                        """
                        unit a b
                        P    2 1
                        Q    1 2
                        R    1 1
                        """,
                        "1 1 0.6667");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        var draws = RobustDraws.of(settings);
        return new Scoring.ByYear(units ->
                draws != null
                        ? MultiDirectionalBenefit.robust(units.columns(), draws)
                        : MultiDirectionalBenefit.of(units.columns()).stream()
                                .mapToDouble(b ->
                                        b.map(MultiDirectionalBenefit::score).orElse(Double.NaN))
                                .toArray());
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

package rim.engine.method.aggregation;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.efficiency.BenefitOfDoubt;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class BenefitOfDoubtMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "benefit_of_doubt",
                        "Each unit with the weights that suit it best",
                        "max Σ vᵢxᵢ₀ subject to Σ vᵢxᵢⱼ ≤ 1 for every unit j of the year and v ≥ 0,"
                                + " with least ≤ vᵢxᵢ₀ / Σ vᵢxᵢ₀ ≤ most",
                        "W. Melyn and W. Moesen (1991); L. Cherchye and others, Creating composite"
                                + " indicators with DEA and robustness analysis, J. Oper. Res. Soc. 59"
                                + " (2008); OECD/JRC Handbook (2008), step 6")
                .with(ShareBounds.LEAST, ShareBounds.MOST)
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
        return new Scoring.ByYear(
                units ->
                        of(settings, units).stream()
                                .mapToDouble(b -> b.map(BenefitOfDoubt::score).orElse(Double.NaN))
                                .toArray(),
                units ->
                        of(settings, units).stream()
                                .map(b -> b.map(BenefitOfDoubt::shares))
                                .toList(),
                null);
    }

    private static List<Optional<BenefitOfDoubt>> of(MethodSettings settings, UnitsOfYear units) {
        return BenefitOfDoubt.of(units.columns(), ShareBounds.of(settings, units.nodes()));
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ZERO_TO_ONE;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return ShareBounds.faults(settings, node);
    }
}

package rim.schemas.methodology;

import java.util.List;

/// Which scores a node can have, as far as the methodology says it whatever the data.
///
/// @param low no score is below
/// @param high no score is above
record ScoreRange(double low, double high) {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final ScoreRange ANY = new ScoreRange(-NONE, NONE);

    /// A range of which the data decide; nothing is refused for it before they are known.
    private static final ScoreRange DEPENDS_ON_DATA = new ScoreRange(Double.MIN_VALUE, NONE);

    /// What a normalisation gives, over the base values and beyond them.
    static ScoreRange of(Normalisation rule) {
        return switch (rule) {
            case Normalisation.None none -> DEPENDS_ON_DATA;
            case Normalisation.MinMax m ->
                    m.clip() ? new ScoreRange(m.low(), m.high()) : DEPENDS_ON_DATA;
            case Normalisation.ZScore z -> ANY;
            case Normalisation.Scaled scaled -> DEPENDS_ON_DATA;
            case Normalisation.Rank rank -> new ScoreRange(1, NONE);
            case Normalisation.Borda borda -> new ScoreRange(0, NONE);
            case Normalisation.PercentileRank rank -> new ScoreRange(0, 1);
            case Normalisation.FractionOfMax fraction -> DEPENDS_ON_DATA;
            case Normalisation.DistanceToMax distance -> new ScoreRange(0, 1);
            case Normalisation.DistanceToReference to -> new ScoreRange(0, NONE);
            case Normalisation.DistanceToTarget to -> new ScoreRange(0, NONE);
            case Normalisation.Goalposts posts -> DEPENDS_ON_DATA;
            case Normalisation.AdjustedMazziottaPareto adjusted -> DEPENDS_ON_DATA;
        };
    }

    /// What an aggregation makes of scores in these ranges.
    static ScoreRange of(Aggregation method, List<ScoreRange> below) {
        double low = below.stream().mapToDouble(ScoreRange::low).min().orElse(-NONE);
        double high = below.stream().mapToDouble(ScoreRange::high).max().orElse(NONE);
        return switch (method) {
            case Aggregation.Arithmetic mean -> new ScoreRange(low, high);
            case Aggregation.Geometric mean -> new ScoreRange(low, high);
            case Aggregation.Harmonic mean -> new ScoreRange(low, high);
            case Aggregation.Power mean -> new ScoreRange(low, high);
            case Aggregation.OrderedWeights ordered -> new ScoreRange(low, high);
            case Aggregation.MeanMin meanMin -> new ScoreRange(low, high);
            case Aggregation.MazziottaPareto index -> DEPENDS_ON_DATA;
            case Aggregation.Wroclaw wroclaw -> ANY;
            case Aggregation.BenefitOfDoubt benefit -> new ScoreRange(0, 1);
            case Aggregation.DirectionalBenefit benefit -> new ScoreRange(Double.MIN_VALUE, 1);
            case Aggregation.MultiDirectionalBenefit benefit -> new ScoreRange(0, 1);
            case Aggregation.GeometricBenefit benefit -> DEPENDS_ON_DATA;
            case Aggregation.OrderM benefit -> new ScoreRange(0, NONE);
            case Aggregation.UndesirableBenefit benefit -> new ScoreRange(0, NONE);
            case Aggregation.VarianceBenefit benefit -> new ScoreRange(0, 1);
            case Aggregation.Factor factor -> ANY;
            case Aggregation.MixedFactor factor -> ANY;
            case Aggregation.GeographicOrderedWeights ordered ->
                    new ScoreRange(Math.min(0, low), Math.max(0, high));
            case Aggregation.Copeland copeland -> ANY;
        };
    }

    /// Why an aggregation cannot take scores in this range; empty when it can.
    String refusal(Aggregation method) {
        return switch (method) {
            case Aggregation.Geometric mean -> above0(method);
            case Aggregation.Harmonic mean -> above0(method);
            case Aggregation.MazziottaPareto index -> above0(method);
            case Aggregation.Power mean ->
                    mean.exponent() <= 0 ? above0(method) : notNegative(method);
            case Aggregation.BenefitOfDoubt benefit -> notNegative(method);
            case Aggregation.DirectionalBenefit benefit -> notNegative(method);
            case Aggregation.MultiDirectionalBenefit benefit -> notNegative(method);
            case Aggregation.GeometricBenefit benefit -> above0(method);
            case Aggregation.OrderM benefit -> notNegative(method);
            case Aggregation.UndesirableBenefit benefit -> notNegative(method);
            case Aggregation.VarianceBenefit benefit -> notNegative(method);
            case Aggregation.Factor factor -> "";
            case Aggregation.MixedFactor factor -> "";
            case Aggregation.GeographicOrderedWeights ordered -> "";
            case Aggregation.Arithmetic mean -> "";
            case Aggregation.OrderedWeights ordered -> "";
            case Aggregation.MeanMin meanMin -> "";
            case Aggregation.Wroclaw wroclaw -> "";
            case Aggregation.Copeland copeland -> "";
        };
    }

    private String above0(Aggregation method) {
        return low > 0 ? "" : needs(method, "above 0");
    }

    private String notNegative(Aggregation method) {
        return low >= 0 ? "" : needs(method, "of 0 or more");
    }

    private String needs(Aggregation method, String what) {
        return "'"
                + MethodName.of(method)
                + "' needs scores "
                + what
                + ", and those below can be "
                + (Double.isInfinite(low) ? "as low as you like" : "as low as " + low);
    }
}

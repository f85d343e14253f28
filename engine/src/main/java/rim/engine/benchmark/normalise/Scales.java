package rim.engine.benchmark.normalise;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;
import rim.engine.kernel.normalisation.AdjustedMazziottaPareto;
import rim.engine.kernel.normalisation.Cap;
import rim.engine.kernel.normalisation.DistanceToMaximum;
import rim.engine.kernel.normalisation.DistanceToReference;
import rim.engine.kernel.normalisation.DistanceToTarget;
import rim.engine.kernel.normalisation.FractionOfMaximum;
import rim.engine.kernel.normalisation.Goalposts;
import rim.engine.kernel.normalisation.LinearScale;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.kernel.normalisation.Scaled;
import rim.engine.kernel.normalisation.ZScore;
import rim.schemas.methodology.Normalisation;

/// Normalisations of one indicator.
///
/// @param polarity of the indicator
/// @param base treated values that have a say
/// @param transformation from the unit of the indicator to the scale of treated values
/// @param treatment from a value to its treated value
/// @param reference the value of a reference unit, before treatment
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Scales(
        Polarity polarity,
        double[] base,
        Fitted transformation,
        Fitted treatment,
        ToDoubleFunction<Normalisation.DistanceToReference> reference) {

    /// Empty where the base values give no rule.
    Optional<? extends Fitted> of(Normalisation rule) {
        return switch (rule) {
            case Normalisation.None none -> Optional.of(asItIs());
            case Normalisation.MinMax minMax -> minMax(minMax);
            case Normalisation.ZScore z -> ZScore.of(base, polarity, z.mean(), z.sd());
            case Normalisation.Scaled s -> Scaled.of(s.low(), s.high(), polarity, s.factor());
            case Normalisation.Rank rank -> RankScale.rank(base, polarity, ties(rank.ties()));
            case Normalisation.Borda borda -> RankScale.borda(base, polarity);
            case Normalisation.PercentileRank rank -> RankScale.percentile(base, polarity);
            case Normalisation.FractionOfMax fraction -> FractionOfMaximum.of(base, polarity);
            case Normalisation.DistanceToMax max -> DistanceToMaximum.of(base, polarity);
            case Normalisation.DistanceToReference to ->
                    DistanceToReference.of(
                            base,
                            polarity,
                            treatment.applyAsDouble(reference.applyAsDouble(to)),
                            to.cap() ? Cap.AT_ONE : Cap.NONE);
            case Normalisation.DistanceToTarget to ->
                    DistanceToTarget.of(
                            base,
                            polarity,
                            scaled(to.target(), to.scale()),
                            to.cap() ? Cap.AT_ONE : Cap.NONE);
            case Normalisation.Goalposts posts -> goalposts(posts);
            case Normalisation.AdjustedMazziottaPareto adjusted ->
                    AdjustedMazziottaPareto.of(
                            base,
                            polarity,
                            adjusted.reference() == null
                                    ? Moments.of(base).mean()
                                    : transformation.applyAsDouble(adjusted.reference()));
        };
    }

    private Fitted asItIs() {
        return switch (polarity) {
            case POSITIVE -> value -> value;
            case NEGATIVE -> value -> -value;
        };
    }

    private Optional<LinearScale> minMax(Normalisation.MinMax rule) {
        var scale = MinMaxNormalisation.of(base, polarity, rule.low(), rule.high());
        return rule.clip() ? scale.map(s -> s.within(rule.low(), rule.high())) : scale;
    }

    private Optional<LinearScale> goalposts(Normalisation.Goalposts posts) {
        return Goalposts.of(
                scaled(posts.low(), posts.scale()),
                scaled(posts.high(), posts.scale()),
                polarity,
                posts.factor(),
                posts.clip() ? Goalposts.Beyond.TRUNCATE : Goalposts.Beyond.KEEP);
    }

    private double scaled(double value, Normalisation.Scale scale) {
        return switch (scale) {
            case NATURAL -> transformation.applyAsDouble(value);
            case TREATED -> value;
        };
    }

    private static RankScale.Ties ties(Normalisation.Ties ties) {
        return switch (ties) {
            case LEAST -> RankScale.Ties.LEAST;
            case AVERAGE -> RankScale.Ties.AVERAGE;
        };
    }
}

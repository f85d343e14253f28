package rim.engine.method.normalisation;

import java.util.List;
import rim.engine.method.Methods;

/// All normalisations.
public final class Normalisations {
    public static final Methods<NormalisationMethod> ALL =
            Methods.of(
                    "normalisation",
                    NormalisationMethod.class,
                    List.of(
                            new NoMethod(),
                            new MinMaxMethod(),
                            new ZScoreMethod(),
                            new ScaledMethod(),
                            new RankMethod(),
                            new BordaMethod(),
                            new PercentileRankMethod(),
                            new FractionOfMaxMethod(),
                            new DistanceToMaxMethod(),
                            new DistanceToReferenceMethod(),
                            new DistanceToTargetMethod(),
                            new GoalpostsMethod(),
                            new AdjustedMazziottaParetoMethod()));

    private Normalisations() {}
}

package rim.engine.method.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.aggregation.WroclawDistance;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class WroclawMethod implements AggregationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "wroclaw",
                        "Distance from the best of each",
                        "1 − cᵤ / (m + 2s), cᵤ = √(k Σ wᵢ(xᵢᵤ − maxᵢ)² / Σ wᵢ), with mean m and"
                                + " standard deviation s (n − 1) of the base units' distances; scores"
                                + " should be standardised",
                        "Z. Hellwig (1968); Z. Fanchette (1971)")
                .example(
                        "",
                        """
                        unit a b
                        P    4 3
                        Q    0 0
                        R    4 0
                        """,
                        "1 0.3506 0.6104");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.Fitted(
                List.of(), (columns, weights, categories) -> WroclawDistance.of(columns, weights));
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public Optional<String> noRule(MethodSettings settings, List<String> codes, double[][] base) {
        long units =
                IntStream.range(0, base[0].length)
                        .filter(unit -> Arrays.stream(base).anyMatch(c -> !Double.isNaN(c[unit])))
                        .count();
        boolean isEqual =
                Arrays.stream(base)
                        .allMatch(c -> Arrays.stream(Fitted.present(c)).distinct().count() <= 1);
        return units < 2
                ? Optional.of("only one unit has scores, so nothing to compare it with")
                : Optional.of("no unit is away from the best of each node below")
                        .filter(words -> isEqual);
    }
}

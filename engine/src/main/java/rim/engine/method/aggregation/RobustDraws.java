package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ParameterGroup.group;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.seed;

import org.jspecify.annotations.Nullable;
import rim.engine.kernel.efficiency.PeerDraws;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// That a unit is held against units drawn at random, with replacement, again and again, and gets
/// the mean.
final class RobustDraws {
    private static final MethodParameter<Integer> UNITS =
            required("units", count().from(1).to(1000), "How many are drawn at once.");
    private static final MethodParameter<Integer> REPLICATIONS =
            byDefault("replications", count().from(1).to(100_000), 200, "How often.");
    private static final MethodParameter<Long> SEED =
            byDefault("seed", seed(), 1L, "Of the draws.");

    static final MethodParameter<MethodSettings> ROBUST =
            optional(
                    "robust",
                    group(UNITS, REPLICATIONS, SEED),
                    "Against units drawn at random, with replacement, again and again, instead of"
                            + " all; the mean counts.");

    /// Null for against all.
    static @Nullable PeerDraws of(MethodSettings settings) {
        return settings.find(ROBUST)
                .map(r -> new PeerDraws(r.of(UNITS), r.of(REPLICATIONS), r.of(SEED)))
                .orElse(null);
    }

    private RobustDraws() {}
}

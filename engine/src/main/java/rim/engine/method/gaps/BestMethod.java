package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.methods;
import static rim.engine.method.ValueType.seed;

import java.util.List;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.schemas.methodology.MethodChoice;

final class BestMethod implements GapMethod {
    private static final MethodParameter<List<MethodChoice>> OF =
            required("of", methods("gap", 2), "The methods that compete.");
    private static final MethodParameter<Integer> FOLDS =
            byDefault(
                    "folds",
                    count().from(2),
                    5,
                    "Into how many parts the known cells are dealt; each is hidden once.");
    private static final MethodParameter<Long> SEED =
            byDefault("seed", seed(), 1L, "Of their choice.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "best",
                        "The method with the least error on hidden known cells",
                        "known cells are hidden in turn and filled by each; what the best cannot fill is left to the next best",
                        "Cross-validation: M. Stone, J. R. Stat. Soc. B 36 (1974)")
                .with(OF, FOLDS, SEED)
                .example(
                        "'of':[{'method':'column'},{'method':'linear'}]",
                        """
                        unit year a
                        P    2018 1
                        P    2019 2
                        P    2020 -
                        P    2021 4
                        Q    2018 50
                        Q    2019 51
                        Q    2020 52
                        Q    2021 53
                        """,
                        "1 50 2 51 3 52 4 53");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.BestOf(settings.of(OF), settings.of(FOLDS), settings.of(SEED));
    }
}

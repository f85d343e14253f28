package rim.engine.method.transformation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import java.util.Optional;
import rim.engine.kernel.treatment.LogTransform;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class LogMethod implements TransformationMethod {
    private enum Form {
        RANGE_SHIFT,
        UNIT_SHIFT,
        EITHER_SIDE,
        GII
    }

    private static final MethodParameter<Form> FORM =
            byDefault(
                    "form",
                    choice(
                            option("range_shift", Form.RANGE_SHIFT),
                            option("unit_shift", Form.UNIT_SHIFT),
                            option("either_side", Form.EITHER_SIDE),
                            option("gii", Form.GII)),
                    Form.RANGE_SHIFT,
                    "The shift: range_shift ln(x − min + 0.01 (max − min)), unit_shift ln(x − min +"
                            + " 1), either_side range_shift where values lean to the right, else"
                            + " −ln(max + 0.01 (max − min) − x), gii ln((max − 1)(x − min) / (max −"
                            + " min) + 1).");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "log",
                        "A logarithm of the shifted values",
                        "ln(x − shift), the shift from least and greatest base value",
                        "JRC, COIN Tool; WIPO, Global Innovation Index, appendix (gii)")
                .with(FORM, Skewed.UNLESS, Skewed.FROM)
                .example(
                        "'form':'unit_shift'",
                        """
                        unit a
                        P    3
                        Q    4
                        R    6
                        """,
                        "0 0.6931 1.3863");
    }

    @Override
    public Optional<Transformed> fit(MethodSettings settings, double[] original, double[] ruled) {
        if (Skewed.passes(settings, ruled)) {
            return Optional.empty();
        }
        var from = settings.of(Skewed.FROM);
        var values = from.of(original, ruled);
        var found =
                switch (settings.of(FORM)) {
                    case RANGE_SHIFT -> LogTransform.coinTool(values);
                    case UNIT_SHIFT -> LogTransform.coinToolOriginal(values);
                    case EITHER_SIDE -> LogTransform.eitherTail(values);
                    case GII -> LogTransform.globalInnovationIndex(values, 1);
                };
        return found.map(rule -> new Transformed(rule, from, "log"));
    }
}

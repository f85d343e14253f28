package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.text;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.DistanceToReference;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.TableNeeds;

final class DistanceToReferenceMethod implements NormalisationMethod {
    private static final MethodParameter<String> UNIT =
            required("unit", text(), "Code of the unit whose value is the reference.");
    private static final MethodParameter<Integer> YEAR =
            optional("year", count(), "Of its value; without it, the last base year.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "distance_to_reference",
                        "1 − (reference − x) / (reference − min)",
                        "1 − (reference − x) / (reference − min); where less is better, with the greatest instead of the least",
                        "OECD/JRC Handbook (2008), step 5")
                .with(UNIT, YEAR, Bounds.CAP)
                .example(
                        "'unit':'Q'",
                        """
                        unit a
                        P    2
                        Q    6
                        R    10
                        """,
                        "0 1 2");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return DistanceToReference.of(
                base.values(),
                base.polarity(),
                base.treatment().applyAsDouble(reference(settings, base)),
                Bounds.cap(settings));
    }

    @Override
    public String noRule(MethodSettings settings, BaseValues base) {
        var unit = settings.of(UNIT);
        return Double.isNaN(reference(settings, base))
                ? "no value of the reference, " + unit
                : "the reference, " + unit + ", has the worst value itself";
    }

    private static double reference(MethodSettings settings, BaseValues base) {
        return base.units().value(settings.of(UNIT), settings.find(YEAR));
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.from(0);
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return TableNeeds.ofUnits(List.of(settings.of(UNIT)));
    }
}

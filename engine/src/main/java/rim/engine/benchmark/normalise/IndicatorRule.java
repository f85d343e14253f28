package rim.engine.benchmark.normalise;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.treat.TreatmentRule;
import rim.engine.kernel.Fitted;
import rim.engine.method.normalisation.BaseValues;

/// The rules of one indicator; they hold for any value of the years that they are for.
///
/// @param treated what becomes of a value before it is normalised
/// @param normalisation what becomes of a treated value; empty where the base values give no rule,
///   since there are none, all are equal, or the method has none for them
/// @param whyNone in words, empty where there is a rule
public record IndicatorRule(
        TreatmentRule treated, Optional<? extends Fitted> normalisation, String whyNone) {

    /// @param base treated values of the base years that have a say
    /// @param values by cell, before treatment
    static IndicatorRule of(
            Prepared prepared,
            ChosenTreatment treatment,
            TreatmentRule treated,
            double[] base,
            double[] values) {
        if (base.length == 0) {
            return new IndicatorRule(treated, Optional.empty(), "no value in the base years");
        }
        var found =
                new BaseValues(
                        treatment.polarity(),
                        base,
                        treated.transformation(),
                        treated.treatment(),
                        (unit, year) -> prepared.value(values, unit, year.orElse(null)));
        var chosen = treatment.normalisation();
        var fitted = chosen.method().fit(chosen.settings(), found);
        return new IndicatorRule(
                treated,
                fitted,
                fitted.isPresent() ? "" : chosen.method().noRule(chosen.settings(), found));
    }

    /// Treats and normalises many values.
    ///
    /// @param after treated values, is written
    /// @param scores is written
    void normalise(double[] values, double[] after, double[] scores) {
        treated.treatment().apply(values, after);
        normalisation.ifPresentOrElse(
                scale -> scale.apply(after, scores), () -> Arrays.fill(scores, Double.NaN));
    }

    /// The score of a value; NaN for none.
    public double score(double value) {
        return normalisation
                .map(scale -> scale.applyAsDouble(treated.treatment().applyAsDouble(value)))
                .orElse(Double.NaN);
    }
}

package rim.engine.benchmark.normalise;

import java.util.Optional;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.treat.TreatmentRule;
import rim.engine.kernel.Fitted;
import rim.engine.method.normalisation.BaseValues;

/// The rules of one indicator, with parameters that were found over its base values; they hold for
/// any value.
///
/// @param treated what becomes of a value before it is normalised
/// @param normalisation what becomes of a treated value; empty where the base values give no rule,
///   since there are none or all are equal
public record IndicatorRule(TreatmentRule treated, Optional<? extends Fitted> normalisation) {

    /// The rules of an indicator, found over the base years of its values.
    ///
    /// @param values by cell
    public static IndicatorRule of(Prepared prepared, ChosenTreatment treatment, double[] values) {
        var treated = TreatmentRule.of(treatment, prepared.grid().base(values));
        if (treated.base().length == 0) {
            return new IndicatorRule(treated, Optional.empty());
        }
        var base =
                new BaseValues(
                        treatment.polarity(),
                        treated.base(),
                        treated.transformation(),
                        treated.treatment(),
                        (unit, year) -> prepared.value(values, unit, year.orElse(null)));
        var chosen = treatment.normalisation();
        return new IndicatorRule(treated, chosen.method().fit(chosen.settings(), base));
    }

    /// The score of a value; NaN for none.
    public double score(double value) {
        return normalisation
                .map(scale -> scale.applyAsDouble(treated.treatment().applyAsDouble(value)))
                .orElse(Double.NaN);
    }
}

package rim.engine.method.normalisation;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;
import rim.engine.method.ScoreRange;

/// A way to make values comparable, in which higher scores are better. What it needs is found over
/// all units in the base years, and holds for every year.
public interface NormalisationMethod extends NamedMethod {

    /// The rule for one indicator; empty where the base values give none, as when all are equal.
    ///
    /// @param base at least one value
    Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base);

    /// Why base values that are not all equal give no rule; asked where there is none.
    default String noRule(MethodSettings settings, BaseValues base) {
        return "values for which the normalisation has no rule";
    }

    /// Which scores come out, over the base values and beyond them.
    default ScoreRange range(MethodSettings settings) {
        return ScoreRange.OF_DATA;
    }

    @Override
    default List<String> facts(MethodSettings settings) {
        return List.of("Gives: " + range(settings).words() + ".");
    }

    /// Where the parameters do not fit together.
    default List<MethodFault> faults(MethodSettings settings) {
        return List.of();
    }
}

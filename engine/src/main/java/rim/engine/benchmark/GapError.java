package rim.engine.benchmark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.imputation.BackTest;
import rim.schemas.methodology.MethodChoice;

/// How wrong a method that filled gaps of an indicator was where values are known.
///
/// @param method its name, and in brackets that of the one which it chose
/// @param age of the values that it started from, in years; null where age does not matter
/// @param test on known values
public record GapError(String method, @Nullable Integer age, BackTest test) {

    /// A method in words, such as `nowcast (drift)`.
    static String told(MethodChoice method) {
        return method.parameters().get("of") instanceof List<?> of
                        && of.size() == 1
                        && of.getFirst() instanceof Map<?, ?> only
                ? method.name() + " (" + only.get("method") + ")"
                : method.name();
    }
}

package rim.engine.method.gaps;

import java.util.List;
import java.util.Set;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;

/// A way to fill a cell without a value. Each sees what was observed, never what another filled.
public interface GapMethod extends NamedMethod {

    /// Where the value comes from.
    GapFilling filling(MethodSettings settings);

    /// Where the parameters do not fit the methodology.
    ///
    /// @param indicators codes of all indicators
    default List<MethodFault> faults(MethodSettings settings, Set<String> indicators) {
        return List.of();
    }

    /// Why a cell stays empty, where this is the only method.
    default String unfilled(MethodSettings settings, int year) {
        return "no value in " + year + ", and nothing to fill it with";
    }
}

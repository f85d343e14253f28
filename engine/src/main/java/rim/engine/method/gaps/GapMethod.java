package rim.engine.method.gaps;

import java.util.List;
import java.util.Set;
import rim.engine.method.Fault;
import rim.engine.method.Method;
import rim.engine.method.Settings;

/// A way to fill a cell without a value. Each sees what was observed, never what another filled.
public interface GapMethod extends Method {

    /// Where the value comes from.
    GapFilling filling(Settings settings);

    /// Where the parameters do not fit the methodology.
    ///
    /// @param indicators codes of all indicators
    default List<Fault> faults(Settings settings, Set<String> indicators) {
        return List.of();
    }

    /// Why a cell stays empty, where this is the only method.
    default String unfilled(Settings settings, int year) {
        return "no value in " + year + ", and nothing to fill it with";
    }
}

package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import rim.schemas.Counted;
import rim.schemas.RimException;

/// Faults of a table, told together; of very many, the first.
final class Faults {
    private static final int TOLD = 20;

    /// @throws RimException when there are any
    static void stopAt(String place, List<String> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var told = new ArrayList<>(faults.subList(0, Math.min(TOLD, faults.size())));
        if (faults.size() > TOLD) {
            told.add("and " + (faults.size() - TOLD) + " more");
        }
        throw new RimException(place + ": " + Counted.of(faults.size(), "fault", "faults"), told);
    }

    private Faults() {}
}

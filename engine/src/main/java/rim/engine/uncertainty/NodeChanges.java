package rim.engine.uncertainty;

import java.util.Optional;
import rim.engine.kernel.uncertainty.Change;

/// How sure the changes of a node between two years are.
interface NodeChanges {

    /// Empty for a unit that never had both scores.
    Optional<Change> of(int unit);
}

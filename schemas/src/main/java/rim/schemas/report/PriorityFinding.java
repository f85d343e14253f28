package rim.schemas.report;

import java.io.Serializable;
import java.util.List;

/// Finds the priorities that reports state for regions. The pipeline calls it on many machines at
/// once; whoever starts the pipeline says which it is.
public interface PriorityFinding extends Serializable {
    /// Finds none.
    PriorityFinding NONE = read -> List.of();

    /// What a report states, each region and theme once a passage.
    List<StatedPriority> in(ReadReport read);
}

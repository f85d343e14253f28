package rim.index.passage;

import java.io.Serializable;
import java.util.List;
import rim.schemas.report.ReadReport;

/// Cuts reports into passages.
@FunctionalInterface
public interface PassageCutting extends Serializable {
    List<Passage> passages(ReadReport read);
}

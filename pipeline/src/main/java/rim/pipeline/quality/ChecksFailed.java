package rim.pipeline.quality;

import java.nio.file.Path;
import java.util.List;
import rim.schemas.RimException;

/// Checks stopped an update. The draft stays, since its page tells of all of them.
public final class ChecksFailed extends RimException {
    private final transient Path page;

    ChecksFailed(Path page, List<String> faults) {
        super(
                "Checks failed that stop the update. Nothing was published. The draft's page ["
                        + page
                        + "] shows all of them. Correct the sources, or pass --accept REASON:",
                faults);
        this.page = page;
    }

    /// The draft's page on quality.
    public Path page() {
        return page;
    }
}

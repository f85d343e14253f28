package rim.sources.intake;

import java.util.Optional;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.change.SaidCells;

/// What was said before: last year's folder, or the edition in force.
public interface Earlier {
    /// What it is called: the name of an edition, or a path.
    String name();

    /// What the files of a dataset said; empty when there were none. May be asked by several
    /// threads at once.
    ///
    /// @throws RimException with which of them cannot be read
    Optional<SaidCells> of(DatasetDescriptor dataset);
}

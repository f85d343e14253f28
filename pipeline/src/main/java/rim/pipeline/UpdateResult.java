package rim.pipeline;

import java.util.Optional;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Rollback;

/// What an update came to.
///
/// @param edition the edition that was made, or that was made from the same input before
/// @param manifest its manifest
/// @param outcome whether a new edition was published
/// @param pin the decision by which the edition in force stays so, where there is one
public record UpdateResult(
        Edition edition, Manifest manifest, Outcome outcome, Optional<Rollback> pin) {

    public enum Outcome {
        /// A new edition was published.
        PUBLISHED,
        /// An edition was made from exactly the same input before: nothing was done.
        UNCHANGED,
        /// An edition was made that would be published; nothing was.
        REHEARSED
    }
}

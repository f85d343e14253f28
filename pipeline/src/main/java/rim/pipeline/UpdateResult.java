package rim.pipeline;

import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;

/// What an update came to.
///
/// @param edition the edition in force after the update
/// @param manifest its manifest
/// @param outcome whether a new edition was published
public record UpdateResult(Edition edition, Manifest manifest, Outcome outcome) {

    public enum Outcome {
        /// A new edition was published.
        PUBLISHED,
        /// The edition in force was made from exactly the same input: nothing was done.
        UNCHANGED,
        /// An edition was made that would be published; nothing was.
        REHEARSED
    }
}

package rim.schemas.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What places an edition among others, whatever else stands in its manifest.
///
/// @param parent name of the edition that was in force before; null for none
/// @param times of its update; null where the manifest does not say
/// @param format of the edition; null where the manifest does not say
@JsonIgnoreProperties(ignoreUnknown = true)
record ManifestHead(
        @Nullable String parent, Manifest.@Nullable Times times, @Nullable String format) {

    /// The head of a manifest; empty where the file cannot be read, or not as a manifest.
    static Optional<ManifestHead> of(Path manifest) {
        try {
            return Optional.ofNullable(EditionJson.read(manifest, ManifestHead.class));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> parentIn(Path manifest) {
        return of(manifest).map(ManifestHead::parent);
    }

    /// When it was published, ISO 8601 in UTC; the empty text, which is before all, where nothing
    /// says so.
    String ended() {
        return times == null || times.ended() == null ? "" : times.ended();
    }
}

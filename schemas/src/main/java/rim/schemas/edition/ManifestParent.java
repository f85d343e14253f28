package rim.schemas.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a manifest says of the edition before, whatever else stands in it.
@JsonIgnoreProperties(ignoreUnknown = true)
record ManifestParent(@Nullable String parent) {

    /// The name of the parent; empty where there is none, or the manifest cannot be read.
    static Optional<String> in(Path manifest) {
        try {
            return Optional.ofNullable(EditionJson.read(manifest, ManifestParent.class).parent());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}

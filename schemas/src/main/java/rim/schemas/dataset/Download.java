package rim.schemas.dataset;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a dataset's file can be downloaded.
///
/// @param base address of the service, ending in a slash
/// @param path what is asked of it, below the base
/// @param file the name that the file gets; null for the dataset's first file name
/// @param asynchronous where, below the base, a service that answers later is asked how far it is;
///   by default `1.0/async/`, as with Eurostat's dissemination API
/// @param sha256 what the file must have; null for anything
public record Download(
        String base,
        String path,
        @Nullable String file,
        String asynchronous,
        @Nullable String sha256) {

    public Download {
        base = base.endsWith("/") ? base : base + "/";
        asynchronous = Objects.requireNonNullElse(asynchronous, "1.0/async/");
    }
}

package rim.sources.download;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What came of a download.
///
/// @param dataset code of the dataset
/// @param file where it was to go
/// @param status in a word
/// @param bytes how large the file is, 0 when there is none
/// @param sha256 of the file, empty when there is none
/// @param change how it differs from the file of last time, null when it does not or was not there
/// @param fault why there is none, null when there is
public record Outcome(
        String dataset,
        Path file,
        Status status,
        long bytes,
        String sha256,
        @Nullable String change,
        @Nullable String fault) {

    public enum Status {
        /// There was none before.
        NEW,
        /// It is another one than last time.
        CHANGED,
        /// It is the one of last time.
        UNCHANGED,
        /// It could not be had; the one of last time stays.
        FAILED
    }
}

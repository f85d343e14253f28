package rim.index.extract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;

/// What the program asks its worker, and what that answers.
final class WorkerMessages {
    private WorkerMessages() {}

    /// Read this file within these limits.
    record Request(String file, long bytes, int pages, long characters, long unpacked) {

        static Request of(Path file, ReadingLimits limits) {
            return new Request(
                    file.toString(),
                    limits.bytes(),
                    limits.pages(),
                    limits.characters(),
                    limits.unpacked());
        }

        /// Time and memory are watched from outside the worker.
        ReadingLimits limits() {
            return new ReadingLimits(bytes, pages, characters, unpacked, Duration.ZERO, 0);
        }
    }

    /// The worker has started and has found all that it needs.
    record Ready(int parsers) {}

    /// What the file holds, or why it could not be read.
    ///
    /// @param reason null when it was read
    /// @param found what was found wrong, or null
    record Answer(
            @Nullable String title,
            @Nullable String language,
            @Nullable Integer year,
            List<PageText> pages,
            @Nullable Reason reason,
            @Nullable String found) {

        Answer {
            pages = List.copyOf(pages);
        }

        static Answer refused(Reason reason, String found) {
            return new Answer(null, null, null, List.of(), reason, found);
        }
    }
}

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
    ///
    /// @param file a copy that the worker may see
    /// @param recognise whether pages that are pictures are read too
    /// @param language ISO 639-1 code of the file's language if that is known, else empty
    record Request(
            String file,
            long bytes,
            int pages,
            long characters,
            long unpacked,
            boolean recognise,
            String language) {

        static Request of(Path file, ReadingLimits limits) {
            return new Request(
                    file.toString(),
                    limits.bytes(),
                    limits.pages(),
                    limits.characters(),
                    limits.unpacked(),
                    false,
                    "");
        }

        /// The same question of another file.
        Request of(Path other) {
            return new Request(
                    other.toString(), bytes, pages, characters, unpacked, recognise, language);
        }

        /// The same file, with the text on pages that are pictures.
        Request recognising(String inLanguage) {
            return new Request(file, bytes, pages, characters, unpacked, true, inLanguage);
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
    /// @param pictures how many of its pages are pictures
    record Answer(
            @Nullable String title,
            @Nullable String language,
            @Nullable Integer year,
            List<PageText> pages,
            @Nullable Reason reason,
            @Nullable String found,
            int pictures) {

        Answer {
            pages = List.copyOf(pages);
        }

        static Answer refused(Reason reason, String found) {
            return new Answer(null, null, null, List.of(), reason, found, 0);
        }
    }
}

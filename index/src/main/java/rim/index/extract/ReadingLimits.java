package rim.index.extract;

import java.io.Serializable;
import java.time.Duration;

/// What reading one report file may cost.
///
/// @param bytes size of the file
/// @param pages number of pages
/// @param characters characters of text in the whole report
/// @param unpacked bytes that one part of an archive, such as a DOCX, may unpack to
/// @param time wall-clock time for one file; the worker that exceeds it is killed
/// @param megabytes heap of the worker process
public record ReadingLimits(
        long bytes, int pages, long characters, long unpacked, Duration time, int megabytes)
        implements Serializable {

    private static final long MEGABYTE = 1024L * 1024;

    /// 200 MB, 5,000 pages, 20 million characters, parts of 200 MB, one minute, 768 MB of heap.
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(
                    200 * MEGABYTE, 5_000, 20_000_000, 200 * MEGABYTE, Duration.ofSeconds(60), 768);

    public ReadingLimits withTime(Duration other) {
        return new ReadingLimits(bytes, pages, characters, unpacked, other, megabytes);
    }

    public ReadingLimits withBytes(long other) {
        return new ReadingLimits(other, pages, characters, unpacked, time, megabytes);
    }

    public ReadingLimits withCharacters(long other) {
        return new ReadingLimits(bytes, pages, other, unpacked, time, megabytes);
    }

    public ReadingLimits withMegabytes(int other) {
        return new ReadingLimits(bytes, pages, characters, unpacked, time, other);
    }

    /// An answer of the worker is never longer: text in JSON takes at most six bytes a character.
    int answerBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 16, 6 * characters + MEGABYTE);
    }
}

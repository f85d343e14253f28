package rim.sources.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import rim.sources.bytes.SourceBytes;

/// How many lines of one file are not in another.
///
/// @param added lines of the new one that the old one has not
/// @param gone lines of the old one that the new one has not
record LineChange(long added, long gone) {
    /// So many lines are compared at most.
    private static final int MOST = 50_000_000;

    static LineChange between(Path old, Path now) throws IOException {
        var before = hashes(old);
        var after = hashes(now);
        return new LineChange(notIn(after, before), notIn(before, after));
    }

    /// Sorted digests of the lines, taken out of an archive where they lie in one.
    private static long[] hashes(Path file) throws IOException {
        var hashes = new long[1024];
        int count = 0;
        long hash = 0;
        boolean isEmpty = true;
        try (var in = new BufferedInputStream(SourceBytes.open(file), 1 << 16)) {
            for (int b = in.read(); b >= 0 && count < MOST; b = in.read()) {
                if (b != '\n') {
                    hash = (hash ^ b) * 0x100000001b3L + 1;
                    isEmpty = false;
                    continue;
                }
                hashes = count == hashes.length ? Arrays.copyOf(hashes, count * 2) : hashes;
                hashes[count++] = hash;
                hash = 0;
                isEmpty = true;
            }
        }
        if (!isEmpty && count < MOST) {
            hashes = count == hashes.length ? Arrays.copyOf(hashes, count + 1) : hashes;
            hashes[count++] = hash;
        }
        var sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static long notIn(long[] some, long[] others) {
        long missing = 0;
        int other = 0;
        for (long each : some) {
            while (other < others.length && others[other] < each) {
                other++;
            }
            if (other < others.length && others[other] == each) {
                other++;
            } else {
                missing++;
            }
        }
        return missing;
    }
}

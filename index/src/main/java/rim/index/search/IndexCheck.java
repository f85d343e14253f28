package rim.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import rim.index.passage.LuceneLog;

/// Whether every part of a search index can be read and agrees with the others.
public final class IndexCheck {

    /// What is wrong; empty when nothing is. Reads the whole index and writes nothing, not even a
    /// lock: a published edition never changes.
    public static Optional<String> fault(Path folder) {
        LuceneLog.quieten();
        try (var directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                var check = new CheckIndex(directory)) {
            var status = check.checkIndex();
            if (status.missingSegments) {
                return Optional.of("it has no list of segments that can be read");
            }
            return status.clean
                    ? Optional.empty()
                    : Optional.of(
                            status.numBadSegments
                                    + " of "
                                    + status.numSegments
                                    + " segments cannot be read");
        } catch (IOException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private IndexCheck() {}
}

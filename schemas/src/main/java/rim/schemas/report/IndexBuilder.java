package rim.schemas.report;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// Builds the search index of an edition from reports that were read: first a look at all of them,
/// since what a word is worth is known by its use in all; then shards, each by itself and on any
/// machine; then one index. The pipeline calls it on many machines at once; whoever starts the
/// pipeline says which it is.
///
/// The same reports, parted in the same way, give the same index.
public interface IndexBuilder extends Serializable {

    /// What the index depends on beside the reports and the program: with the same fingerprint the
    /// same reports give the same index.
    String fingerprint();

    /// What has to be known of some reports before their index is written.
    byte[] survey(Iterator<ReadReport> reports);

    /// Surveys of parts as one of the whole.
    byte[] together(List<byte[]> surveys);

    /// Writes a part of the index.
    ///
    /// @param reports in the order of their identifiers
    /// @param survey of all reports
    /// @param folder an empty folder
    void shard(Iterator<ReadReport> reports, byte[] survey, Path folder) throws IOException;

    /// Puts parts together, and checks the whole.
    ///
    /// @param shards in the order of their reports; they may be destroyed
    /// @param folder an empty folder
    BuiltIndex merge(List<Path> shards, byte[] survey, Path folder) throws IOException;
}

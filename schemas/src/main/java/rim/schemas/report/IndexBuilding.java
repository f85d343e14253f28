package rim.schemas.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/// Builds the search index of an edition from reports that were read.
@FunctionalInterface
public interface IndexBuilding {

    /// Writes a whole index.
    ///
    /// @param reports in the order of their identifiers, so that the same input gives the same
    ///   index
    /// @param folder an empty folder
    /// @return the number of passages
    long build(Iterator<ReadReport> reports, Path folder) throws IOException;
}

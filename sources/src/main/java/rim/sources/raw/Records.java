package rim.sources.raw;

import java.util.Iterator;

/// The records of a source, or of a piece of it, in order. A file that ends too early or cannot be
/// read on ends with a {@link RawLine.Broken}, never with an exception.
public interface Records extends Iterator<SourceRecord>, AutoCloseable {

    /// How many rows were passed so far, headers and empty ones included.
    long rows();

    @Override
    void close();
}

package rim.index.passage;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from writing to standard error.
public final class LuceneLog {
    // Held, since a logger that nobody holds forgets its level.
    private static final Logger HINTS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneLog() {}

    /// Silences the hint at a vector module that makes little difference to text search.
    public static void quieten() {
        HINTS.setLevel(Level.SEVERE);
    }
}

package rim.pipeline.source;

import java.io.Serializable;

/// Takes the lines of one file apart, below its header. Works on many machines at once.
public interface LineReader extends Serializable {

    /// The cells of a line, which has no line end.
    RawLine read(String line);
}

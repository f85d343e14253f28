package rim.sources.raw;

import java.io.IOException;
import java.nio.file.Path;

/// A form whose files must be read from the beginning to the end. They are streamed: memory does
/// not grow with the file, but for what the form's class says.
public non-sealed interface WholeReader extends SourceReader {

    /// The records of a file.
    ///
    /// @throws IOException when it cannot be read from the start
    Records open(Path file) throws IOException;
}

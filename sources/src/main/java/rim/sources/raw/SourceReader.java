package rim.sources.raw;

import java.io.Serializable;

/// Takes the files of one form apart. Made once for each file, from its header, then used by
/// several tasks at once, each with its own records.
public sealed interface SourceReader extends Serializable permits LineReader, WholeReader {}

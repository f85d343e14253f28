package rim.pipeline.observation;

import java.io.Serializable;
import rim.pipeline.source.LineReader;

/// A piece of a source file that one task reads. Pieces depend on the file alone, never on the
/// number of tasks, so that the same input always gives the same tables.
///
/// @param dataset code of the dataset
/// @param file path inside the sources folder
/// @param uri where it lies
/// @param start first byte; the line that begins before it belongs to the piece before
/// @param length number of bytes
/// @param linesBefore lines of the file before this piece
/// @param reader takes the lines apart
/// @param checks checks the cells
record LineSplit(
        String dataset,
        String file,
        String uri,
        long start,
        long length,
        long linesBefore,
        LineReader reader,
        CellChecks checks)
        implements Serializable {

    LineSplit after(long lines) {
        return new LineSplit(dataset, file, uri, start, length, lines, reader, checks);
    }
}

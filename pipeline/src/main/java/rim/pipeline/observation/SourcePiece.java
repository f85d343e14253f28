package rim.pipeline.observation;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import rim.sources.check.CellChecks;
import rim.sources.raw.Records;
import rim.sources.raw.SourceReader;
import rim.sources.read.Forms;

/// A piece of a source file that one task reads. Pieces depend on the file alone, never on the
/// number of tasks, so that the same input always gives the same tables.
///
/// @param dataset code of the dataset
/// @param file path inside the sources folder
/// @param uri where it lies
/// @param charset its encoding, where it is text
/// @param start first byte
/// @param isWhole whether it is the only piece of its file
/// @param rowsBefore rows of the file before this piece
/// @param reader takes the file apart
/// @param checks checks the cells
record SourcePiece(
        String dataset,
        String file,
        String uri,
        String charset,
        long start,
        boolean isWhole,
        long rowsBefore,
        SourceReader reader,
        CellChecks checks)
        implements Serializable {

    SourcePiece after(long rows) {
        return new SourcePiece(dataset, file, uri, charset, start, isWhole, rows, reader, checks);
    }

    Records records() {
        return Forms.records(reader, Charset.forName(charset), path(), start, rowsBefore, isWhole);
    }

    long lines() {
        return Forms.lines(Charset.forName(charset), path(), start);
    }

    private Path path() {
        return Path.of(URI.create(uri));
    }
}

package rim.pipeline.observation;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.spark.sql.Row;
import rim.sources.check.CheckedRecords;

/// What a task does with its piece of a file. Its files get their names when they are whole, so
/// that a task that died and is run again leaves nothing but a file without an ending of its own.
///
/// @param name of its files
/// @param observations folder for observations
/// @param refusals folder for refusals
record IntakeTask(
        String name, SourcePiece piece, Except except, String observations, String refusals)
        implements Serializable {

    /// Reads the piece.
    ///
    /// @return its tally
    Row run() throws IOException {
        var attempt = UUID.randomUUID().toString();
        var found = Path.of(URI.create(observations)).resolve(attempt);
        var refused = Path.of(URI.create(refusals)).resolve(attempt);
        var tally = read(found, refused);
        name(found);
        name(refused);
        return tally;
    }

    private Row read(Path found, Path refused) throws IOException {
        try (var sink = new ObservationSink(piece.dataset(), piece.file(), except, found, refused);
                var records = new CheckedRecords(piece.records(), piece.checks(), sink)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            return CellColumns.tally(
                    piece.dataset(), piece.file(), records.rows(), records.cells());
        }
    }

    private void name(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The trace of an edition that was put in force again: a file of its own, which never changes.
///
/// @param time ISO 8601 in UTC
/// @param by name of the account that did it
/// @param from the edition that was in force before, null when there was none
/// @param to the edition that was put in force
/// @param reason as given, null for none
/// @param pinned whether it stays in force until somebody says otherwise, whatever updates make;
///   false in traces of earlier programs, which knew no pin
public record Rollback(
        String time,
        String by,
        @Nullable String from,
        String to,
        @Nullable String reason,
        boolean pinned) {

    void write(Path folder) throws IOException {
        var name = String.format(Locale.ROOT, "%06d.json", 1 + files(folder).size());
        EditionJson.write(this, folder.resolve(name));
    }

    /// The trace as the file has it.
    public String toJson() {
        return EditionJson.text(this);
    }

    /// Reads the traces of a folder, the earliest first.
    public static List<Rollback> readAll(Path folder) {
        return files(folder).stream().map(f -> EditionJson.read(f, Rollback.class)).toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}

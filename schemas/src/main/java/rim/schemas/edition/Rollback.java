package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
    private static final int MOST_DIGITS = 9;

    /// Writes the trace under the next number. It appears whole or not at all.
    void write(Path folder) throws IOException {
        var last = files(folder).stream().mapToInt(Rollback::number).max().orElse(0);
        var file = folder.resolve(String.format(Locale.ROOT, "%06d.json", 1 + last));
        var next = folder.resolve(file.getFileName() + ".next");
        EditionJson.write(this, next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int number(Path file) {
        var digits = String.valueOf(file.getFileName()).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? 0 : Integer.parseInt(digits);
    }

    /// The trace as the file has it.
    public String toJson() {
        return EditionJson.text(this);
    }

    /// Reads the traces of a folder, the earliest first.
    ///
    /// @param unreadable is told the name of each file that cannot be read as a trace
    public static List<Rollback> readAll(Path folder, Consumer<String> unreadable) {
        var traces = new ArrayList<Rollback>();
        for (Path each : files(folder)) {
            try {
                var trace = EditionJson.read(each, Rollback.class);
                if (trace != null && trace.to != null) {
                    traces.add(trace);
                    continue;
                }
            } catch (UncheckedIOException e) {
                // told like one that says nothing
            }
            unreadable.accept(String.valueOf(each.getFileName()));
        }
        return List.copyOf(traces);
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

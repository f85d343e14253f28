package rim.app.face.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The archive of classes that the JVM keeps from the first run of a command for those after it.
public final class ClassArchive {
    /// Where this run is the first of its command, the JVM is about to write the archive of the
    /// classes that it loaded, which are few where it failed or had nothing to answer from. The
    /// next run is told to do without it.
    public static void discard() {
        var archive = missing();
        if (archive.isPresent()) {
            try {
                Files.writeString(Path.of(archive.get() + ".poor"), "");
            } catch (IOException e) {
                // nor can the JVM write there
            }
        }
    }

    /// What to say where the JVM is about to write many classes after the last word of the program,
    /// which takes it longer than anybody waits without asking why; nothing where there is an
    /// archive.
    public static Optional<String> notice() {
        return missing()
                .map(archive ->
                        "rim: Done. Keeps the program it loaded for the next time, once for each build;"
                                + " that takes some seconds more.");
    }

    private static Optional<String> missing() {
        return Optional.ofNullable(System.getProperty("rim.archive"))
                .filter(archive -> !Files.exists(Path.of(archive)));
    }

    private ClassArchive() {}
}

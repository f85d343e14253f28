package rim.app.face.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The archive of classes that the JVM keeps from the first run of a command for those after it.
public final class ClassArchive {
    /// Where this run is the first of its command, the JVM is about to write the archive of the
    /// classes that it loaded, which are few where it failed or had nothing to answer from. The
    /// next run is told to do without it.
    public static void discard() {
        var archive = System.getProperty("rim.archive");
        if (archive != null && !Files.exists(Path.of(archive))) {
            try {
                Files.writeString(Path.of(archive + ".poor"), "");
            } catch (IOException e) {
                // nor can the JVM write there
            }
        }
    }

    private ClassArchive() {}
}

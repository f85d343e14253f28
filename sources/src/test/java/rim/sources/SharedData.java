package rim.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real files that only the project's own machines have.
public final class SharedData {

    /// A folder of real data; without it the test is skipped.
    public static Path folder(String name) {
        var folder = Path.of(System.getProperty("rim.shared", "shared"), "data", name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no real data at " + folder);
        return folder;
    }

    /// A real file, given by folder and name.
    public static Path file(String folder, String name) {
        return folder(folder).resolve(name);
    }

    private SharedData() {}
}

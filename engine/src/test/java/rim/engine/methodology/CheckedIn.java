package rim.engine.methodology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the project that is made from the code. With `-Drim.write=true` it is written.
final class CheckedIn {

    /// The file's text, after it was written where that is asked for.
    ///
    /// @param file by its path from the module
    static String text(Path file, String made) throws IOException {
        if (Boolean.getBoolean("rim.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made);
        }
        return Files.readString(file);
    }

    private CheckedIn() {}
}

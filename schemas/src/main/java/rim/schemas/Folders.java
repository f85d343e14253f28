package rim.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders of this machine that the program made.
public final class Folders {
    /// Removes a folder with all in it, and nothing that a link in it leads to; where it is not
    /// there, or goes meanwhile, nothing is to be done.
    ///
    /// @throws IOException when something in it cannot be removed; what came before it is gone
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList();
        }
        for (var each : all.reversed()) {
            Files.deleteIfExists(each);
        }
    }

    private Folders() {}
}

package rim.sources.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The page of a look at a folder, which may lie in it: it is no source.
public final class OwnPage {
    public static final String TITLE = "rim intake";
    private static final int HEAD = 1000;

    static boolean is(Path file) {
        if (!String.valueOf(file.getFileName()).endsWith(".html")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.contains("<title>" + TITLE + "</title>");
        } catch (IOException e) {
            // what cannot be read is told like any other file
            return false;
        }
    }

    private OwnPage() {}
}

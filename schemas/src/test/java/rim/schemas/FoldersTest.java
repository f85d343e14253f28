package rim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir Path folder;

    @Test
    void aFolderGoesWithAllInItButWhatLinksLeadToStays() throws IOException {
        var kept = Files.writeString(folder.resolve("kept"), "a");
        var made = Files.createDirectories(folder.resolve("made/a b/ö"));
        Files.writeString(made.resolve("file"), "b");
        Files.createSymbolicLink(made.resolve("link"), folder);
        Folders.delete(folder.resolve("made"));
        assertThat(folder).isDirectoryNotContaining("glob:**/made");
        assertThat(kept).hasContent("a");
        Folders.delete(folder.resolve("made"));
    }
}

package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnownDatasetsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "datasets.md");

    /// Made again with `-Drim.write=true` after a change of the descriptors.
    @Test
    void thePageSaysWhatTheDescriptorsSay() throws IOException {
        if (Boolean.getBoolean("rim.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, KnownDatasetsPage.markdown());
        }
        assertThat(PAGE).hasContent(KnownDatasetsPage.markdown());
    }
}

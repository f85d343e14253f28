package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.edition.DataHome;

class VintageTest {
    @TempDir Path folder;

    private void publish(DataHome home, String name, @Nullable String parent, String ended)
            throws IOException {
        var draft = home.draft(name);
        var follows = parent == null ? "null" : '"' + parent + '"';
        Files.writeString(
                draft.manifestFile(),
                "{\"parent\": " + follows + ", \"times\": {\"ended\": \"" + ended + "\"}}");
        home.publish(draft);
    }

    /// The clock was years ahead when 2025 was published, and was set back before 2024.
    @Test
    void editionsComeInTheOrderOfPublicationWhateverTheClockSaid() throws IOException {
        var home = new DataHome(folder);
        publish(home, "2023", null, "2024-01-01T00:00:00Z");
        publish(home, "2025", "2023", "2050-01-01T00:00:00Z");
        publish(home, "2024", "2025", "2026-01-01T00:00:00Z");
        assertThat(Vintage.upTo(home.named("2024"), home.editions()))
                .extracting(each -> each.name().toString())
                .containsExactly("2024", "2025", "2023");
        assertThat(Vintage.upTo(home.named("2025"), home.editions()))
                .extracting(each -> each.name().toString())
                .containsExactly("2025", "2023");
    }
}

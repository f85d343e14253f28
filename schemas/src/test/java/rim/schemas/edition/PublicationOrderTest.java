package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home whose machine had a clock that was years ahead, until somebody set it back.
class PublicationOrderTest {
    @TempDir Path folder;
    private DataHome home = new DataHome(Path.of("."));

    @BeforeEach
    void aClockThatIsAheadAndIsSetBack() throws IOException {
        home = new DataHome(folder);
        publish("2023", null, "2024-01-01T00:00:00Z");
        publish("2025", "2023", "2050-01-01T00:00:00Z");
        publish("2024", "2025", "2026-01-01T00:00:00Z");
        publish("2022", "2024", "2026-02-01T00:00:00Z");
    }

    private void publish(String name, @Nullable String parent, String ended) throws IOException {
        var draft = home.draft(name);
        Files.writeString(
                draft.manifestFile(),
                "{\"parent\": "
                        + (parent == null ? "null" : '"' + parent + '"')
                        + ", \"times\": {\"began\": \""
                        + ended
                        + "\", \"ended\": \""
                        + ended
                        + "\"}}");
        home.publish(draft);
    }

    @Test
    void noEditionComesBeforeTheOneThatItFollows() {
        assertThat(PublicationOrder.of(home.editions()))
                .extracting(each -> each.name().toString())
                .containsExactly("2023", "2025", "2024", "2022");
    }

    @Test
    void theOneFromTheFutureDoesNotOutliveThoseAfterIt() {
        assertThat(new Retention(home).surplus(2))
                .extracting(EditionName::toString)
                .containsExactly("2023", "2025");
    }

    @Test
    void whatWasPublishedLastIsInForceWhereNothingSaysWhat() throws IOException {
        Files.writeString(folder.resolve("CURRENT"), "");
        home.repair().run();
        assertThat(home.inForce().name()).hasToString("2022");
    }

    /// A parent that is itself's parent was written by hand.
    @Test
    void aChainThatComesBackToItselfHasAnEnd() throws IOException {
        publish("2030", "2031", "2026-03-01T00:00:00Z");
        publish("2031", "2030", "2026-03-02T00:00:00Z");
        assertThat(PublicationOrder.of(home.editions())).hasSize(6);
    }
}

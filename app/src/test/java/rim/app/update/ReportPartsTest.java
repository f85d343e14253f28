package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;

class ReportPartsTest {
    @TempDir private Path folder;

    @Test
    void aDictionaryIsReadAndChangesWhatTheIndexDependsOn() throws IOException {
        var file = Files.writeString(folder.resolve("sv.dic"), "1\nvatten\n");

        assertThat(ReportParts.indexing(null, Map.of("sv", file), Map.of()).fingerprint())
                .isNotEqualTo(ReportParts.indexing().fingerprint());
    }

    @Test
    void aLanguageWithoutCompoundsAndMissingFilesAreRefused() {
        var missing = folder.resolve("missing");

        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportParts.indexing(null, Map.of("fr", missing), Map.of()))
                .withMessageContaining("'fr' (expected one of da, de, fi, nl, no, sv)");
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportParts.indexing(null, Map.of("sv", missing), Map.of()))
                .withMessageContaining("Hunspell");
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportParts.indexing(missing, Map.of(), Map.of()))
                .withMessageContaining("SKOS");
    }
}

package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;

class FrozenTest {
    @TempDir Path folder;

    private Frozen.Stamped source(String name) throws IOException {
        return Frozen.Stamped.of(name, Files.writeString(folder.resolve(name), name));
    }

    @Test
    void whatBecameOfEachSourceIsTold() throws IOException {
        var sources = List.of(source("a.csv"), source("b.csv"), source("c.csv"));
        var frozen = new Frozen(sources, Optional.empty(), List.of());
        assertThatCode(frozen::requireSources).doesNotThrowAnyException();
        Files.writeString(folder.resolve("a.csv"), "more than before");
        Files.delete(folder.resolve("b.csv"));
        assertThatThrownBy(frozen::requireSources)
                .isInstanceOf(RimException.class)
                .hasMessageContaining(
                        "while the update read its sources, a.csv was written to, b.csv was"
                                + " removed (expected files that nobody changes)");
    }

    @Test
    void whatBecameOfEachReportIsTold() throws IOException {
        for (var name : List.of("a.txt", "b.txt", "two words.txt")) {
            source(name);
        }
        var frozen = new Frozen(List.of(), Optional.of(folder), Digests.ofAll(folder));
        assertThatCode(frozen::requireReports).doesNotThrowAnyException();
        Files.writeString(folder.resolve("a.txt"), "more than before");
        Files.delete(folder.resolve("two words.txt"));
        Files.writeString(folder.resolve("new.txt"), "new");
        assertThatThrownBy(frozen::requireReports)
                .hasMessageContaining("while the update read its reports, ")
                .hasMessageContaining("a.txt was written to, ")
                .hasMessageContaining("two words.txt was removed, ")
                .hasMessageContaining("new.txt was added (expected")
                .hasMessageNotContaining("b.txt");
    }
}

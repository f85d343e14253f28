package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.pipeline.UpdateResult.Outcome;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Quality;

class RehearsalTest {
    @TempDir private Path folder;
    private Path home;
    private Path sources;

    @BeforeEach
    void writeSources() throws IOException {
        home = folder.resolve("home");
        sources = SmallSources.writeTo(folder.resolve("sources"), "SE33", "SE11", "EU28");
    }

    private UpdateResult rehearse(String edition) throws IOException {
        var draft = Files.createTempDirectory(folder, "draft");
        return AnnualUpdate.rehearse(
                Requests.update(edition, home, sources), draft, Progress.silent());
    }

    private SortedMap<String, String> bytesOfHome() throws IOException {
        var bytes = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.toList()) {
                bytes.put(each.toString(), Files.isRegularFile(each) ? Digests.of(each) : "");
            }
        }
        return bytes;
    }

    @Test
    void aRehearsalMakesTheEditionThatWouldBePublishedAndLeavesTheHomeAsItIs() throws IOException {
        AnnualUpdate.run(Requests.update("2018", home, sources), Progress.silent());
        Files.writeString(
                sources.resolve("small.csv"),
                Files.readString(sources.resolve("small.csv")).replace(";SE33;", ";SE32;"));
        var before = bytesOfHome();

        var result = rehearse("2019");

        assertThat(result.outcome()).isEqualTo(Outcome.REHEARSED);
        assertThat(bytesOfHome()).isEqualTo(before);
        assertThat(result.manifest().totals()).containsEntry("read", 120L);
        assertThat(result.manifest().parent()).isEqualTo("2018");
        var comparison =
                Objects.requireNonNull(Quality.read(result.edition().qualityFile()).comparison());

        assertThat(comparison.datasets())
                .containsExactly(new Quality.DatasetChange("small", 40, 0, 40));

        var published = AnnualUpdate.run(Requests.update("2019", home, sources), Progress.silent());
        assertThat(published.manifest().fingerprint()).isEqualTo(result.manifest().fingerprint());
        assertThat(published.manifest().inputs()).isEqualTo(result.manifest().inputs());
    }

    @Test
    void anEmptyHomeStaysUnmade() throws IOException {
        assertThat(rehearse("2019").outcome()).isEqualTo(Outcome.REHEARSED);
        assertThat(home).doesNotExist();
    }

    @Test
    void whatIsInForceAlreadyWouldStayAsItIs() throws IOException {
        AnnualUpdate.run(Requests.update("2019", home, sources), Progress.silent());
        var before = bytesOfHome();

        assertThat(rehearse("2019").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(bytesOfHome()).isEqualTo(before);
    }

    @Test
    void whatWouldStopTheUpdateStopsTheRehearsalInTheSameWords() throws IOException {
        Files.writeString(
                sources.resolve("small.dataset.json"),
                SmallSources.descriptor(
                        ", \"checks\": [{\"check\": \"units\", \"allowed\": [\"PC\"]}]"));
        assertThatThrownBy(() -> rehearse("2019"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("units: 120 of 120 fail");
        assertThat(home).doesNotExist();

        Files.writeString(
                sources.resolve("small.dataset.json"),
                SmallSources.descriptor(", \"unsure\": [\"Which year?\"]"));
        assertThatThrownBy(() -> rehearse("2019"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Which year?");
    }
}

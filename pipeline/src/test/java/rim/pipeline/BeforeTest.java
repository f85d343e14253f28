package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Quality;

class BeforeTest {
    @TempDir Path folder;

    private void publish(String name, String ended) {
        var home = new DataHome(folder);
        var draft = home.draft(name);
        new Manifest(
                        name,
                        null,
                        2016,
                        new Manifest.MethodologyUsed("m", "M", "0"),
                        new TreeMap<>(),
                        new Manifest.Times(ended, ended),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Quality.Verdict.SOUND,
                        new Manifest.Reports(0, 0, 0, null, List.of()),
                        List.of(),
                        "0")
                .write(draft.manifestFile());
        home.publish(draft);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        Before.in(new DataHome(new DataHome(folder).storage(), remarks::add), Progress.silent());
        return remarks;
    }

    @Test
    void aClockThatWasSetBackIsRemarkedOn() {
        publish("2025", "2026-01-01T00:00:00Z");
        assertThat(remarks()).isEmpty();
        publish("2026", "2999-01-01T00:00:00Z");
        assertThat(remarks())
                .singleElement()
                .asString()
                .contains(
                        "but edition 2026 was published 2999-01-01T00:00:00Z", "look at the clock");
    }
}

package rim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildTest {

    /// Filtered by the build: no placeholder is left.
    @Test
    void theBuildWritesVersionAndCommitIntoAResource() {
        var build = Build.current();
        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(build.commit()).matches("[0-9a-f]{7,40}(-dirty)?|unknown");
    }

    @Test
    void aCommitWithChangesOnTopIsNamedSo() {
        assertThat(of("0.1.0", "888c82f", "true")).hasToString("0.1.0+888c82f-dirty");
        assertThat(of("0.1.0", "888c82f", "false")).hasToString("0.1.0+888c82f");
    }

    @Test
    void outsideARepositoryThereIsAVersionAndNoCommit() {
        assertThat(of("0.1.0", "unknown", "false")).hasToString("0.1.0");
    }

    private static Build of(String version, String commit, String dirty) {
        var properties = new Properties();
        properties.setProperty("version", version);
        properties.setProperty("commit", commit);
        properties.setProperty("dirty", dirty);
        return Build.of(properties);
    }
}

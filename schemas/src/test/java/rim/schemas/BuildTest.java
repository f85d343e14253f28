package rim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aBuildIsNamedByVersionAndCommit() {
        assertThat(new Build("0.1.0", "888c82f-dirty")).hasToString("0.1.0+888c82f-dirty");
    }

    @Test
    void outsideARepositoryThereIsAVersionAndNoCommit() {
        assertThat(new Build("0.1.0", Build.UNKNOWN)).hasToString("0.1.0");
    }
}

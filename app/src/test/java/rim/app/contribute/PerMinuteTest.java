package rim.app.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerMinuteTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void whatIsTooMuchInAMinuteWaitsForTheNext() {
        var limit = new PerMinute(2);
        assertThat(limit.admits(0)).isTrue();
        assertThat(limit.admits(30 * SECOND)).isTrue();
        assertThat(limit.admits(59 * SECOND)).isFalse();
        assertThat(limit.admits(60 * SECOND)).isTrue();
        assertThat(limit.admits(61 * SECOND)).isFalse();
    }
}

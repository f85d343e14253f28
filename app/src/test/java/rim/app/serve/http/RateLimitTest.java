package rim.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000;
    private static final int PER_SECOND = 50;
    private static final int BURST = 200;

    private final RateLimit limit = new RateLimit(PER_SECOND, BURST);

    /// How many of some requests pass, evenly parted over some seconds.
    private long passing(String address, int requests, int from, int seconds) {
        return IntStream.range(0, requests)
                .filter(i -> limit.allows(address, from * SECOND + seconds * SECOND * i / requests))
                .count();
    }

    @Test
    void asManyAsTheBurstPassAtOnce() {
        assertThat(passing("192.0.2.1", 1000, 0, 0)).isEqualTo(BURST);
    }

    /// An office behind one address that asks a little too often is slowed down and not shut out.
    @Test
    void whoeverAsksTooOftenGetsTheRateAndNotNothing() {
        passing("192.0.2.1", BURST, 0, 0);
        assertThat(passing("192.0.2.1", 10 * 60, 0, 10))
                .isBetween(10L * PER_SECOND - 1, 10L * PER_SECOND);
    }

    @Test
    void aBucketFillsAgainUpToTheBurst() {
        passing("192.0.2.1", BURST, 0, 0);
        assertThat(passing("192.0.2.1", 1000, 1, 0)).isEqualTo(PER_SECOND);
        assertThat(passing("192.0.2.1", 1000, 100, 0)).isEqualTo(BURST);
    }

    @Test
    void anotherAddressIsNotHeldBack() {
        passing("192.0.2.1", 1000, 0, 0);
        assertThat(limit.allows("192.0.2.2", 0)).isTrue();
    }
}

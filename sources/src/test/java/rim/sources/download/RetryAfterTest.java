package rim.sources.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    /// RFC 9110, 10.2.3: seconds or a date.
    @Test
    void secondsAndDatesAreRead() {
        assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Sun, 29 Nov 2026 12:01:00 GMT", NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.of("Sun, 29 Nov 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.of("soon", NOW)).isEmpty();
        assertThat(RetryAfter.of("-1", NOW)).isEmpty();
        assertThat(RetryAfter.of("", NOW)).isEmpty();
    }

    @Test
    void aServiceIsFollowedToHttpsAndNeverBack() throws Refusal {
        var http = URI.create("http://ec.europa.eu/a?b=c");
        assertThat(new Redirects().follow(http, "https://ec.europa.eu/a"))
                .hasToString("https://ec.europa.eu/a");
        assertThat(new Redirects().follow(http, "/d")).hasToString("http://ec.europa.eu/d");
        var https = URI.create("https://ec.europa.eu/a");
        assertThatThrownBy(() -> new Redirects().follow(https, "http://ec.europa.eu/a"))
                .hasMessageContaining("from https");
        assertThatThrownBy(() -> new Redirects().follow(https, "https://example.org/a"))
                .hasMessageContaining("another host");
        assertThatThrownBy(() -> new Redirects().follow(https, "file:///etc/passwd"))
                .hasMessageContaining("which is not an address");
    }
}

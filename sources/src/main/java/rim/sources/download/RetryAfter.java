package rim.sources.download;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long a busy service asks to be left alone: seconds, or a moment. Source: RFC 9110, 10.2.3.
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    /// The wait that a header asks for; empty when it says nothing that can be read.
    static Optional<Duration> of(String header, Instant now) {
        var text = header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(now, until.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private RetryAfter() {}
}

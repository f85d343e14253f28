package rim.sources.download;

import java.time.Duration;

/// How long to wait for a service.
///
/// @param connect for a connection
/// @param silence for the next byte
/// @param tries how often an answer is asked for
/// @param pause before the second try; it doubles from try to try
/// @param longestPause the most that it comes to
/// @param answer for an answer that comes later, in all
public record Patience(
        Duration connect,
        Duration silence,
        int tries,
        Duration pause,
        Duration longestPause,
        Duration answer) {

    /// What statistical services need.
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    6,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofHours(1));

    /// The pause that a service asks for, as far as there is patience.
    Duration atMost(Duration asked) {
        return asked.compareTo(answer) > 0 ? answer : asked;
    }

    /// The pause before a try, 1 being the second one.
    Duration before(int retry) {
        var doubled = pause.multipliedBy(1L << Math.min(20, retry - 1));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}

package rim.app.serve.http;

import java.util.Optional;

/// How the service may be reached, and what it takes.
///
/// @param host the address that it listens on
/// @param port 0 takes any that is free
/// @param token that must be shown, where one is asked for
/// @param origins whose pages may read answers
/// @param limits what it takes
public record Settings(
        String host, int port, Optional<String> token, AllowedOrigins origins, Limits limits) {
    /// What the service takes.
    ///
    /// @param headerBytes of the request line and all headers together
    /// @param bodyBytes of a request's body
    /// @param connections at once; more wait to be accepted
    /// @param idleSeconds after which a silent connection is closed
    /// @param perSecond requests from one address in a second, on average; the addresses of this
    ///   machine are free, as that is where a proxy stands
    /// @param burst requests from one address at once
    /// @param waiting requests that wait to be worked out
    /// @param keptBytes of answers that are kept in memory
    public record Limits(
            int headerBytes,
            int bodyBytes,
            int connections,
            int idleSeconds,
            int perSecond,
            int burst,
            int waiting,
            long keptBytes) {
        public static final Limits USUAL =
                new Limits(8 * 1024, 64 * 1024, 16_384, 60, 50, 200, 256, 48L * 1024 * 1024);
    }

    /// What only this machine can reach, on any free port.
    public static Settings loopback() {
        return new Settings("127.0.0.1", 0, Optional.empty(), AllowedOrigins.ANY, Limits.USUAL);
    }
}

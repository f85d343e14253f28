package rim.app.face.tool;

import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.PageOrigin;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `POST /mcp`: a message of the Model Context Protocol and its answer (Streamable HTTP without
/// sessions). There is no stream to be read with GET.
public final class McpSite implements Site {
    private static final List<String> PATH = List.of("mcp");
    private static final String ORIGIN = "origin";
    private static final String JSON = "application/json";
    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "[::1]");

    private final OpenEditions editions;
    private final ServerHttpHeaderValidator origins;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable McpMessages messages;

    /// @param pages origins whose pages may send messages, beside those of the asker's own machine:
    ///   any other page that somebody opens could else ask in that reader's place
    public McpSite(OpenEditions editions, List<String> pages) {
        this.editions = editions;
        var allowed = new ArrayList<String>();
        pages.forEach(page -> allowed.add(PageOrigin.of(page)));
        for (var host : OWN) {
            for (var scheme : List.of("http://", "https://")) {
                allowed.add(scheme + host);
                allowed.add(scheme + host + ":*");
            }
        }
        this.origins =
                DefaultServerTransportSecurityValidator.builder().allowedOrigins(allowed).build();
    }

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(PATH)
                ? Optional.of(
                        new Place(Set.of("POST"), Keeping.MOMENT, Lane.DATA, false, this::answer))
                : Optional.empty();
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                Offer.posted(
                        "/mcp",
                        "A message of the Model Context Protocol, and its answer: tools for"
                                + " assistants",
                        List.of(JSON),
                        List.of(JSON)));
    }

    private Reply answer(Asked asked) {
        checkOrigin(asked);
        checkVersion(asked);
        if (!asked.type().equals(JSON)) {
            throw new Problem(
                            415,
                            "Unsupported media type",
                            "No message is read from '"
                                    + asked.type()
                                    + "' (expected "
                                    + JSON
                                    + ").",
                            List.of())
                    .with("Accept-Post", JSON);
        }
        return messages()
                .answer(asked.body())
                .map(text -> Reply.text(JSON, text))
                .orElseGet(() -> new Reply(202, "", Map.of(), out -> {}, () -> {}));
    }

    /// @throws Problem where a page sends it that may not
    private void checkOrigin(Asked asked) {
        var from = new Sent(asked.headers()).getHeader(ORIGIN);
        var plain = new LinkedHashMap<>(asked.headers());
        plain.computeIfPresent(ORIGIN, (name, said) -> said.stream().map(PageOrigin::of).toList());
        try {
            origins.validate(new Sent(plain));
        } catch (ServerTransportSecurityException e) {
            throw new Problem(
                    e.getStatusCode(),
                    "Foreign origin",
                    "No messages are taken from pages of "
                            + String.join(", ", from)
                            + " (expected no header Origin, or one of this machine). Whoever runs"
                            + " the service lets pages ask by 'rim serve --address URL', where they are"
                            + " the service's own, or 'rim serve --origin ORIGIN', after which pages of"
                            + " other sites may no longer read any answer.",
                    List.of());
        }
    }

    /// Headers as the protocol's library asks for them: by names in any case.
    private record Sent(Map<String, List<String>> headers) implements HeaderAccessor {
        @Override
        public List<String> getHeader(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        @Override
        public List<String> getHeaderNames() {
            return List.copyOf(headers.keySet());
        }
    }

    /// @throws Problem where the protocol is of a version that is not spoken
    private static void checkVersion(Asked asked) {
        for (var version : new Sent(asked.headers()).getHeader(HttpHeaders.PROTOCOL_VERSION)) {
            if (!McpMessages.VERSIONS.contains(version)) {
                throw Problem.badRequest(
                        "Unsupported "
                                + HttpHeaders.PROTOCOL_VERSION
                                + ": '"
                                + version
                                + "' (expected one of "
                                + String.join(", ", McpMessages.VERSIONS)
                                + ").");
            }
        }
    }

    /// Made with the first message.
    private McpMessages messages() {
        lock.lock();
        try {
            if (messages == null) {
                messages = McpMessages.of(editions);
            }
            return messages;
        } finally {
            lock.unlock();
        }
    }
}

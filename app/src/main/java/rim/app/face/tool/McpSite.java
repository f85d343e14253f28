package rim.app.face.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `POST /mcp`: a message of the Model Context Protocol and its answer (Streamable HTTP without
/// sessions). There is no stream to be read with GET.
public final class McpSite implements Site {
    private static final List<String> PATH = List.of("mcp");
    private static final String JSON = "application/json";

    private final OpenEditions editions;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable McpMessages messages;

    public McpSite(OpenEditions editions) {
        this.editions = editions;
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

package rim.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/// What a client sends with a request. Too much of it is read to its end all the same, and
/// forgotten: a connection that is closed under a client that still sends is reset, and the answer
/// that says what was wrong is lost with it (RFC 9112, 9.6).
final class Incoming implements Invocable.Task {
    /// The most bytes that are read only to be forgotten; who sends more loses the answer.
    private static final long MOST_FORGOTTEN = 64L << 20;

    /// How long is read for that.
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private static final String READ = Incoming.class.getName();

    private final long begun = System.nanoTime();
    private final Request request;
    private final int most;
    private final Consumer<Optional<byte[]>> then;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long count;

    private Incoming(Request request, int most, Consumer<Optional<byte[]>> then) {
        this.request = request;
        this.most = most;
        this.then = then;
    }

    /// Reads what is sent.
    ///
    /// @param most bytes that may be sent
    /// @param then told all of it, or nothing where it is more or ends before its end
    static void read(Request request, int most, Consumer<Optional<byte[]>> then) {
        if (request.getLength() > most && waits(request)) {
            then.accept(Optional.empty());
        } else {
            new Incoming(request, most, then).run();
        }
    }

    /// Reads what nobody wants, where something is sent.
    static void forget(Request request, Runnable then) {
        if (waits(request)) {
            then.run();
        } else {
            new Incoming(request, 0, nothing -> then.run()).run();
        }
    }

    /// Whether the client sends nothing before it is told to go on, or more than is ever read, or
    /// was read before as far as it ever is.
    private static boolean waits(Request request) {
        return request.getAttribute(READ) != null
                || request.getHeaders().contains(HttpHeader.EXPECT)
                || request.getLength() > MOST_FORGOTTEN;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                request.setAttribute(READ, true);
                then.accept(Optional.empty());
                return;
            }
            take(chunk);
            boolean isTooLong =
                    count > MOST_FORGOTTEN
                            || (count > most && System.nanoTime() - begun > LONGEST_NANOS);
            if (chunk.isLast() || isTooLong) {
                request.setAttribute(READ, true);
                then.accept(count > most ? Optional.empty() : Optional.of(kept.toByteArray()));
                return;
            }
        }
    }

    private void take(Content.Chunk chunk) {
        var bytes = chunk.getByteBuffer();
        count += bytes.remaining();
        if (count > most) {
            kept.reset();
        } else {
            var part = new byte[bytes.remaining()];
            bytes.get(part);
            kept.writeBytes(part);
        }
        chunk.release();
    }
}

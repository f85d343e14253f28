package rim.sources.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Gets what an address has, with retries; what was received before a break is not asked for again.
final class Connection {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final long LARGEST = 8L << 30;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Patience patience;
    private final LongConsumer received;

    /// @param received told how many bytes came
    Connection(Patience patience, LongConsumer received) {
        this.patience = patience;
        this.received = received;
    }

    /// What the service said about what it sent.
    ///
    /// @param isNew false when it is what was there last time, and nothing was sent
    record Received(boolean isNew, String tag, String modified) {}

    /// Gets an address into a file; a file that is there already is its beginning.
    ///
    /// @param last what is known from last time
    Received get(URI address, Path part, LastTime last) throws IOException {
        String tag = "";
        var redirects = new Redirects();
        var at = address;
        for (int attempt = 1; ; attempt++) {
            try {
                var connection = open(at, part, last, tag);
                try {
                    var asked = tag;
                    tag = Validator.strong(header(connection, "ETag"));
                    return receive(connection, part, asked);
                } finally {
                    connection.disconnect();
                }
            } catch (Refusal e) {
                throw e;
            } catch (Moved e) {
                at = redirects.follow(at, e.location());
                attempt--;
            } catch (Busy e) {
                if (attempt >= patience.tries()) {
                    throw new IOException(
                            "no answer after " + attempt + " tries: " + e.getMessage(), e);
                }
                pause(patience.atMost(e.pause()));
            } catch (IOException e) {
                if (attempt >= Unreachable.tries(e, patience.tries())) {
                    throw Unreachable.after(attempt, at, e);
                }
                pause(patience.before(attempt));
            }
        }
    }

    private HttpURLConnection open(URI address, Path part, LastTime last, String tag)
            throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) patience.connect().toMillis());
        connection.setReadTimeout((int) patience.silence().toMillis());
        connection.setRequestProperty("Accept-Encoding", "gzip, identity");
        connection.setRequestProperty("User-Agent", "rim");
        long had = Files.exists(part) ? Files.size(part) : 0;
        if (had > 0 && !tag.isEmpty()) {
            connection.setRequestProperty("Range", "bytes=" + had + "-");
            connection.setRequestProperty("If-Range", tag);
        } else {
            Files.deleteIfExists(part);
            boolean isSame = last.address().equals(address.toString());
            if (isSame && !last.tag().isEmpty()) {
                connection.setRequestProperty("If-None-Match", last.tag());
            } else if (isSame && !last.modified().isEmpty()) {
                connection.setRequestProperty("If-Modified-Since", last.modified());
            }
        }
        return connection;
    }

    private Received receive(HttpURLConnection connection, Path part, String asked)
            throws IOException {
        int status = connection.getResponseCode();
        var tag = header(connection, "ETag");
        var modified = header(connection, "Last-Modified");
        switch (status) {
            case HttpURLConnection.HTTP_NOT_MODIFIED -> {
                return new Received(false, tag, modified);
            }
            case HttpURLConnection.HTTP_OK -> Files.deleteIfExists(part);
            case HttpURLConnection.HTTP_PARTIAL -> requireContinued(connection, part, asked);
            case 301, 302, 303, 307, 308 -> throw new Moved(header(connection, "Location"));
            default -> throw failure(connection, status);
        }
        copy(connection, part);
        return new Received(true, tag, modified);
    }

    private static void requireContinued(HttpURLConnection connection, Path part, String asked)
            throws IOException {
        var expected = "bytes " + Files.size(part) + "-";
        boolean isSame = header(connection, "ETag").equals(asked);
        if (!isSame || !header(connection, "Content-Range").startsWith(expected)) {
            Files.deleteIfExists(part);
            throw new IOException("the service resumed at the wrong place");
        }
    }

    private void copy(HttpURLConnection connection, Path part) throws IOException {
        long expected = connection.getContentLengthLong();
        long got = 0;
        try (InputStream in = connection.getInputStream();
                OutputStream out =
                        Files.newOutputStream(
                                part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                got += read;
                if (got > LARGEST) {
                    throw new Refusal(
                            "it is larger than "
                                    + LARGEST
                                    + " bytes (ask for a part of the table)");
                }
                received.accept(read);
            }
        }
        if (expected >= 0 && got != expected) {
            throw new IOException(
                    "the connection broke after " + got + " of " + expected + " bytes");
        }
    }

    private static IOException failure(HttpURLConnection connection, int status)
            throws IOException {
        var text = message(connection.getErrorStream());
        var said = "the service answered " + status + (text.isEmpty() ? "" : ": " + text);
        var wait =
                status == TOO_MANY_REQUESTS || status == UNAVAILABLE
                        ? RetryAfter.of(header(connection, "Retry-After"), Instant.now())
                        : Optional.<Duration>empty();
        if (wait.isPresent()) {
            return new Busy(said, wait.get());
        }
        boolean mayHelp =
                status == TOO_MANY_REQUESTS || status == RANGE_NOT_SATISFIABLE || status >= 500;
        return mayHelp ? new IOException(said) : new Refusal(said);
    }

    private static String message(@Nullable InputStream in) throws IOException {
        if (in == null) {
            return "";
        }
        try (in) {
            return Answer.words(new String(in.readNBytes(LONGEST_MESSAGE), StandardCharsets.UTF_8));
        }
    }

    private static String header(HttpURLConnection connection, String name) {
        var value = connection.getHeaderField(name);
        return value == null ? "" : value;
    }

    static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

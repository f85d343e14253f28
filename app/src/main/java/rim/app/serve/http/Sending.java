package rim.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Sends the answer to one request: headers, the form that the client takes, and nothing at all
/// where it has the answer already.
final class Sending {
    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Settings settings;
    private final Measures measures;

    Sending(
            Request request,
            Response response,
            Callback callback,
            Settings settings,
            Measures measures) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.settings = settings;
        this.measures = measures;
    }

    boolean takesZipped() {
        var encodings = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        // a part is one of the answer as it is
        return encodings != null
                && !request.getHeaders().contains(HttpHeader.RANGE)
                && encodings.contains("gzip")
                && !NO_GZIP.matcher(encodings).find();
    }

    /// What a browser asks before it lets a page ask.
    void options(Set<String> methods) {
        var headers = begun(204);
        var allowed = String.join(", ", allowed(methods));
        headers.put(HttpHeader.ALLOW, allowed);
        headers.put("Access-Control-Allow-Methods", allowed);
        headers.put(
                "Access-Control-Allow-Headers",
                "Accept, Authorization, Content-Type, If-None-Match, If-Range, MCP-Protocol-Version,"
                        + " Mcp-Session-Id, Range");
        headers.put("Access-Control-Max-Age", "86400");
        response.write(true, null, counted(204));
    }

    /// The methods of a place with those that every place has.
    static Set<String> allowed(Set<String> methods) {
        var allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (methods.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    /// Sends a short answer that is not kept, when the client has sent what it sends.
    void send(Reply reply) {
        Incoming.forget(request, () -> write(reply));
    }

    private void write(Reply reply) {
        var body = new ByteArrayOutputStream();
        try {
            reply.body().writeTo(body);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("A short answer must have a form", e);
        }
        var headers = begun(reply.status());
        headers.put(HttpHeader.CONTENT_TYPE, reply.type());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        reply.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_LENGTH, body.size());
        response.write(true, ByteBuffer.wrap(body.toByteArray()), counted(reply.status()));
    }

    /// Says that the service failed, and why only to its operator.
    void fail(Throwable failure) {
        report(failure);
        send(ProblemJson.of(Problem.ofTheService()));
    }

    /// Tells the operator.
    void report(Throwable failure) {
        System.getLogger("rim.serve")
                .log(
                        System.Logger.Level.ERROR,
                        request.getMethod() + " " + request.getHttpURI().getPathQuery(),
                        failure);
    }

    void send(Kept answer) {
        var zipped = takesZipped() ? answer.zipped() : null;
        boolean isZipped = zipped != null || answer.isFileZipped();
        var mark = '"' + answer.mark() + (isZipped ? "-gz" : "") + '"';
        boolean isKnown = answer.status() == 200 && knows(answer.mark());
        int status = isKnown ? 304 : answer.status();
        var headers = begun(status, answer.headers());
        if (status == HttpStatus.NO_CONTENT_204) {
            response.write(true, null, counted(status));
            return;
        }
        headers.put(HttpHeader.ETAG, mark);
        if (isKnown) {
            discard(answer.file());
            response.write(true, null, counted(status));
            return;
        }
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        if (isZipped) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (answer.file() != null) {
            sendFile(answer.file(), part(answer, mark, answer.file().toFile().length()), headers);
        } else if (zipped != null) {
            headers.put(HttpHeader.CONTENT_LENGTH, zipped.remaining());
            response.write(true, zipped.duplicate(), counted(status));
        } else if (answer.plain() != null) {
            // a long answer has parts too, and is worked out for each: nobody is led to them
            headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
            var range = part(answer, mark, answer.plain().remaining());
            told(range, headers);
            response.write(
                    true,
                    answer.plain().slice((int) range.first(), (int) range.length()),
                    counted(range.status()));
        }
    }

    /// The part of an answer that is asked for; of one that says that there is none, the whole.
    private ByteRange part(Kept answer, String mark, long size) {
        return answer.status() == HttpStatus.OK_200
                ? range(mark, size)
                : new ByteRange(answer.status(), 0, size, size);
    }

    private void told(ByteRange range, HttpFields.Mutable headers) {
        response.setStatus(range.status());
        if (range.isPart()) {
            headers.put(HttpHeader.CONTENT_RANGE, range.told());
        }
        headers.put(HttpHeader.CONTENT_LENGTH, range.length());
    }

    /// Sends a file as it lies, or the part of it that is asked for (RFC 9110, 14): readers of
    /// Parquet take the end of a file first, and then the columns that they want.
    void send(Reply reply, Reply.Lying lying) throws IOException {
        long size = Files.size(lying.file());
        var mark = '"' + lying.sha256() + '"';
        boolean isKnown = knows(lying.sha256());
        var range = isKnown ? ByteRange.whole(size) : range(mark, size);
        int status = isKnown ? 304 : range.status();
        var headers = begun(status, reply.headers());
        headers.put(HttpHeader.ETAG, mark);
        headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
        if (isKnown) {
            response.write(true, null, counted(status));
            return;
        }
        told(range, headers);
        headers.put(HttpHeader.CONTENT_TYPE, reply.type());
        if (request.getMethod().equals("HEAD") || range.length() == 0) {
            response.write(true, null, counted(status));
        } else {
            Content.copy(
                    Content.Source.from(lying.file(), range.first(), range.length()),
                    response,
                    counted(status));
        }
    }

    /// What is asked for; the whole where the client has a part of another file, and of a method
    /// for which no ranges are defined.
    private ByteRange range(String mark, long size) {
        var condition = request.getHeaders().get(HttpHeader.IF_RANGE);
        var wanted = request.getHeaders().get(HttpHeader.RANGE);
        return wanted == null
                        || !request.getMethod().equals("GET")
                        || (condition != null && !condition.strip().equals(mark))
                ? ByteRange.whole(size)
                : ByteRange.of(wanted, size);
    }

    /// What only some may see is not kept for others on its way.
    private static HttpField withoutOthers(HttpHeader name, List<HttpField> fields) {
        var value = fields.isEmpty() ? "" : fields.getFirst().getValue();
        return new HttpField(name, "private, " + value.replaceFirst("^(public|private),\\s*", ""));
    }

    private void sendFile(Path file, ByteRange range, HttpFields.Mutable headers) {
        told(range, headers);
        var done = Callback.from(counted(range.status()), () -> discard(file));
        if (request.getMethod().equals("HEAD") || range.length() == 0) {
            response.write(true, null, done);
        } else {
            Content.copy(Content.Source.from(file, range.first(), range.length()), response, done);
        }
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger("rim.serve").log(System.Logger.Level.WARNING, "Cannot delete", e);
        }
    }

    /// Whether the client says that it has an answer of that mark.
    private boolean knows(String mark) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))
                .map(known ->
                        known.strip().equals("*")
                                || known.contains('"' + mark + '"')
                                || known.contains('"' + mark + "-gz\""))
                .orElse(false);
    }

    /// Of an answer that its reader may keep.
    private HttpFields.Mutable begun(int status, Map<String, String> own) {
        var headers = begun(status);
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        own.forEach(headers::put);
        if (settings.token().isPresent()) {
            headers.computeField(HttpHeader.CACHE_CONTROL, Sending::withoutOthers);
        }
        return headers;
    }

    private HttpFields.Mutable begun(int status) {
        response.setStatus(status);
        var headers = response.getHeaders();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        var origins = settings.origins();
        headers.put(
                HttpHeader.VARY, "Accept, Accept-Encoding" + (origins.differ() ? ", Origin" : ""));
        headers.put(
                "Access-Control-Allow-Origin",
                origins.told(request.getHeaders().get(HttpHeader.ORIGIN)));
        headers.put(
                "Access-Control-Expose-Headers",
                "Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, Link, Retry-After,"
                        + " Rim-Edition, Rim-Note, Rim-Truncated");
        return headers;
    }

    private Callback counted(int status) {
        return Callback.from(
                callback,
                () -> measures.answered(status, System.nanoTime() - request.getBeginNanoTime()));
    }
}

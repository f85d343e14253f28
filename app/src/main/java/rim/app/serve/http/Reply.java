package rim.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer.
///
/// @param status the HTTP status
/// @param type the media type, with its parameters
/// @param headers any others
/// @param body writes the body; called once, away from the connection
/// @param whenWritten is run when the body was written or will not be
public record Reply(
        int status, String type, Map<String, String> headers, Body body, Runnable whenWritten) {
    public Reply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// Writes a body.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    public static Reply of(String type, Body body) {
        return new Reply(200, type, Map.of(), body, () -> {});
    }

    /// That it is done, and no more (204).
    static Reply nothing() {
        return new Reply(204, "", Map.of(), out -> {}, () -> {});
    }

    /// Text in UTF-8.
    public static Reply text(String type, String text) {
        return of(type, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Reply bytes(String type, byte[] bytes) {
        return of(type, out -> out.write(bytes));
    }

    /// A file of an edition, which is sent as it lies, whole or the part that is asked for, and is
    /// kept nowhere else.
    ///
    /// @param sha256 of the file, by which clients know it again
    public static Reply file(String type, Path file, String sha256) {
        return new Reply(200, type, Map.of(), new Lying(file, sha256), () -> {});
    }

    /// A body that is a file.
    record Lying(Path file, String sha256) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(file, out);
        }
    }

    /// The same with a header.
    public Reply with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, all, body, whenWritten);
    }

    /// The same, with something to run when the body was written or will not be.
    public Reply closing(Runnable done) {
        return new Reply(status, type, headers, body, done);
    }
}

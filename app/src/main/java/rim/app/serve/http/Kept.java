package rim.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// An answer that is ready to be sent, once or often.
///
/// @param mark digest of the body
/// @param plain the body
/// @param zipped the same compressed, null where that gains nothing
/// @param file a long body, in place of both
/// @param isFileZipped whether the file is compressed
record Kept(
        int status,
        String type,
        Map<String, String> headers,
        String mark,
        @Nullable ByteBuffer plain,
        @Nullable ByteBuffer zipped,
        @Nullable Path file,
        boolean isFileZipped) {
    private static final int LEAST_TO_ZIP = 512;

    static Kept of(Reply reply, Spool spool, boolean zipsFile) {
        if (spool.file() != null) {
            return new Kept(
                    reply.status(),
                    reply.type(),
                    reply.headers(),
                    spool.mark(),
                    null,
                    null,
                    spool.file(),
                    zipsFile);
        }
        var bytes = spool.bytes();
        return new Kept(
                reply.status(),
                reply.type(),
                reply.headers(),
                spool.mark(),
                ByteBuffer.wrap(bytes).asReadOnlyBuffer(),
                canZip(reply.type()) && bytes.length >= LEAST_TO_ZIP ? zipped(bytes) : null,
                null,
                false);
    }

    /// Whether a form gains by compression; those that are compressed already do not.
    static boolean canZip(String type) {
        return !type.contains("parquet")
                && !type.equals("application/gzip")
                && !type.equals("application/zip")
                && !type.contains("spreadsheetml")
                && !type.startsWith("image/png")
                && !type.startsWith("font/");
    }

    private static ByteBuffer zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(out.toByteArray()).asReadOnlyBuffer();
    }

    /// Bytes of memory that it takes.
    long size() {
        return 512L + remaining(plain) + remaining(zipped);
    }

    private static int remaining(@Nullable ByteBuffer buffer) {
        return buffer == null ? 0 : buffer.remaining();
    }
}

package rim.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Takes an answer up whole before any of it is sent, so that a slow reader holds neither a thread
/// nor the database, and a failure half-way is still told as one. What is long goes to a file.
final class Spool extends OutputStream {
    private static final int MOST_IN_MEMORY = 1 << 20;

    private final boolean zipsFile;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;

    /// @param zipsFile whether a long answer is compressed on its way to the file
    Spool(boolean zipsFile) {
        this.zipsFile = zipsFile;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        if (toFile == null && memory.size() + length > MOST_IN_MEMORY) {
            toFile = begunFile();
            memory.writeTo(toFile);
            memory = new ByteArrayOutputStream();
        }
        if (toFile == null) {
            memory.write(bytes, offset, length);
        } else {
            toFile.write(bytes, offset, length);
        }
    }

    private OutputStream begunFile() throws IOException {
        file = Files.createTempFile("rim-answer", null);
        var out = Files.newOutputStream(file);
        return zipsFile ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    @Override
    public void close() throws IOException {
        if (toFile != null) {
            toFile.close();
        }
    }

    /// Removes what was begun.
    void discard() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    /// A digest of what was written.
    String mark() {
        return HexFormat.of().formatHex(digest.digest(), 0, 10);
    }

    /// The file, null when everything is in memory.
    @Nullable Path file() {
        return file;
    }

    byte[] bytes() {
        return memory.toByteArray();
    }
}

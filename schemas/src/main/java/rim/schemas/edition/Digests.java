package rim.schemas.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// SHA-256 as lower-case hexadecimal.
public final class Digests {
    private static final String UNREADABLE = "unreadable";

    public static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// Of all that is still to be read.
    public static String of(InputStream in) throws IOException {
        return copying(in, OutputStream.nullOutputStream());
    }

    /// Of all that is still to be read, which is written elsewhere as well.
    public static String copying(InputStream in, OutputStream out) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// A line for every file of a folder, digest and path, by path. What cannot be read has the
    /// word `unreadable` for a digest.
    public static List<String> ofAll(Path folder) {
        var lines = new TreeMap<Path, String>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes as) {
                            if (Files.isRegularFile(file)) {
                                lines.put(file, ofReadable(file));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure)
                                throws IOException {
                            if (file.equals(folder)) {
                                throw failure;
                            }
                            lines.put(file, UNREADABLE);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        return lines.entrySet().stream()
                .map(line -> line.getValue() + " " + folder.relativize(line.getKey()))
                .toList();
    }

    private static String ofReadable(Path file) {
        try {
            return of(file);
        } catch (UncheckedIOException e) {
            return UNREADABLE;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Digests() {}
}

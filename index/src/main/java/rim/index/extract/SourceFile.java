package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import rim.index.extract.WorkerMessages.Answer;

/// A file of the reports folder, before it is read.
///
/// @param folder the reports folder
/// @param file path inside it, with forward slashes
/// @param path where it is
/// @param bytes its size, 0 when it is not there
/// @param sha256 lower-case hexadecimal, empty when it is not there
/// @param refusal why it is not even tried, if so
record SourceFile(
        Path folder, String file, Path path, long bytes, String sha256, Optional<Answer> refusal) {

    static SourceFile of(Path folder, String file) {
        try {
            var named = folder.resolve(file).normalize();
            // A name that leads out is refused as such, whether or not something is there.
            if (!named.startsWith(folder.normalize())) {
                return outside(folder, file);
            }
            var path = named.toRealPath();
            if (!path.startsWith(folder.toRealPath())) {
                return outside(folder, file);
            }
            if (!Files.isRegularFile(path)) {
                return refused(folder, file, Reason.INACCESSIBLE, "It is not a file");
            }
            long bytes = Files.size(path);
            var refusal =
                    bytes == 0
                            ? Optional.of(Answer.refused(Reason.EMPTY, "It is empty"))
                            : Optional.<Answer>empty();
            return new SourceFile(folder, file, path, bytes, sha256(path), refusal);
        } catch (IOException | InvalidPathException e) {
            return refused(folder, file, Reason.INACCESSIBLE, "It cannot be opened");
        }
    }

    private static SourceFile outside(Path folder, String file) {
        return refused(folder, file, Reason.OUTSIDE_FOLDER, "It leads out of the folder");
    }

    private static SourceFile refused(Path folder, String file, Reason reason, String found) {
        return new SourceFile(
                folder, file, folder, 0, "", Optional.of(Answer.refused(reason, found)));
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest)
                    .transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

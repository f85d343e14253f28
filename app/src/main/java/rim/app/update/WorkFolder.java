package rim.app.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rim.schemas.Folders;
import rim.schemas.RimException;

/// The folder for temporary files of an update that has one of its own, `rim-update.…` in the
/// system's: it goes with the update, and what a killed one left goes with the next. The update
/// holds a lock on a file in it, which the system takes back when the process dies.
public final class WorkFolder implements AutoCloseable {
    private static final String NAMES = "rim-update.";
    private static final String LOCK = ".lock";

    /// How long an update may take from the folder to the lock.
    private static final Duration STARTING = Duration.ofMinutes(10);

    /// @param lock a file in the folder, locked
    private record Own(Path folder, FileChannel lock) {}

    private final Optional<Own> own;

    private WorkFolder(Optional<Own> own) {
        this.own = own;
    }

    /// Takes the folder in which this process writes temporary files, and clears those that killed
    /// updates left beside it.
    ///
    /// @throws RimException when nothing can be written there
    static WorkFolder taken() {
        var folder = folder();
        try {
            Files.delete(Files.createTempFile("rim", ".try"));
        } catch (IOException e) {
            throw new RimException(
                    "No temporary file can be written in "
                            + folder
                            + " ("
                            + e.getClass().getSimpleName()
                            + "). Make that folder or room in it, or name another by TMPDIR.");
        }
        if (!isOwn(folder)) {
            return new WorkFolder(Optional.empty());
        }
        try {
            var held = locked(folder);
            clearOthers(folder);
            return new WorkFolder(Optional.of(new Own(folder, held)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder, e);
        }
    }

    /// Removes the folder where nobody took it, since the words of the command were wrong.
    public static void leave() {
        var folder = folder();
        if (isOwn(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // somebody took it
            }
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    private static boolean isOwn(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(NAMES);
    }

    /// The lock is there before the file has its name: nobody finds the one without the other.
    private static FileChannel locked(Path folder) throws IOException {
        var next = folder.resolve(LOCK + ".next");
        var channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(next, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return channel;
    }

    private static void clearOthers(Path own) throws IOException {
        try (var beside = Files.newDirectoryStream(own.getParent(), NAMES + "*")) {
            for (Path each : beside) {
                if (!each.equals(own)
                        && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && isLeft(each)) {
                    clear(each);
                }
            }
        }
    }

    /// Whether nobody holds its lock any more, or nobody has taken it for a while.
    private static boolean isLeft(Path folder) throws IOException {
        var lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            var until = Files.getLastModifiedTime(folder).toInstant().plus(STARTING);
            return until.isBefore(Instant.now());
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException | OverlappingFileLockException e) {
            // another account's, or another update's of this process
            return false;
        }
    }

    /// What cannot be removed is the next update's to try.
    private static void clear(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // as said
        }
    }

    @Override
    public void close() {
        try {
            if (own.isPresent()) {
                clear(own.get().folder);
                own.get().lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the folder for temporary files", e);
        }
    }
}

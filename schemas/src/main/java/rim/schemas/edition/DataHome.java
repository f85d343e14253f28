package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// The folder in which editions live.
///
/// An edition is built in `drafts` and becomes visible in two atomic steps: the draft's folder is
/// moved to `editions`, then `CURRENT` is replaced by a file that names it. A crash before the last
/// step leaves the edition that was in force.
public record DataHome(Path folder) {

    public DataHome {
        folder = folder.toAbsolutePath().normalize();
    }

    private Path currentFile() {
        return folder.resolve("CURRENT");
    }

    private Path editionsFolder() {
        return folder.resolve("editions");
    }

    private Path draftsFolder() {
        return folder.resolve("drafts");
    }

    /// The edition in force, if any was published.
    public Optional<Edition> current() {
        try {
            var name = EditionName.parse(Files.readString(currentFile()).strip());
            return Optional.of(new Edition(name, editionsFolder().resolve(name.toString())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + currentFile(), e);
        }
    }

    /// The edition in force.
    ///
    /// @throws RimException when none was published yet
    public Edition inForce() {
        return current()
                .orElseThrow(() ->
                        new RimException(
                                "No edition in "
                                        + folder
                                        + ". Run 'rim demo' or 'rim update' first, or name"
                                        + " another data home with --data."));
    }

    /// The edition of that name; without a revision, the newest revision.
    ///
    /// @throws RimException when it is no name of an edition
    public Optional<Edition> find(String name) {
        var wanted = EditionName.parse(name);
        return editions().stream()
                .filter(e -> e.name().edition().equals(wanted.edition()))
                .filter(e -> !name.contains("-r") || e.name().equals(wanted))
                .reduce((first, second) -> second);
    }

    /// The edition of that name; without a revision, the newest revision.
    ///
    /// @throws RimException when there is none
    public Edition named(String name) {
        return find(name)
                .orElseThrow(() ->
                        new RimException(
                                "Unknown edition: '"
                                        + name
                                        + "' (known: "
                                        + editions().stream().map(e -> e.name().toString()).toList()
                                        + ") ["
                                        + folder
                                        + "]"));
    }

    /// All published editions, by name and revision.
    public List<Edition> editions() {
        if (!Files.isDirectory(editionsFolder())) {
            return List.of();
        }
        var found = new ArrayList<Edition>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(editionsFolder())) {
            for (Path each : folders) {
                if (Files.exists(each.resolve("manifest.json"))) {
                    var name = EditionName.parse(String.valueOf(each.getFileName()));
                    found.add(new Edition(name, each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + editionsFolder(), e);
        }
        found.sort((a, b) -> a.name().compareTo(b.name()));
        return Collections.unmodifiableList(found);
    }

    /// Takes the right to publish, so that two updates at once never mix.
    ///
    /// @throws RimException when another update runs in this data home
    public UpdateLock lock() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("UPDATE.lock");
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return new UpdateLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                // held by this very process: refused like one held by another
            }
            channel.close();
            throw new RimException(
                    "Another update is running in "
                            + folder
                            + ". Wait until it is done, or stop it, and try again.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data home " + folder, e);
        }
    }

    /// The name that the next revision of that edition gets.
    public EditionName next(String edition) {
        return editions().stream()
                .map(Edition::name)
                .filter(n -> n.edition().equals(edition))
                .reduce((first, second) -> second)
                .map(EditionName::next)
                .orElseGet(() -> new EditionName(edition, 1));
    }

    /// An empty draft for the next revision of that edition. Leftovers of earlier updates are
    /// removed. The caller holds the {@link #lock()}.
    public Edition draft(String edition) {
        var name = next(edition);
        try {
            if (Files.exists(draftsFolder())) {
                deleteTree(draftsFolder());
            }
            var draft = draftsFolder().resolve(name.toString());
            Files.createDirectories(draft);
            return new Edition(name, draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare a draft in " + draftsFolder(), e);
        }
    }

    /// Puts a finished draft in force.
    public Edition publish(Edition draft) {
        try {
            sync(draft.folder());
            Files.createDirectories(editionsFolder());
            var published = editionsFolder().resolve(draft.name().toString());
            Files.move(draft.folder(), published, StandardCopyOption.ATOMIC_MOVE);
            putInForce(draft.name());
            return new Edition(draft.name(), published);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish edition " + draft.name(), e);
        }
    }

    /// Puts a published edition in force again. A trace of it is written first, so that no change
    /// is without one. The caller holds the {@link #lock()}.
    ///
    /// @param trace who did it, when and why
    /// @throws RimException when there is no such edition
    public Edition rollBack(EditionName name, Rollback trace) {
        var edition = new Edition(name, editionsFolder().resolve(name.toString()));
        if (!Files.exists(edition.manifestFile())) {
            throw new RimException("No edition " + name + " [" + editionsFolder() + "]");
        }
        try {
            trace.write(Files.createDirectories(tracesFolder()));
            putInForce(name);
            return edition;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put edition " + name + " in force", e);
        }
    }

    /// What was put in force again, the earliest first.
    public List<Rollback> rollbacks() {
        return Rollback.readAll(tracesFolder());
    }

    private Path tracesFolder() {
        return folder.resolve("rollbacks");
    }

    private void putInForce(EditionName name) throws IOException {
        var next = folder.resolve("CURRENT.next");
        Files.writeString(next, name + "\n");
        sync(next);
        Files.move(
                next,
                currentFile(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sync(Path fileOrFolder) throws IOException {
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                try (var channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = new ArrayList<>(walk.toList());
        }
        Collections.reverse(all);
        for (Path each : all) {
            Files.delete(each);
        }
    }

    /// The right to publish; closing it gives it back. The system takes it back when the process
    /// dies.
    public static final class UpdateLock implements AutoCloseable {
        private final FileChannel channel;

        private UpdateLock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot release the data home", e);
            }
        }
    }
}

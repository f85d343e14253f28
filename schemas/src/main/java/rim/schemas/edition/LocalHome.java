package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rim.schemas.Folders;
import rim.schemas.RimException;

/// A data home in a folder of this machine.
///
/// An edition is built in `drafts` and becomes visible in two atomic steps: the draft's folder is
/// moved to `editions`, then `CURRENT` is replaced by a file that names it. A crash before the last
/// step leaves the edition that was in force. The system takes the right to publish back when the
/// process dies.
record LocalHome(Path folder) implements HomeStorage {
    private static final String REMOVED = "removed";
    private static final String JSON = ".json";
    private static final boolean OPENS_FOLDERS =
            !System.getProperty("os.name").startsWith("Windows");

    /// Threads of this process take turns by it, as the system's locks are between processes.
    private static final Object KEEPING = new Object();

    /// The file by which processes take turns to keep files in its folder.
    private static final String TURN = ".turn";

    LocalHome {
        folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String place() {
        return folder.toString();
    }

    private Path currentFile() {
        return folder.resolve("CURRENT");
    }

    private Path editionsFolder() {
        return folder.resolve("editions");
    }

    private Path tracesFolder() {
        return folder.resolve("rollbacks");
    }

    @Override
    public Path drafts() {
        return folder.resolve("drafts");
    }

    @Override
    public Optional<String> current() throws IOException {
        if (Files.isDirectory(currentFile())) {
            return Optional.of("");
        }
        try {
            return Optional.of(
                    Files.readString(currentFile(), StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> entries() throws IOException {
        if (!Files.isDirectory(editionsFolder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(editionsFolder())) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    @Override
    public boolean hasManifest(String entry) {
        return Files.exists(editionsFolder().resolve(entry).resolve("manifest.json"));
    }

    @Override
    public String setAside(String entry) throws IOException {
        return moveAside(editionsFolder().resolve(entry));
    }

    private String moveAside(Path stray) throws IOException {
        var aside = Files.createDirectories(folder.resolve("aside"));
        var name = String.valueOf(stray.getFileName());
        var to = aside.resolve(name);
        for (int i = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); i++) {
            to = aside.resolve(name + "." + i);
        }
        Files.move(stray, to, StandardCopyOption.ATOMIC_MOVE);
        return "aside/" + to.getFileName();
    }

    @Override
    public Edition described(EditionName name) {
        return edition(name);
    }

    @Override
    public Edition edition(EditionName name) {
        return new Edition(name, editionsFolder().resolve(name.toString()));
    }

    @Override
    public Verification verification(EditionName name) {
        return Verification.of(edition(name));
    }

    @Override
    public UpdateLock lock() throws IOException {
        var channel = lockFile();
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return () -> release(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused like one held by another
        }
        channel.close();
        throw new RimException(
                "Another update is running in "
                        + folder
                        + ". Wait until it is done, or stop it, and try again.");
    }

    private FileChannel lockFile() throws IOException {
        try {
            Files.createDirectories(folder);
            return open(folder.resolve("UPDATE.lock"), StandardOpenOption.CREATE);
        } catch (FileSystemException e) {
            throw new RimException(
                    "The data home cannot be written ("
                            + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
                            + "): "
                            + folder
                            + ". Nothing was changed there. Let this account write in the folder"
                            + " and all that is in it, or name another with --data.");
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the data home", e);
        }
    }

    @Override
    public Edition publish(Edition draft) throws IOException {
        sync(draft.folder());
        Files.createDirectories(editionsFolder());
        var published = editionsFolder().resolve(draft.name().toString());
        if (Files.exists(published, LinkOption.NOFOLLOW_LINKS)) {
            // no edition, or the draft would have another name
            setAside(draft.name().toString());
        }
        Files.move(draft.folder(), published, StandardCopyOption.ATOMIC_MOVE);
        force(editionsFolder());
        return new Edition(draft.name(), published);
    }

    @Override
    public void putInForce(EditionName name) throws IOException {
        if (Files.isDirectory(currentFile(), LinkOption.NOFOLLOW_LINKS)) {
            moveAside(currentFile());
        }
        write("CURRENT", name + "\n");
        force(folder);
    }

    private static void sync(Path fileOrFolder) throws IOException {
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                force(each);
            }
        }
    }

    /// Brings a file, or what a folder says is in it, to the disk. A system that opens no folders
    /// keeps them by itself.
    private static void force(Path fileOrFolder) throws IOException {
        boolean isFolder = Files.isDirectory(fileOrFolder);
        if (isFolder && !OPENS_FOLDERS) {
            return;
        }
        var way = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(fileOrFolder, way)) {
            channel.force(true);
        }
    }

    @Override
    public void remove(EditionName name) throws IOException {
        var edition = edition(name);
        write(REMOVED + "/" + name + JSON, Files.readString(edition.manifestFile()));
        // a crash leaves the rest among the drafts, which the next update clears
        var aside = Files.createDirectories(drafts()).resolve("removed-" + name);
        Files.move(edition.folder(), aside, StandardCopyOption.ATOMIC_MOVE);
        force(editionsFolder());
        Folders.delete(aside);
    }

    @Override
    public List<String> removed() throws IOException {
        var kept = folder.resolve(REMOVED);
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(kept)) {
            return all.map(each -> String.valueOf(each.getFileName()))
                    .filter(file -> file.endsWith(JSON))
                    .map(file -> file.substring(0, file.length() - JSON.length()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        force(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void keep(Rollback trace) throws IOException {
        trace.write(Files.createDirectories(tracesFolder()));
    }

    @Override
    public List<Rollback> traces(Consumer<String> unreadable) {
        return Rollback.readAll(tracesFolder(), unreadable);
    }

    @Override
    @SuppressWarnings("try")
    public boolean keep(String path, byte[] content) throws IOException {
        var file = folder.resolve(path);
        var parent = Files.createDirectories(file.getParent());
        synchronized (KEEPING) {
            try (var turn = open(parent.resolve(TURN), StandardOpenOption.CREATE);
                    var mine = turn.lock()) {
                if (Files.exists(file)) {
                    return false;
                }
                var next = parent.resolve(TURN + ".next");
                Files.write(next, content);
                sync(next);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                force(parent);
                return true;
            }
        }
    }

    private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
        return FileChannel.open(file, how, StandardOpenOption.WRITE);
    }

    @Override
    public List<String> names(String in) throws IOException {
        var inside = folder.resolve(in);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(inside)) {
            return all.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<byte[]> bytes(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}

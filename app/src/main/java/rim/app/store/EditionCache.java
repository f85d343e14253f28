package rim.app.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import rim.schemas.Folders;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest;

/// Editions of a store as far as somebody asked them, in a folder of this machine. Each file is
/// held against its digest as it comes, and an edition is there once all are. The least recently
/// asked go when there are more bytes than may be; none that somebody asked within the last hour
/// goes.
///
/// @param folder of this machine, for one home
/// @param bytes that all its editions may have together
record EditionCache(Path folder, long bytes) {
    private static final Duration IN_USE = Duration.ofHours(1);
    private static final String MANIFEST = "manifest.json";

    private Path editions() {
        return folder.resolve("editions");
    }

    /// An edition with its manifest alone.
    Edition described(EditionName name, byte[] manifest) throws IOException {
        var place = folder.resolve("known").resolve(name.toString());
        Files.createDirectories(place);
        write(manifest, place.resolve(MANIFEST));
        return new Edition(name, place);
    }

    private static void write(byte[] content, Path file) throws IOException {
        var next = file.resolveSibling(UUID.randomUUID() + ".next");
        Files.write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// An edition with all its files, which are brought here where they are not.
    ///
    /// @param manifest as the store has it
    /// @param base of the edition's files in the store
    /// @throws RimException when a file is not as it was published, or the edition is too large
    Edition edition(EditionName name, byte[] manifest, RemoteFolder store, String base)
            throws IOException {
        var place = editions().resolve(name.toString());
        if (!isHere(place, manifest)) {
            var whole = fetched(name, manifest, store, base);
            if (Files.exists(place)) {
                Folders.delete(place);
            }
            move(whole, place, manifest);
        }
        Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        return new Edition(name, place);
    }

    private static boolean isHere(Path place, byte[] manifest) throws IOException {
        var file = place.resolve(MANIFEST);
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), manifest);
    }

    private static void move(Path from, Path place, byte[] manifest) throws IOException {
        Files.createDirectories(place.getParent());
        try {
            Files.move(from, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // another process was faster
            Folders.delete(from);
            if (!isHere(place, manifest)) {
                throw e;
            }
        }
    }

    private Path fetched(EditionName name, byte[] manifest, RemoteFolder store, String base)
            throws IOException {
        var described = Manifest.read(described(name, manifest).manifestFile());
        makeRoom(described.outputs().stream().mapToLong(Manifest.Output::bytes).sum());
        var coming = folder.resolve("coming").resolve(UUID.randomUUID().toString());
        try {
            RemoteFolder.moveAll(described.outputs(), each -> fetch(each, store, base, coming));
            Files.write(coming.resolve(MANIFEST), manifest);
            return coming;
        } catch (IOException | RuntimeException e) {
            Folders.delete(coming);
            throw e;
        }
    }

    private static void fetch(Manifest.Output output, RemoteFolder store, String base, Path to)
            throws IOException {
        var file = to.resolve(output.path()).normalize();
        if (!file.startsWith(to)) {
            throw new RimException("No path inside an edition: '" + output.path() + "'");
        }
        Files.createDirectories(file.getParent());
        try (var in = store.open(base + "/" + output.path());
                var out = Files.newOutputStream(file)) {
            var digest = Digests.copying(in, out);
            if (!digest.equals(output.sha256())) {
                throw new RimException(
                        "'"
                                + output.path()
                                + "' is not as it was published (expected SHA-256 "
                                + output.sha256()
                                + ", found "
                                + digest
                                + "). 'rim verify' says what else differs, 'rim rollback' puts another"
                                + " edition in force. ["
                                + base
                                + "]");
            }
        }
    }

    /// Takes over a draft that was published.
    Edition adopt(Edition draft) throws IOException {
        var place = editions().resolve(draft.name().toString());
        if (Files.exists(place)) {
            Folders.delete(place);
        }
        Files.createDirectories(editions());
        Files.move(draft.folder(), place, StandardCopyOption.ATOMIC_MOVE);
        return new Edition(draft.name(), place);
    }

    private void makeRoom(long needed) throws IOException {
        if (needed > bytes) {
            throw new RimException(
                    "The edition has "
                            + needed
                            + " bytes, and this machine keeps "
                            + bytes
                            + " of editions from elsewhere (expected room for one; RIM_CACHE_BYTES says how"
                            + " much there may be) ["
                            + folder
                            + "]");
        }
        if (!Files.isDirectory(editions())) {
            return;
        }
        long there = 0;
        var all = new ArrayList<Path>();
        try (Stream<Path> found = Files.list(editions())) {
            all.addAll(found.toList());
        }
        all.sort(Comparator.comparing(EditionCache::asked));
        var sizes = new ArrayList<Long>();
        for (Path each : all) {
            sizes.add(size(each));
            there += sizes.getLast();
        }
        var unused = FileTime.from(Instant.now().minus(IN_USE));
        for (int i = 0; i < all.size() && there + needed > bytes; i++) {
            if (asked(all.get(i)).compareTo(unused) < 0) {
                Folders.delete(all.get(i));
                there -= sizes.get(i);
            }
        }
    }

    private static FileTime asked(Path edition) {
        try {
            return Files.getLastModifiedTime(edition);
        } catch (IOException e) {
            // gone meanwhile
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path edition) throws IOException {
        try (Stream<Path> files = Files.walk(edition)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}

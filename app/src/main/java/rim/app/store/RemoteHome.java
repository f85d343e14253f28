package rim.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.HomeStorage;
import rim.schemas.edition.Rollback;
import rim.schemas.edition.Verification;

/// A data home in a store that Hadoop knows.
///
/// An edition is made in a folder of this machine. Its files are written to the store first, its
/// manifest last, and it is published from then on; then `CURRENT` is written, on condition that it
/// is still what it was when the right to publish was taken. Whoever died in between has left files
/// that no reader looks at. The right to publish is an object that is written on condition that it
/// is not there, and names who has it.
final class RemoteHome implements HomeStorage {
    private static final String CURRENT = "CURRENT";
    private static final String LOCK = "UPDATE.lock";
    private static final String EDITIONS = "editions";
    private static final String TRACES = "rollbacks";
    private static final String REMOVED = "removed";
    private static final String JSON = ".json";
    private static final String MANIFEST = "manifest.json";

    private final String place;
    private final RemoteFolder store;
    private final EditionCache cache;
    private Optional<String> lockedVersion = Optional.empty();

    RemoteHome(String place, RemoteFolder store, EditionCache cache) {
        this.place = place;
        this.store = store;
        this.cache = cache;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Path folder() {
        return cache.folder();
    }

    @Override
    public Path drafts() {
        return cache.folder().resolve("drafts");
    }

    private static String pathOf(EditionName name) {
        return EDITIONS + "/" + name;
    }

    @Override
    public Optional<String> current() throws IOException {
        return store.bytes(CURRENT)
                .map(text -> new String(text, StandardCharsets.ISO_8859_1).strip());
    }

    @Override
    public List<String> entries() throws IOException {
        return store.folders(EDITIONS).stream().sorted().toList();
    }

    @Override
    public boolean hasManifest(String entry) throws IOException {
        return store.exists(EDITIONS + "/" + entry + "/" + MANIFEST);
    }

    @Override
    public String setAside(String entry) throws IOException {
        var to = "aside/" + entry;
        for (int i = 2; store.exists(to); i++) {
            to = "aside/" + entry + "." + i;
        }
        store.move(EDITIONS + "/" + entry, to);
        return to;
    }

    private byte[] manifest(EditionName name) throws IOException {
        return store.bytes(pathOf(name) + "/" + MANIFEST)
                .orElseThrow(() -> new RimException("No edition " + name + " [" + place + "]"));
    }

    @Override
    public Edition described(EditionName name) throws IOException {
        return cache.described(name, manifest(name));
    }

    @Override
    public Edition edition(EditionName name) throws IOException {
        return cache.edition(name, manifest(name), store, pathOf(name));
    }

    @Override
    public Verification verification(EditionName name) throws IOException {
        var base = pathOf(name) + "/";
        return Verification.of(
                described(name),
                new Verification.Kept() {
                    @Override
                    public List<String> paths() throws IOException {
                        return store.files(pathOf(name)).stream()
                                .map(f -> f.path().substring(base.length()))
                                .toList();
                    }

                    @Override
                    public String digest(String path) throws IOException {
                        try (var in = store.open(base + path)) {
                            return Digests.of(in);
                        }
                    }

                    @Override
                    public byte[] bytes(String path) throws IOException {
                        try (var in = store.open(base + path)) {
                            return in.readAllBytes();
                        }
                    }
                });
    }

    @Override
    public UpdateLock lock() throws IOException {
        var mine =
                System.getProperty("user.name")
                        + " on "
                        + InetAddress.getLocalHost().getHostName()
                        + ", process "
                        + ProcessHandle.current().pid()
                        + ", since "
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                        + "\n";
        if (!store.create(LOCK, mine.getBytes(StandardCharsets.UTF_8))) {
            var owner =
                    store.bytes(LOCK)
                            .map(text -> new String(text, StandardCharsets.UTF_8).strip())
                            .orElse("somebody who is just done");
            throw new RimException(
                    "Another update is running in "
                            + place
                            + ": "
                            + owner
                            + ". Wait until it is done and try again; if that process has died, remove "
                            + place
                            + "/"
                            + LOCK
                            + ".");
        }
        lockedVersion = store.version(CURRENT);
        return this::unlock;
    }

    private void unlock() {
        try {
            store.delete(LOCK);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + place + "/" + LOCK, e);
        }
    }

    @Override
    public Edition publish(Edition draft) throws IOException {
        var to = pathOf(draft.name());
        // what an update that died has left there
        store.delete(to);
        RemoteFolder.moveAll(
                files(draft.folder()),
                file -> {
                    var path = draft.folder().relativize(file).toString().replace('\\', '/');
                    if (!path.equals(MANIFEST)) {
                        store.upload(file, to + "/" + path);
                    }
                });
        if (!store.create(to + "/" + MANIFEST, Files.readAllBytes(draft.manifestFile()))) {
            throw changed();
        }
        return cache.adopt(draft);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void putInForce(EditionName name) throws IOException {
        var text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        if (!store.replace(CURRENT, text, lockedVersion)) {
            throw changed();
        }
        lockedVersion = store.version(CURRENT);
    }

    private RimException changed() {
        return new RimException(
                "Somebody else published in "
                        + place
                        + " meanwhile, and that stays in force. Try again.");
    }

    @Override
    public void remove(EditionName name) throws IOException {
        write(REMOVED + "/" + name + JSON, new String(manifest(name), StandardCharsets.UTF_8));
        // without its manifest it is no edition any more, however far the rest is
        store.delete(pathOf(name) + "/" + MANIFEST);
        store.delete(pathOf(name));
    }

    @Override
    public List<String> removed() throws IOException {
        return store.files(REMOVED).stream()
                .map(f -> f.path().substring(REMOVED.length() + 1))
                .filter(file -> file.endsWith(JSON))
                .map(file -> file.substring(0, file.length() - JSON.length()))
                .sorted()
                .toList();
    }

    @Override
    public void write(String path, String text) throws IOException {
        if (!store.replace(path, text.getBytes(StandardCharsets.UTF_8), store.version(path))) {
            throw changed();
        }
    }

    @Override
    public void keep(Rollback trace) throws IOException {
        int number = store.files(TRACES).size();
        var text = trace.toJson().getBytes(StandardCharsets.UTF_8);
        boolean isKept = false;
        while (!isKept) {
            number++;
            isKept =
                    store.create(
                            TRACES + "/" + String.format(Locale.ROOT, "%06d.json", number), text);
        }
    }

    @Override
    public List<Rollback> traces(Consumer<String> unreadable) throws IOException {
        var folder = cache.folder().resolve(TRACES);
        Files.createDirectories(folder);
        for (var each : store.files(TRACES)) {
            var text = store.bytes(each.path());
            if (text.isPresent()) {
                Files.write(cache.folder().resolve(each.path()), text.get());
            }
        }
        return Rollback.readAll(folder, unreadable);
    }

    @Override
    public boolean keep(String path, byte[] content) throws IOException {
        return store.create(path, content);
    }

    @Override
    public List<String> names(String in) throws IOException {
        return store.files(in).stream()
                .map(each -> each.path().substring(in.length() + 1))
                .filter(name -> !name.contains("/"))
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(String path) throws IOException {
        return store.bytes(path);
    }
}

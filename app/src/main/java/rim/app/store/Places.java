package rim.app.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;

/// What users name as a place: a folder of this machine, or one of a store, such as
/// `s3a://BUCKET/FOLDER` or `hdfs://HOST:PORT/FOLDER`.
public final class Places {
    private static final Pattern ELSEWHERE = Pattern.compile("([a-z][a-z0-9+.-]+)://.*");
    private static final String HERE = "file";
    private static final long CACHE_BYTES = 20L << 30;

    /// The data home at a place.
    ///
    /// @throws RimException when the store cannot be reached
    public static DataHome home(String place) {
        var here = here(place);
        if (here.isPresent()) {
            return new DataHome(here.get());
        }
        var plain = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
        var cache = new EditionCache(folderFor("homes", plain), cacheBytes());
        return new DataHome(new RemoteHome(plain, store(plain), cache));
    }

    /// A folder of files at a place, brought to this machine where it is elsewhere: what has
    /// changed since the last time is brought again, and what is gone goes.
    ///
    /// @throws RimException when it cannot be read
    public static Path inputs(String place) {
        var here = here(place);
        if (here.isPresent()) {
            return here.get();
        }
        var folder = folderFor("inputs", place);
        try {
            mirror(store(place), folder);
        } catch (IOException e) {
            throw unreachable(place, e);
        }
        return folder;
    }

    private static Optional<Path> here(String place) {
        var elsewhere = ELSEWHERE.matcher(place);
        if (!elsewhere.matches()) {
            return Optional.of(Path.of(place));
        }
        return elsewhere.group(1).equals(HERE)
                ? Optional.of(Path.of(URI.create(place)))
                : Optional.empty();
    }

    private static void mirror(RemoteFolder store, Path folder) throws IOException {
        Files.createDirectories(folder);
        var there = new HashSet<Path>();
        for (var each : store.files("")) {
            var file = folder.resolve(each.path()).normalize();
            there.add(file);
            var time = FileTime.fromMillis(each.modified());
            if (Files.exists(file)
                    && Files.size(file) == each.length()
                    && Files.getLastModifiedTime(file).equals(time)) {
                continue;
            }
            Files.createDirectories(file.getParent());
            try (var in = store.open(each.path());
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            Files.setLastModifiedTime(file, time);
        }
        if (there.isEmpty()) {
            throw new IOException("there are no files");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                if (!there.contains(each)) {
                    Files.delete(each);
                }
            }
        }
    }

    private static RemoteFolder store(String place) {
        try {
            return new RemoteFolder(place, StoreSettings.read());
        } catch (IOException | RuntimeException e) {
            throw unreachable(place, e);
        } catch (NoClassDefFoundError e) {
            throw unreachable(place, new IOException("no class " + e.getMessage(), e));
        }
    }

    private static RimException unreachable(String place, Exception e) {
        return new RimException(
                "Cannot reach '"
                        + place
                        + "': "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                        + " (expected a store that Hadoop's file systems know, with its settings in"
                        + " core-site.xml of the folder HADOOP_CONF_DIR; s3a: needs"
                        + " 'mvn package -Ps3 -pl s3')",
                e);
    }

    /// A folder of this machine for what is elsewhere: of `RIM_WORK`, which workers of a cluster
    /// must see, or of the user's cache.
    private static Path folderFor(String what, String place) {
        var work =
                Optional.ofNullable(System.getProperty("rim.work", System.getenv("RIM_WORK")))
                        .map(Path::of)
                        .orElseGet(() -> userCache().resolve("rim"));
        return work.toAbsolutePath()
                .normalize()
                .resolve(what)
                .resolve(Digests.of(place).substring(0, 16));
    }

    private static Path userCache() {
        var named = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(n -> !n.isBlank());
        return named.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static long cacheBytes() {
        var text = System.getProperty("rim.cache.bytes", System.getenv("RIM_CACHE_BYTES"));
        if (text == null || text.isBlank()) {
            return CACHE_BYTES;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new RimException(
                    "Not a number of bytes: RIM_CACHE_BYTES is '"
                            + text
                            + "' (expected such as 5000000000)");
        }
        return Long.parseLong(text);
    }

    private Places() {}
}

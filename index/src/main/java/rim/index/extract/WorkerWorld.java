package rim.index.extract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that a secluded worker sees, each where it always is: the system's libraries and
/// fonts, the JDK, the class path, `tesseract` and the file it is handed, to read; and a folder of
/// its own.
final class WorkerWorld {
    private static final List<String> SYSTEM =
            List.of(
                    "/lib",
                    "/lib32",
                    "/lib64",
                    "/usr/lib",
                    "/usr/lib32",
                    "/usr/lib64",
                    "/usr/local/lib",
                    "/usr/local/lib64",
                    "/nix/store",
                    "/gnu/store",
                    "/etc/ld.so.cache",
                    "/etc/fonts",
                    "/etc/localtime",
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/usr/share/fontconfig",
                    "/var/cache/fontconfig",
                    "/usr/share/tesseract-ocr",
                    "/usr/share/tessdata",
                    "/usr/local/share/tessdata");
    private static final List<String> DEVICES =
            List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

    /// Programs that are run inside, the last of them where it is installed.
    private static final List<String> PROGRAMS = List.of("umount", "setpriv", "tesseract");

    /// Where programs of the system are that the path of a user may leave out.
    private static final List<String> USUAL =
            List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

    /// Looked for once, when first needed.
    private static final class Found {
        static final WorkerWorld WORLD = new WorkerWorld();

        static {
            paths(SYSTEM.stream()).forEach(WORLD::see);
            paths(DEVICES.stream()).forEach(WORLD::see);
            PROGRAMS.forEach(each -> program(each).ifPresent(WORLD::see));
            WORLD.seeWithLinks(Path.of(System.getProperty("java.home")));
            paths(WorkerCommand.classPath().stream())
                    .filter(WorkerWorld::isCode)
                    .forEach(WORLD::see);
            named("TESSDATA_PREFIX").forEach(WORLD::see);
            named("LD_LIBRARY_PATH").forEach(WORLD::see);
        }
    }

    private final SortedMap<Path, Path> links = new TreeMap<>();
    private final SortedSet<Path> seen = new TreeSet<>();

    private WorkerWorld() {}

    static WorkerWorld ofThisSystem() {
        return Found.WORLD;
    }

    // A folder of settings on the class path, such as Spark's, may hold secrets.
    private static boolean isCode(Path entry) {
        return Files.isRegularFile(entry) || Files.isDirectory(entry.resolve("rim"));
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(named("PATH"), paths(USUAL.stream()))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> named(String variable) {
        var said = Optional.ofNullable(System.getenv(variable)).orElse("");
        return paths(Stream.of(said.split(File.pathSeparator))).filter(Path::isAbsolute);
    }

    // What has no name in the encoding of this process it cannot see either.
    private static Stream<Path> paths(Stream<String> names) {
        return names.flatMap(name -> {
            try {
                return Stream.of(Path.of(name));
            } catch (InvalidPathException e) {
                return Stream.empty();
            }
        });
    }

    // A distribution may keep the settings of its JDK in a folder of the system.
    private void seeWithLinks(Path folder) {
        see(folder);
        try (var all = Files.walk(folder.toRealPath())) {
            for (Path each : all.filter(Files::isSymbolicLink).toList()) {
                see(each.resolveSibling(Files.readSymbolicLink(each)));
            }
        } catch (IOException | UncheckedIOException e) {
            // whether a worker can do without shows when one is tried
        }
    }

    // Each link on the way to it is there too.
    private void see(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        var whole = path.toAbsolutePath().normalize();
        var at = whole.getRoot();
        for (Path name : whole) {
            at = at.resolve(name);
            if (seen.contains(at)) {
                return;
            }
            if (Files.isSymbolicLink(at)) {
                follow(at, at.relativize(whole));
                return;
            }
        }
        seen.add(whole);
    }

    private void follow(Path link, Path rest) {
        try {
            var to = Files.readSymbolicLink(link);
            links.put(link, to);
            see(link.resolveSibling(to).resolve(rest));
        } catch (IOException e) {
            links.remove(link);
        }
    }

    /// The words before a command that is to see nothing else.
    ///
    /// @param place of the worker, where the description of its world is put too
    List<String> entered(WorkerPlace place) throws IOException {
        var world = new WorkerWorld();
        world.links.putAll(links);
        world.seen.addAll(seen);
        world.see(place.own());
        world.see(place.handed());
        var root = Files.createDirectory(place.folder().resolve("world"));
        var mounts = place.folder().resolve("world.fstab");
        var script = place.folder().resolve("world.sh");
        // names of files are not always in UTF-8
        var names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        Files.writeString(mounts, world.mounts(root, place.own()), names);
        Files.writeString(script, world.script(root, mounts), names);
        return List.of("sh", script.toString());
    }

    private String mounts(Path root, Path own) {
        return seen.stream()
                .map(each -> mount(each, root, each.equals(own)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String mount(Path each, Path root, boolean isOwn) {
        var options =
                DEVICES.contains(each.toString())
                        ? "bind,nosuid,noexec"
                        : isOwn ? "bind,nosuid,nodev,noexec" : "bind,ro,nosuid,nodev";
        return escaped(each) + ' ' + escaped(inside(root, each)) + " none " + options + " 0 0";
    }

    private static Path inside(Path root, Path each) {
        return root.resolve(each.getRoot().relativize(each));
    }

    private static String escaped(Path path) {
        return path.toString()
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }

    private String script(Path root, Path mounts) {
        var lines = new ArrayList<>(List.of("set -e"));
        lines.add("PATH=\"$PATH:" + String.join(":", USUAL) + '"');
        lines.add("mount -t tmpfs -o size=4m,mode=0755,nosuid,nodev tmpfs " + quoted(root));
        lines.add("cd " + quoted(root));
        lines.add("mkdir -p proc .outside " + relative(folders()));
        lines.add("for each in " + relative(files()) + "; do : > \"$each\"; done");
        links.forEach(
                (link, to) -> lines.add("ln -s " + quoted(to) + ' ' + relative(List.of(link))));
        lines.add("mount --all --fstab " + quoted(mounts));
        // to be read only, as a root without any rights may still write to settings of the system
        lines.add("mount -t proc -o ro,nosuid,nodev,noexec proc proc");
        lines.add("mount -o remount,bind,ro,nosuid,nodev " + quoted(root));
        lines.add("pivot_root . .outside");
        lines.add("cd /");
        lines.add("umount -l /.outside");
        lines.add("exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- \"$@\"");
        return String.join("\n", lines) + "\n";
    }

    private Collection<Path> folders() {
        var folders = new TreeSet<Path>();
        seen.forEach(each -> folders.add(Files.isDirectory(each) ? each : each.getParent()));
        links.keySet().forEach(each -> folders.add(each.getParent()));
        return folders;
    }

    private Collection<Path> files() {
        return seen.stream().filter(each -> !Files.isDirectory(each)).toList();
    }

    private static String relative(Collection<Path> paths) {
        return paths.stream()
                .map(each -> "./" + each.getRoot().relativize(each))
                .map(WorkerWorld::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(Object word) {
        return '\'' + word.toString().replace("'", "'\\''") + '\'';
    }
}

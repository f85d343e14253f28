package rim.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.edition.Digests;
import rim.sources.folder.Sources;

/// What the files of an update were when it began. They are read long after that, and in pieces, so
/// they are looked at again once they were read: an edition is never made of other bytes than those
/// whose digests it names.
///
/// @param sources the source files
/// @param folder of the reports, where there are any
/// @param reports a line for each file of it, with its digest
record Frozen(List<Stamped> sources, Optional<Path> folder, List<String> reports) {
    private static final String WRITTEN = " was written to";
    private static final String REMOVED = " was removed";
    private static final String ADDED = " was added";

    /// A file at a moment. A file that was written and written back has the same digest, but
    /// another time.
    ///
    /// @param stamp size, time and identity, as far as the file system tells them
    record Stamped(String path, Path file, String sha256, String stamp) {
        static Stamped of(String path, Path file) {
            var stamp = stamp(file);
            return new Stamped(path, file, Digests.of(file), stamp);
        }

        private static String stamp(Path file) {
            try {
                var now = Files.readAttributes(file, BasicFileAttributes.class);
                return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
            } catch (IOException e) {
                return "gone";
            }
        }

        boolean isStill() {
            return stamp.equals(stamp(file)) && sha256.equals(Digests.of(file));
        }

        String change() {
            return path + (Files.exists(file) ? WRITTEN : REMOVED);
        }
    }

    static Frozen of(Sources sources, Optional<Path> folder) {
        return new Frozen(
                Stream.concat(
                                sources.files().stream().map(f -> Stamped.of(f.path(), f.file())),
                                sources.lists().stream().map(f -> Stamped.of(f.path(), f.file())))
                        .toList(),
                folder,
                folder.map(Digests::ofAll).orElse(List.of()));
    }

    /// SHA-256 of each source, by path.
    SortedMap<String, String> digests() {
        var digests = new TreeMap<String, String>();
        sources.forEach(each -> digests.put(each.path(), each.sha256()));
        return digests;
    }

    /// Called when all sources were read.
    ///
    /// @throws RimException when one of them is other than when the update began
    void requireSources() {
        require(
                "sources",
                sources.stream().filter(each -> !each.isStill()).map(Stamped::change).toList());
    }

    /// Called when all reports were read.
    ///
    /// @throws RimException when one of them is other than when the update began
    void requireReports() {
        var now = byPath(folder.map(Digests::ofAll).orElse(List.of()));
        var before = byPath(reports);
        var changes = new ArrayList<String>();
        before.forEach((path, digest) -> {
            if (!now.containsKey(path)) {
                changes.add(path + REMOVED);
            } else if (!digest.equals(now.get(path))) {
                changes.add(path + WRITTEN);
            }
        });
        now.keySet().stream()
                .filter(path -> !before.containsKey(path))
                .forEach(path -> changes.add(path + ADDED));
        require("reports", changes);
    }

    /// @param lines a digest, a space and a path each
    private static SortedMap<String, String> byPath(List<String> lines) {
        var digests = new TreeMap<String, String>();
        for (var line : lines) {
            int space = line.indexOf(' ');
            digests.put(line.substring(space + 1), line.substring(0, space));
        }
        return digests;
    }

    private static void require(String what, List<String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        int told = Math.min(10, changes.size());
        throw new RimException(
                "Nothing was published: while the update read its "
                        + what
                        + ", "
                        + String.join(", ", changes.subList(0, told))
                        + (told < changes.size() ? " and " + (changes.size() - told) + " more" : "")
                        + " (expected files that nobody changes). Wait until whatever writes there"
                        + " is done, and update again.");
    }
}

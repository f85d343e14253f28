package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rim.schemas.edition.Verification.Finding;
import rim.schemas.edition.Verification.Problem;

/// An edition's files in a folder of this machine. No link is followed.
record EditionFolder(Path folder) implements Verification.Kept {

    @Override
    public List<String> paths() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .map(this::inside)
                    .sorted()
                    .toList();
        }
    }

    private String inside(Path each) {
        return folder.relativize(each).toString().replace('\\', '/');
    }

    @Override
    public String digest(String path) throws IOException {
        try {
            return Digests.of(folder.resolve(path));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    @Override
    public List<Finding> others() throws IOException {
        var found = new ArrayList<Finding>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.comparing(this::inside)).toList();
        }
        for (Path each : all) {
            var path = inside(each);
            if (Files.isSymbolicLink(each)) {
                var to = String.valueOf(Files.readSymbolicLink(each));
                found.add(new Finding(path, Problem.LINKED, "no link", "link to " + to));
            } else if (Files.isDirectory(each)) {
                if (isEmpty(each)) {
                    found.add(new Finding(path + "/", Problem.ADDED, null, "an empty folder"));
                }
            } else if (!Files.isRegularFile(each)) {
                found.add(new Finding(path, Problem.UNREADABLE, "a file", "no file"));
            }
        }
        return found;
    }

    private static boolean isEmpty(Path each) throws IOException {
        try (Stream<Path> inside = Files.list(each)) {
            return inside.findAny().isEmpty();
        }
    }
}

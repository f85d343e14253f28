package rim.index.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import rim.schemas.RimException;

/// The report files of a folder.
public final class ReportFiles {
    private static final int DEEPEST = 32;

    private ReportFiles() {}

    /// Paths of the report files inside a folder and its subfolders, with forward slashes, sorted.
    ///
    /// Left out are hidden files and folders, metadata files (`NAME.meta.json`), and the notes that
    /// lie beside the data (`origin.json`, and `README` and `MANIFEST` in any ending). What cannot
    /// be read (a link that leads nowhere, round in a circle or out of the folder, a folder that
    /// may not be opened, a pipe) is listed, so that it is told and counted.
    ///
    /// @throws RimException when there is no such folder
    public static List<String> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RimException(
                    "No folder of reports: '"
                            + folder
                            + "' (expected a folder with PDF, DOCX, ODT, HTML or text files)");
        }
        try {
            var root = folder.toRealPath();
            var found = new ArrayList<String>();
            Files.walkFileTree(
                    root,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    DEEPEST,
                    new Collecting(root, found));
            Collections.sort(found);
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the reports in " + folder, e);
        }
    }

    private static boolean isReport(String name) {
        var stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return !isHidden(name)
                && !name.endsWith(ReportMetadata.ENDING)
                && !name.equals("origin.json")
                && !stem.equals("README")
                && !stem.equals("MANIFEST");
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    private static final class Collecting extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<String> found;

        Collecting(Path root, List<String> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (!folder.equals(root) && isHidden(String.valueOf(folder.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.toRealPath().startsWith(root)) {
                add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isReport(String.valueOf(file.getFileName()))) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (isReport(String.valueOf(file.getFileName()))) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file) {
            found.add(root.relativize(file).toString().replace('\\', '/'));
        }
    }
}

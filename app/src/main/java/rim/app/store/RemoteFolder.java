package rim.app.store;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;

/// A folder of any file system that Hadoop knows. Paths are inside it, with forward slashes.
///
/// What must happen once, happens in one step of the store: where it writes on a condition (S3's
/// If-None-Match and If-Match), by that; on a file system such as HDFS by creating a file that is
/// not there yet, and by a rename.
final class RemoteFolder {
    private static final int AT_ONCE = 8;
    private static final String CONFLICT = "412";

    private final FileSystem files;
    private final Path folder;
    private final Configuration settings;
    private final boolean isConditional;

    /// @param settings how the store is reached
    /// @throws IOException when there is no such store, or it does not answer
    RemoteFolder(String place, Configuration settings) throws IOException {
        this.folder = new Path(place);
        this.settings = settings;
        this.files = folder.getFileSystem(settings);
        this.isConditional =
                files.hasPathCapability(folder, FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
    }

    /// A file.
    ///
    /// @param length in bytes
    /// @param modified milliseconds since 1970
    record Found(String path, long length, long modified) {}

    private Path at(String path) {
        return path.isEmpty() ? folder : new Path(folder, path);
    }

    /// All files below a folder, by path; none where there is no such folder.
    List<Found> files(String below) throws IOException {
        var found = new ArrayList<Found>();
        var base = files.makeQualified(folder).toUri().getPath();
        try {
            var all = files.listFiles(at(below), true);
            while (all.hasNext()) {
                var each = all.next();
                var path = each.getPath().toUri().getPath().substring(base.length());
                found.add(
                        new Found(
                                path.startsWith("/") ? path.substring(1) : path,
                                each.getLen(),
                                each.getModificationTime()));
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        found.sort((a, b) -> a.path().compareTo(b.path()));
        return found;
    }

    /// Names of the folders in a folder.
    List<String> folders(String in) throws IOException {
        var names = new ArrayList<String>();
        try {
            for (FileStatus each : files.listStatus(at(in))) {
                if (each.isDirectory()) {
                    names.add(each.getPath().getName());
                }
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return names;
    }

    boolean exists(String path) throws IOException {
        return files.exists(at(path));
    }

    InputStream open(String path) throws IOException {
        return files.open(at(path));
    }

    /// A small file; none where there is none.
    Optional<byte[]> bytes(String path) throws IOException {
        try (var in = open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /// What changes whenever a file does, where the store tells it.
    Optional<String> version(String path) throws IOException {
        try {
            return files.getFileStatus(at(path)) instanceof EtagSource source
                    ? Optional.ofNullable(source.getEtag())
                    : Optional.empty();
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /// Writes a file that is not there.
    ///
    /// @return whether it was not there
    boolean create(String path, byte[] content) throws IOException {
        var file = begun(path, isConditional);
        if (isConditional) {
            file.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        }
        return isWritten(file, content);
    }

    /// Writes a file in the place of another.
    ///
    /// @param version of the other when it was read; none when there was none
    /// @return whether it was still that; always true of a store that cannot tell
    boolean replace(String path, byte[] content, Optional<String> version) throws IOException {
        if (isConditional) {
            if (version.isEmpty()) {
                return create(path, content);
            }
            var file = begun(path, true);
            file.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, version.get());
            return isWritten(file, content);
        }
        if (isObjectStore()) {
            return isWritten(begun(path, true), content);
        }
        var next = path + ".next";
        isWritten(begun(next, true), content);
        FileContext.getFileContext(files.getUri(), settings)
                .rename(
                        files.makeQualified(at(next)),
                        files.makeQualified(at(path)),
                        Options.Rename.OVERWRITE);
        return true;
    }

    private FSDataOutputStreamBuilder<?, ?> begun(String path, boolean mayBeThere)
            throws IOException {
        FSDataOutputStreamBuilder<?, ?> file = files.createFile(at(path));
        file.recursive();
        file.overwrite(mayBeThere);
        return file;
    }

    /// Whether a file appears whole when it is closed, while a rename would copy it.
    private boolean isObjectStore() {
        return List.of("s3a", "gs", "oss", "cosn", "obs").contains(files.getScheme());
    }

    private static boolean isWritten(FSDataOutputStreamBuilder<?, ?> file, byte[] content)
            throws IOException {
        try (var out = file.build()) {
            out.write(content);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (PathIOException e) {
            // the store's own answer to a condition that does not hold
            if (String.valueOf(e.getMessage()).contains(CONFLICT)) {
                return false;
            }
            throw e;
        }
    }

    /// What is done with one of several files.
    interface Moving<T> {
        void move(T file) throws IOException;
    }

    /// Moves files, several at a time: a store takes its time for each, however small.
    static <T> void moveAll(List<T> all, Moving<T> moving) throws IOException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = new ArrayList<Future<?>>();
            for (T each : all) {
                begun.add(
                        threads.submit(() -> {
                            moving.move(each);
                            return each;
                        }));
            }
            for (Future<?> each : begun) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while moving files", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IOException(e);
            }
        }
    }

    /// Writes a file of this machine.
    void upload(java.nio.file.Path file, String path) throws IOException {
        try (var out = begun(path, true).build()) {
            Files.copy(file, out);
        }
    }

    /// Moves a folder to where nothing is.
    void move(String from, String to) throws IOException {
        files.mkdirs(at(to).getParent());
        if (!files.rename(at(from), at(to))) {
            throw new IOException("Cannot move " + at(from) + " to " + at(to));
        }
    }

    /// Removes a file or folder, where it is there.
    void delete(String path) throws IOException {
        files.delete(at(path), true);
    }
}

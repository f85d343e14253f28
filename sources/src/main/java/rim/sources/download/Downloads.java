package rim.sources.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Download;
import rim.schemas.edition.Digests;
import rim.sources.bytes.SourceBytes;
import rim.sources.change.SaidCells;

/// Downloads the files of datasets into a folder. A file appears whole or not at all; when it
/// cannot be had, the one of last time stays.
public final class Downloads {
    private static final int LONGEST_STATUS = 64 * 1024;

    private final Path folder;
    private final Optional<String> base;
    private final Patience patience;
    private final Progress progress;
    private final Set<String> unreachable = new HashSet<>();

    /// @param base the service's address instead of the descriptors'
    public Downloads(Path folder, Optional<String> base, Patience patience, Progress progress) {
        this.folder = folder;
        this.base = base.map(b -> b.endsWith("/") ? b : b + "/");
        this.patience = patience;
        this.progress = progress;
    }

    /// Downloads a dataset's file. A host to which no connection came about is not tried again for
    /// the next dataset.
    ///
    /// @throws RimException when its descriptor does not say where it is
    public Outcome get(DatasetDescriptor dataset) {
        var download = dataset.download();
        if (download == null) {
            throw new RimException(
                    "Dataset '"
                            + dataset.dataset()
                            + "' does not say where it can be downloaded (expected 'download' in its"
                            + " descriptor)");
        }
        var named = download.file();
        var name = named == null ? dataset.files().getFirst() : named;
        if (name.indexOf('*') >= 0) {
            return failed(
                    dataset,
                    folder,
                    "does not say what its file is to be called: '"
                            + name
                            + "' stands for many (expected a name as 'file' in 'download')");
        }
        var file = folder.resolve(name);
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            return getInto(part, () -> get(dataset, download, file, part));
        } catch (IOException e) {
            return failed(dataset, file, String.valueOf(e.getMessage()));
        } catch (RimException e) {
            // such as one that is packed in a form that is not read; the others come nevertheless
            return failed(dataset, file, "what came is not the dataset: " + e.getMessage());
        } finally {
            progress.done();
        }
    }

    private static Outcome failed(DatasetDescriptor dataset, Path file, String why) {
        return new Outcome(dataset.dataset(), file, Outcome.Status.FAILED, 0, "", null, why);
    }

    private interface Getting {
        Outcome get() throws IOException;
    }

    /// Leaves nothing behind of what was not finished.
    private static Outcome getInto(Path part, Getting getting) throws IOException {
        Files.deleteIfExists(part);
        try {
            return getting.get();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Outcome get(DatasetDescriptor described, Download download, Path file, Path part)
            throws IOException {
        var dataset = described.dataset();
        var address = address(download, download.path());
        var last = LastTime.of(file);
        progress.step("Downloading " + dataset, 0);
        var connection = new Connection(patience, progress::advance);
        var received = received(connection, address, part, last);
        if (received.isNew()) {
            received = data(connection, download, part, received);
        }
        if (!received.isNew()) {
            return outcome(dataset, file, Outcome.Status.UNCHANGED, null);
        }
        requireSound(download, part);
        var cells = read(described, part);
        var digest = Digests.of(part);
        boolean isThere = Files.exists(file);
        boolean isSame = isThere && Digests.of(file).equals(digest);
        var change = isThere && !isSame ? change(described, file, part, cells) : null;
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        new LastTime(address.toString(), received.tag(), received.modified(), digest)
                .remember(file);
        var status =
                isSame
                        ? Outcome.Status.UNCHANGED
                        : isThere ? Outcome.Status.CHANGED : Outcome.Status.NEW;
        return outcome(dataset, file, status, change);
    }

    private Connection.Received received(
            Connection connection, URI address, Path part, LastTime last) throws IOException {
        var host = address.getAuthority();
        if (unreachable.contains(host)) {
            throw new Refusal("not tried, as there is no connection to " + host);
        }
        try {
            return connection.get(address, part, last);
        } catch (Unreachable e) {
            unreachable.add(host);
            throw e;
        }
    }

    /// Goes on from an answer that is no data yet.
    private Connection.Received data(
            Connection connection, Download download, Path part, Connection.Received received)
            throws IOException {
        return switch (Answer.in(part)) {
            case Answer.Data ignored -> received;
            case Answer.Fault fault ->
                    throw new Refusal("the service sent a fault instead of data: " + fault.text());
            case Answer.Later later -> awaited(connection, download, part, later.id());
        };
    }

    private Connection.Received awaited(
            Connection connection, Download download, Path part, String id) throws IOException {
        awaitAnswer(connection, download, part, id);
        Files.deleteIfExists(part);
        var address = address(download, download.asynchronous() + "data/" + id);
        connection.get(address, part, new LastTime("", "", "", ""));
        if (!(Answer.in(part) instanceof Answer.Data)) {
            throw new Refusal("the service sent no data for its own identifier " + id);
        }
        // a tag would be that of this one answer, and say nothing about the next
        return new Connection.Received(true, "", "");
    }

    private void awaitAnswer(Connection connection, Download download, Path part, String id)
            throws IOException {
        var address = address(download, download.asynchronous() + "status/" + id);
        var until = Instant.now().plus(patience.answer());
        for (int asked = 1; ; asked++) {
            progress.step("Waiting for the service's answer " + id, 0);
            Files.deleteIfExists(part);
            connection.get(address, part, new LastTime("", "", "", ""));
            var said = text(part);
            if (said.contains("AVAILABLE")) {
                return;
            }
            if (!said.contains("PROCESSING") && !said.contains("SUBMITTED")) {
                throw new Refusal("the service gave up: " + Answer.words(said));
            }
            if (Instant.now().isAfter(until)) {
                throw new Refusal(
                        "the service was still working after "
                                + patience.answer().toMinutes()
                                + " minutes (ask again later)");
            }
            Connection.pause(patience.before(asked));
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = SourceBytes.open(file)) {
            return new String(in.readNBytes(LONGEST_STATUS), StandardCharsets.UTF_8);
        }
    }

    private URI address(Download download, String path) {
        return URI.create(base.orElse(download.base()) + path);
    }

    /// Reads a packed file to its end, and holds it against its descriptor.
    private static void requireSound(Download download, Path part) throws IOException {
        if (!SourceBytes.isWorkbook(part)) {
            try (var in = SourceBytes.open(part)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        var expected = download.sha256();
        var found = Digests.of(part);
        if (expected != null && !expected.equals(found)) {
            throw new Refusal("the file has the SHA-256 " + found + " (expected " + expected + ")");
        }
    }

    /// The cells of what came, as its dataset's own reader reads them.
    ///
    /// @throws Refusal when it does not: the file of last time stays
    private static SaidCells read(DatasetDescriptor dataset, Path part) throws Refusal {
        try {
            var cells = SaidCells.of(dataset, part);
            requireUsable(dataset, cells);
            return cells;
        } catch (RimException e) {
            throw new Refusal("what came is not the dataset: " + e.getMessage());
        }
    }

    /// Whether the file may stand in place of the one before.
    ///
    /// @throws Refusal when it has no cells, or too many of its cells were refused
    private static void requireUsable(DatasetDescriptor dataset, SaidCells cells) throws Refusal {
        if (cells.read() - cells.refused() <= 0) {
            throw new Refusal("no cell of it could be read" + cells.firstRefusal());
        }
        if (cells.refused() > dataset.refusedLimit() * cells.read()) {
            throw new Refusal(
                    cells.refused()
                            + " of its "
                            + cells.read()
                            + " cells were refused"
                            + cells.firstRefusal());
        }
    }

    private static String change(DatasetDescriptor dataset, Path old, Path now, SaidCells cells)
            throws IOException {
        var bytes = Files.size(old) + " to " + Files.size(now) + " bytes; ";
        try {
            var change = SaidCells.of(dataset, old).changeTo(cells);
            return lines(old, now)
                    + bytes
                    + change.map(String::valueOf).orElse("more cells than are compared");
        } catch (IOException | RimException e) {
            return bytes + "the file of last time cannot be read";
        }
    }

    /// A workbook has no lines.
    private static String lines(Path old, Path now) throws IOException {
        if (SourceBytes.isWorkbook(old) || SourceBytes.isWorkbook(now)) {
            return "";
        }
        var lines = LineChange.between(old, now);
        return lines.added() + " lines new, " + lines.gone() + " gone; ";
    }

    private static Outcome outcome(
            String dataset, Path file, Outcome.Status status, @Nullable String change)
            throws IOException {
        return new Outcome(dataset, file, status, Files.size(file), Digests.of(file), change, null);
    }
}

package rim.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rim.schemas.Folders;
import rim.schemas.edition.Digests;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.ReportReader;

/// Reads reports and keeps what it read, file by file, until the edition is published: a run after
/// one that was killed takes it from there. A reading is taken for a file only with the fingerprint
/// with which it was read.
///
/// Readings are files of JSON in a folder that whoever reads can see, each whole or not there. One
/// that cannot be kept is read again.
public final class KeptReadings implements ReportReader {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportReader own;
    private final URI place;
    private final TreeMap<String, String> fingerprints;

    /// @param own reads what is not kept
    /// @param folder of readings; it need not be there
    /// @param fingerprints by file, what its reading depends on
    public KeptReadings(ReportReader own, Path folder, Map<String, String> fingerprints) {
        this.own = own;
        this.place = folder.toUri();
        this.fingerprints = new TreeMap<>(fingerprints);
    }

    /// A reading as it is kept.
    ///
    /// @param year of publication; null where it is not known
    private record Kept(
            String id,
            String file,
            String sha256,
            @Nullable String title,
            @Nullable String language,
            @Nullable Integer year,
            List<String> authors,
            List<String> themes,
            List<String> regions,
            int pages,
            long words,
            String status,
            @Nullable String detail,
            List<ReportPage> texts) {

        static Kept of(ReadReport read) {
            var report = read.report();
            var year = report.year();
            return new Kept(
                    report.id(),
                    report.file(),
                    report.sha256(),
                    report.title(),
                    report.language(),
                    year.isPresent() ? year.getAsInt() : null,
                    report.authors(),
                    report.themes(),
                    report.regions(),
                    report.pages(),
                    report.words(),
                    report.status(),
                    report.detail(),
                    read.pages());
        }

        ReadReport read() {
            var report =
                    new Report(
                            id,
                            file,
                            sha256,
                            title,
                            language,
                            year == null ? OptionalInt.empty() : OptionalInt.of(year),
                            authors,
                            themes,
                            regions,
                            pages,
                            words,
                            status,
                            detail);
            return new ReadReport(report, texts);
        }
    }

    /// Forgets all that a folder keeps: an edition has it now, whatever cannot be removed.
    public static void clear(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            // the next edition's
        }
    }

    @Override
    public List<String> filesIn(Path folder) {
        return own.filesIn(folder);
    }

    @Override
    public String fingerprint(Path folder, String file) {
        return own.fingerprint(folder, file);
    }

    @Override
    public void read(Path folder, List<String> files, Consumer<ReadReport> done) {
        var kept = new TreeMap<String, ReadReport>();
        files.forEach(file -> kept(file).ifPresent(read -> kept.put(file, read)));
        var ahead = new ArrayDeque<>(files);
        own.read(
                folder,
                files.stream().filter(file -> !kept.containsKey(file)).toList(),
                read -> {
                    giveKept(kept, ahead, read.report().file(), done);
                    keep(read);
                    done.accept(read);
                });
        giveKept(kept, ahead, null, done);
    }

    /// Gives what is kept of the files before one, and of all for none.
    private static void giveKept(
            SortedMap<String, ReadReport> kept,
            Queue<String> ahead,
            @Nullable String end,
            Consumer<ReadReport> done) {
        for (var file = ahead.poll(); file != null && !file.equals(end); file = ahead.poll()) {
            Optional.ofNullable(kept.remove(file)).ifPresent(done);
        }
    }

    private Path folder() {
        return Path.of(place);
    }

    private Path placeOf(String file) {
        var name = Digests.of(file + '\n' + fingerprints.getOrDefault(file, ""));
        return folder().resolve(name + ".json");
    }

    private Optional<ReadReport> kept(String file) {
        try {
            var place = placeOf(file);
            return Files.exists(place)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(place), Kept.class).read())
                    : Optional.empty();
        } catch (IOException e) {
            // a machine that lost its power may leave half a file
            return Optional.empty();
        }
    }

    private void keep(ReadReport read) {
        var place = placeOf(read.report().file());
        var next = place.resolveSibling(place.getFileName() + ".next");
        try {
            Files.createDirectories(folder());
            Files.write(next, bytes(read));
            Files.move(
                    next,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // the next run reads it again
        }
    }

    private static byte[] bytes(ReadReport read) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Kept.of(read));
    }
}

package rim.sources.contribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rim.schemas.contribution.Line;

/// A file that a region sent, as far as it can be read, and everything that is wrong with it.
///
/// @param region code of the region that sends it; empty when no row says it
/// @param language of its header
/// @param lines that are sent; those with a fault are not among them
/// @param faults by row; none when it can be kept
public record SentFile(
        Optional<String> region, Language language, List<Line> lines, List<Fault> faults) {
    /// The most bytes of a file.
    public static final long MOST_BYTES = 8L << 20;

    /// The most lines of a file.
    public static final int MOST_LINES = 20_000;

    public SentFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /// Reads and checks a file.
    ///
    /// @param against what it is held against; empty where there is no edition yet, and then only
    ///   what it says itself is checked
    public static SentFile read(Path file, Optional<KnownCells> against) {
        var faults = new ArrayList<Fault>();
        long size = size(file);
        if (size > MOST_BYTES) {
            faults.add(Fault.ofFile(Wrong.TOO_LARGE, size + " bytes", MOST_BYTES + " bytes"));
            return new SentFile(Optional.empty(), Language.ENGLISH, List.of(), faults);
        }
        var sent = SentRows.of(file, faults);
        if (sent.rows().isEmpty() && faults.isEmpty()) {
            faults.add(Fault.ofFile(Wrong.NOTHING_SENT));
        }
        if (sent.rows().size() > MOST_LINES) {
            faults.add(
                    Fault.ofFile(
                            Wrong.TOO_LARGE, sent.rows().size() + " rows", MOST_LINES + " rows"));
            return new SentFile(Optional.empty(), sent.language(), List.of(), faults);
        }
        var checks = new LineChecks(sent.language(), against, faults);
        sent.rows().forEach(checks::check);
        faults.sort(Comparator.comparingInt(Fault::row));
        return new SentFile(checks.region(), sent.language(), checks.lines(), faults);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// The ending under which a file is kept: that of its name where it is one of a template.
    public static String endingOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            return "xlsx";
        }
        return lower.endsWith(".xls") ? "xls" : "csv";
    }
}

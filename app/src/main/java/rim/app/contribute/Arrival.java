package rim.app.contribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Event.Received;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;
import rim.sources.contribution.SentFile;

/// A file that comes in.
///
/// @param file as it was read and checked
/// @param kept what is on record of it; empty where it has faults and was not kept
/// @param isNew whether it was not on record before
record Arrival(SentFile file, Optional<Received> kept, boolean isNew) {
    private static final int ID = 12;

    /// Checks a file against the edition in force.
    static SentFile check(DataHome home, Path file) throws SQLException {
        var edition = home.current();
        if (edition.isEmpty()) {
            return SentFile.read(file, Optional.empty());
        }
        try (var database = EditionDatabase.open(edition.get())) {
            return SentFile.read(file, Optional.of(new EditionCells(database)));
        }
    }

    /// A name without what would steer a terminal that shows it.
    private static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Checks a file, and keeps it as it is where nothing is wrong with it.
    ///
    /// @param name that the sender gave it
    /// @param by who sends it
    static Arrival receive(DataHome home, Path file, String name, String by) throws SQLException {
        try {
            var content = Files.readAllBytes(file);
            var sha256 = Digests.of(content);
            var log = ContributionLog.of(home);
            var sent = check(home, file);
            var before = log.read().contribution(sha256);
            if (before.isPresent()) {
                return new Arrival(sent, before, false);
            }
            if (!sent.faults().isEmpty()) {
                return new Arrival(sent, Optional.empty(), false);
            }
            var received =
                    new Received(
                            DateTimeFormatter.ISO_INSTANT.format(
                                    Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                            plain(by),
                            null,
                            sha256.substring(0, ID),
                            sha256,
                            ContributionLog.pathOf(sha256, SentFile.endingOf(name)),
                            plain(name),
                            content.length,
                            sent.region().orElseThrow(),
                            sent.language().code(),
                            sent.lines());
            log.receive(received, content);
            return new Arrival(sent, Optional.of(received), true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

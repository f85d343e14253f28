package rim.app.serve.edition;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionReports;
import rim.app.data.SqlDatabase;
import rim.index.search.ReportSearch;
import rim.schemas.description.DescribedEdition;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;

/// An edition that is open for many to ask at once. It closes when it was dropped and the last of
/// them is done.
final class OpenEdition {
    private static final SqlDatabase.Limits SQL_LIMITS =
            new SqlDatabase.Limits(Duration.ofSeconds(10), "192MB");

    private final Edition edition;
    private final Manifest manifest;
    private final DescribedEdition described;
    private final EditionDatabase database;
    private final Optional<ReportSearch> search;
    private final AtomicInteger holders = new AtomicInteger(1);
    private final ReentrantLock sqlLock = new ReentrantLock();
    private @Nullable SqlDatabase sql;

    private OpenEdition(
            Edition edition,
            Manifest manifest,
            DescribedEdition described,
            EditionDatabase database,
            Optional<ReportSearch> search) {
        this.edition = edition;
        this.manifest = manifest;
        this.described = described;
        this.database = database;
        this.search = search;
    }

    /// Opens an edition.
    ///
    /// @throws RimException when it cannot be read
    static OpenEdition of(Edition edition) throws SQLException {
        var manifest = edition.manifest();
        var database = EditionDatabase.openForMany(edition);
        var search = Optional.<ReportSearch>empty();
        try {
            database.regions();
            var described =
                    DescribedEdition.of(
                            manifest, edition.digest(), database.documents().sources(), "");
            search = EditionReports.open(edition);
            search.ifPresent(ReportSearch::prepare);
            return new OpenEdition(edition, manifest, described, database, search);
        } catch (SQLException | RuntimeException e) {
            database.close();
            search.ifPresent(ReportSearch::close);
            throw e;
        }
    }

    /// What its reports could be asked and cannot be here, when something.
    Optional<String> note() {
        return search.flatMap(ReportSearch::note);
    }

    Edition edition() {
        return edition;
    }

    /// Names what is asked: two editions of the same name made at different times differ.
    String key() {
        return edition.name() + " " + manifest.times().ended() + " " + manifest.fingerprint();
    }

    /// A hold on it, with a connection of its own; none where it has closed meanwhile.
    Optional<AskedEdition> ask() throws SQLException {
        if (holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AskedEdition(
                            edition,
                            manifest,
                            described,
                            database.another(),
                            search,
                            this::sql,
                            this::drop));
        } catch (SQLException | RuntimeException e) {
            drop();
            throw e;
        }
    }

    /// Opened when the first statement arrives, apart from the other, so that a greedy one takes
    /// memory from its like only.
    private SqlDatabase sql() throws SQLException {
        sqlLock.lock();
        try {
            if (sql == null) {
                sql = SqlDatabase.open(edition, SQL_LIMITS);
            }
            return sql.another();
        } finally {
            sqlLock.unlock();
        }
    }

    private void closeDatabases() throws SQLException {
        database.close();
        sqlLock.lock();
        try {
            if (sql != null) {
                sql.close();
            }
        } finally {
            sqlLock.unlock();
        }
    }

    /// Gives up a hold.
    void drop() {
        if (holders.decrementAndGet() == 0) {
            search.ifPresent(ReportSearch::close);
            try {
                closeDatabases();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close edition " + edition.name(), e);
            }
        }
    }
}

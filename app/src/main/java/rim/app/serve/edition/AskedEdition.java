package rim.app.serve.edition;

import java.sql.SQLException;
import java.util.Optional;
import rim.app.ask.Origin;
import rim.app.data.EditionDatabase;
import rim.app.data.SqlDatabase;
import rim.index.search.ReportSearch;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;

/// An edition while somebody asks it; it stays open until this is closed.
///
/// @param described what it is, with addresses that are relative
/// @param database a connection for this asker alone
/// @param search the index, empty where the edition has no reports
/// @param sql opens the tables for statements that others wrote
/// @param whenDone gives the edition back
public record AskedEdition(
        Edition edition,
        Manifest manifest,
        DescribedEdition described,
        EditionDatabase database,
        Optional<ReportSearch> search,
        SqlAccess sql,
        Runnable whenDone)
        implements AutoCloseable {
    /// Opens a connection that its asker closes.
    @FunctionalInterface
    public interface SqlAccess {
        SqlDatabase open() throws SQLException;
    }

    /// Where its figures are from, as answers say it.
    public Origin origin() {
        return Origin.of(
                described,
                "/editions/" + edition.name().pinned() + "/" + DescriptionForm.DATA_PACKAGE.file());
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close a connection", e);
        } finally {
            whenDone.run();
        }
    }
}

package rim.app.ask;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.SqlDatabase;
import rim.app.map.Contiguity;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// What a question is put to. Each part is opened when a question first wants it, and closed with
/// this.
public interface Subject extends AutoCloseable {
    /// Where all editions are.
    DataHome home();

    /// The edition that is asked.
    ///
    /// @throws rim.schemas.RimException when there is none
    Edition edition();

    /// Its tables.
    EditionDatabase database() throws SQLException;

    /// Its reports; empty where it has none.
    Optional<ReportSearch> search();

    /// Its tables for statements that others wrote.
    ///
    /// @param seconds that a statement may take, where the asker decides
    SqlDatabase sql(int seconds) throws SQLException;

    /// Another edition of the same home, which is closed with this: rows of an answer may be read
    /// from it after the question was put.
    ///
    /// @throws rim.schemas.RimException when there is none of that name
    Subject other(String name) throws SQLException;

    /// What is to be said beside the answer, such as that it is of a region that succeeded another.
    List<String> notes();

    /// Which regions lie beside each other, by the outlines that the service was given; none where
    /// it was given none.
    Contiguity contiguity();

    /// Whether whoever asks runs this machine, and may be told where on its disk things are.
    boolean isOfOperator();

    /// What stands around words of snippets that were asked for.
    Markers markers();

    @Override
    void close() throws SQLException;
}

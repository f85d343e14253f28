package rim.app.coherence;

import java.sql.SQLException;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.Scores;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.CoherenceReport;
import rim.schemas.methodology.CoherenceScope.Stage;

/// Tells how the index of an edition hangs together.
///
/// @param stage which data of the indicators are looked at
public record CoherenceReading(EditionDatabase database, Stage stage) {

    /// In one year.
    ///
    /// @param year by default the latest
    /// @throws rim.app.data.Unanswerable when there are no scores of the year
    public Coherence of(Optional<Integer> year) throws SQLException {
        var results = database.benchmark();
        int scored = new Scores(database).year(database.documents().root(), year);
        return CoherenceReport.of(results, stage, results.panel().year(scored));
    }

    /// Over all scored years at once.
    public Coherence pooled() throws SQLException {
        return CoherenceReport.pooled(database.benchmark(), stage);
    }
}

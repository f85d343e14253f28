package rim.app.question.coherence;

import java.sql.SQLException;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedScores;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.CoherenceReport;
import rim.schemas.methodology.CoherenceScope.Stage;

/// Tells how the index of an edition hangs together.
///
/// @param stage which data of the indicators are looked at
record CoherenceAnswering(EditionDatabase database, Stage stage) {

    /// In one year.
    ///
    /// @param year by default the latest
    /// @throws rim.app.data.Unanswerable when there are no scores of the year
    Coherence of(Optional<Integer> year) throws SQLException {
        var results = database.benchmark();
        int scored = new PublishedScores(database).year(database.documents().root(), year);
        return CoherenceReport.of(results, stage, results.panel().year(scored));
    }

    /// Over all scored years at once.
    Coherence pooled() throws SQLException {
        return CoherenceReport.pooled(database.benchmark(), stage);
    }
}

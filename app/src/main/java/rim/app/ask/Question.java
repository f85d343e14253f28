package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;

/// A question that can be put to an edition, with all that the faces need to offer it.
public interface Question {
    Description description();

    /// Answers.
    ///
    /// @throws rim.schemas.RimException when there is no answer, for a reason that the asker can
    ///   mend
    Answer answer(Subject subject, Given given) throws IOException, SQLException;
}

package rim.app.face.command;

import java.io.IOException;
import java.sql.SQLException;
import rim.app.ask.Given;
import rim.schemas.edition.DataHome;

/// One more form of an answer that is a record.
///
/// @param name as `--format` has it
public record DocumentForm(String name, Writing writing) {
    /// Writes an answer.
    @FunctionalInterface
    public interface Writing {
        String text(DataHome home, Record answer, Given given) throws IOException, SQLException;
    }

    String text(DataHome home, Record answer, Given given) throws IOException, SQLException {
        return writing.text(home, answer, given);
    }
}

package rim.app.question.quality;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.schemas.edition.Quality;

/// What was checked on the way to an edition, and what came out.
public final class QualityQuestion implements Question {
    private static final List<String> FOR_PEOPLE =
            List.of("dataset", "check", "weight", "looked", "failed", "note");
    private static final Description DESCRIPTION =
            Description.of(
                            "quality",
                            "What was checked on the way to the edition, and what came out.",
                            AnswerShape.Document.of(Quality.class, QualityRows.FIELDS),
                            List.of())
                    .trying("quality", "quality --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var quality = Quality.read(subject.edition().qualityFile());
        var rows = QualityRows.of(quality);
        return new Answer.Document(quality, rows, Answer.Page.of(rows.only(FOR_PEOPLE)));
    }
}

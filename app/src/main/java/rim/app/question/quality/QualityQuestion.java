package rim.app.question.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.pipeline.quality.CheckTexts;
import rim.schemas.RimException;
import rim.schemas.edition.Quality;

/// What was checked on the way to an edition, and what came out.
public final class QualityQuestion implements Question {
    private static final List<String> CHECKS_FOR_PEOPLE =
            List.of("dataset", "check", "weight", "looked", "failed", "note");
    private static final Parameter<QualityRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(QualityRows.Listed.class),
                    QualityRows.Listed.CHECKS,
                    "what tables such as csv have");
    private static final Description DESCRIPTION =
            Description.of(
                            "quality",
                            "What was checked on the way to the edition, and what came out.",
                            new AnswerShape.Document(Quality.class, QualityRows.FIELDS),
                            List.of(LIST, CommonParameters.LANGUAGE))
                    .trying("quality", "quality --list coverage --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var file = subject.edition().qualityFile();
        if (!Files.exists(file)) {
            throw new RimException(
                    "Edition "
                            + subject.edition().name()
                            + " has no record of its checks: the program that published it kept none ["
                            + file
                            + "].");
        }
        var quality = Quality.read(file);
        var list = given.the(LIST);
        var texts = new CheckTexts(given.the(CommonParameters.LANGUAGE));
        var rows = new QualityRows(subject.database(), quality, texts).of(list);
        var forPeople = list == QualityRows.Listed.CHECKS ? rows.only(CHECKS_FOR_PEOPLE) : rows;
        return new Answer.Document(texts.of(quality), rows, Answer.Page.of(forPeople));
    }
}

package rim.app.question.diff;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.EditionContents;
import rim.engine.difference.EditionDifference;

/// How two editions differ.
public final class DiffQuestion implements Question {
    private static final Parameter<String> BEFORE =
            Parameter.needed("before", new Kind.Text(), "the earlier edition", "2018")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Optional<String>> AFTER =
            Description.EDITION
                    .meaning("the later edition")
                    .called("AFTER")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Optional<Integer>> YEAR =
            CommonParameters.YEAR
                    .meaning("year whose ranks are compared")
                    .unless("the latest in both");
    private static final Parameter<DifferenceRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(DifferenceRows.Listed.class),
                    DifferenceRows.Listed.RANKS,
                    "what tables such as csv have, and the text in full");
    private static final Parameter<Integer> VALUES =
            Parameter.usual(
                            "values",
                            new Kind.Whole(0, 1_000_000),
                            500,
                            "how many changed values json has, those first that changed most")
                    .called("N");
    private static final Description DESCRIPTION =
            Description.of(
                            "diff",
                            "What changed between two editions: method, scope, values, ranks.",
                            new AnswerShape.Document(
                                    EditionDifference.class, DifferenceRows.FIELDS),
                            List.of(BEFORE, AFTER, YEAR, LIST, VALUES))
                    .noting("What matters most stands first.")
                    .trying("diff 2018 2019", "diff 2018 2019 --list values --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        try (var before = subject.other(given.the(BEFORE))) {
            var difference =
                    EditionDifference.between(
                            EditionContents.of(before.database()),
                            EditionContents.of(subject.database()),
                            given.the(YEAR).orElse(null));
            var list = given.the(LIST);
            return new Answer.Document(
                    DifferenceRows.withFewValues(difference, given.the(VALUES)),
                    DifferenceRows.of(list, difference),
                    (console, part) -> {
                        new DifferencePage(console, list).print(difference);
                        return 0;
                    });
        }
    }
}

package rim.app.question.published;

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
import rim.app.data.TypedNames;

/// How scores that somebody else published, such as the official Scoreboard's, and the edition's
/// own agree.
public final class PublishedQuestion implements Question {
    private static final Parameter<TypedNames> REGION =
            Parameter.names("region", "only these regions, by code or name")
                    .called("CODE")
                    .unless("all");
    private static final Parameter<Optional<Integer>> YEAR =
            CommonParameters.YEAR.unless("the latest in both");
    private static final Parameter<Optional<String>> DATASET =
            Parameter.optional(
                            "dataset", new Kind.Text(), "publication, by the code of its dataset")
                    .called("CODE")
                    .unless("the one with most regions in common");
    private static final Parameter<Optional<Integer>> BASE =
            Parameter.optional(
                            "base",
                            Kind.year(),
                            "year of the European Union to which the published scores are relative")
                    .unless("the newest");
    private static final Parameter<PublishedRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(PublishedRows.Listed.class),
                    PublishedRows.Listed.DIFFERENCES,
                    "what tables such as csv have, and the text in full");
    private static final Description DESCRIPTION =
            Description.of(
                            "published",
                            "Scores that others published beside ours: agreement, differences, why.",
                            new AnswerShape.Document(
                                    PublishedComparison.class, PublishedRows.FIELDS),
                            List.of(REGION, CommonParameters.NODE, YEAR, DATASET, BASE, LIST))
                    .noting(
                            "Published scores come from a database of the official Scoreboard among"
                                    + " the sources. Both are compared relative to the European Union"
                                    + " in the published base year where the edition has its score of"
                                    + " that year, otherwise in the year itself where the publication"
                                    + " has it; else each as it is, which is said.",
                            "A published group is by this edition's limits. A difference is ours less"
                                    + " the published score.",
                            "A cause is taken away by what was published: its values, indicators and"
                                    + " country means become the published ones. What it comes to is"
                                    + " the mean over all orders (Shapley), so that causes add up.")
                    .trying(
                            "published",
                            "published --region SE33 --format json",
                            "published --list causes",
                            "published --list effects --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var comparison =
                new PublishedAnswering(subject.database())
                        .of(
                                new PublishedAnswering.Asked(
                                        subject.database().regions().apart(given.the(REGION)),
                                        given.the(CommonParameters.NODE),
                                        given.the(YEAR),
                                        given.the(DATASET),
                                        given.the(BASE)));
        var list = given.the(LIST);
        return new Answer.Document(
                comparison,
                PublishedRows.of(list, comparison),
                (console, part) -> {
                    new PublishedPage(console, list).print(comparison);
                    return 0;
                });
    }
}

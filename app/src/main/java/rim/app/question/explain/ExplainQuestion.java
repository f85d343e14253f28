package rim.app.question.explain;

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
import rim.engine.explain.Explanation;

/// A score taken apart.
public final class ExplainQuestion implements Question {
    private static final Parameter<String> NODE =
            Parameter.needed(
                            "node",
                            new Kind.Text(),
                            "indicator or aggregate, by code or title; index is the composite index",
                            "index")
                    .in(Parameter.Place.PATH);
    private static final Parameter<Optional<Integer>> YEAR =
            CommonParameters.YEAR.in(Parameter.Place.WORD);
    private static final Parameter<Optional<Integer>> SINCE =
            Parameter.optional("since", Kind.year(), "explain the change since this year as well")
                    .called("YEAR");
    private static final Parameter<TypedNames> AGAINST =
            Parameter.names("against", "explain the gap to these regions as well, by code or name")
                    .called("REGION");
    private static final Description DESCRIPTION =
            Description.of(
                            "explain",
                            "A score as a sum of indicators, down to the cells of source files.",
                            AnswerShape.Document.of(Explanation.class, ExplanationRows.FIELDS),
                            List.of(
                                    NODE,
                                    CommonParameters.REGION,
                                    YEAR,
                                    SINCE,
                                    AGAINST,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "Contributions add up exactly to the score, gaps and changes to their sum,"
                                    + " whatever the means. A change tells apart what values, filling"
                                    + " in and the outlier rule add. Csv has a row for each term; json"
                                    + " has everything.")
                    .trying(
                            "explain index SE33",
                            "explain index SE33 2018 --since 2017 --against SE32");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var database = CommonParameters.database(subject, given);
        var answering = new ExplanationAnswering(database);
        var region = given.the(CommonParameters.REGION);
        var explanation =
                answering.of(
                        new ExplanationAnswering.Asked(
                                given.the(NODE),
                                region,
                                given.the(YEAR),
                                given.the(SINCE).orElse(null),
                                database.regions().apart(given.the(AGAINST))));
        var name = answering.region(region, explanation.node()).name();
        return new Answer.Document(
                explanation,
                ExplanationRows.of(explanation),
                (console, part) -> {
                    console.print(
                            ExplanationPage.of(
                                    explanation,
                                    name,
                                    database.documents()::unitName,
                                    console.terminal()));
                    return 0;
                });
    }
}

package rim.app.question.coherence;

import java.io.IOException;
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
import rim.engine.coherence.Coherence;
import rim.schemas.methodology.CoherenceScope.Stage;

/// Whether the index hangs together.
public final class CoherenceQuestion implements Question {
    private static final Parameter<Boolean> ALL_YEARS =
            Parameter.truth("all_years", "all scored years at once");
    private static final Parameter<Stage> STAGE =
            Parameter.usual(
                    "stage", Kind.Choice.of(Stage.class), Stage.NORMALISED, "data of indicators");
    private static final Parameter<CoherenceRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(CoherenceRows.Listed.class),
                    CoherenceRows.Listed.IMPORTANCE,
                    "what tables such as csv have");
    private static final Description DESCRIPTION =
            Description.of(
                            "coherence",
                            "Does the index hang together: correlations, alpha, KMO, influence.",
                            new AnswerShape.Document(Coherence.class, CoherenceRows.FIELDS),
                            List.of(CommonParameters.YEAR, ALL_YEARS, STAGE, LIST))
                    .noting(
                            "Correlations are Pearson's, Spearman's and Kendall's of every pair of"
                                    + " nodes, of any level, with p-values adjusted for their number."
                                    + " Redundant indicators are siblings above 0.9, contrary ones"
                                    + " below -0.4, unsure where chance explains it too (adjusted by"
                                    + " Benjamini and Hochberg). Influence is the share of the variance that an"
                                    + " indicator really moves, beside its nominal weight.")
                    .trying(
                            "coherence",
                            "coherence --stage treated --list correlations --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var answering = new CoherenceAnswering(subject.database(), given.the(STAGE));
        var coherence =
                given.the(ALL_YEARS)
                        ? answering.pooled()
                        : answering.of(given.the(CommonParameters.YEAR));
        return new Answer.Document(
                coherence,
                CoherenceRows.of(given.the(LIST), coherence),
                (console, part) -> {
                    CoherencePage.print(console, coherence);
                    return 0;
                });
    }
}

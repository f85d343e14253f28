package rim.app.question.lift;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.engine.whatif.Goal;
import rim.engine.whatif.Lift;

/// What lifts a region.
public final class LiftQuestion implements Question {
    private static final Parameter<Goal> GOAL =
            Parameter.needed(
                    "goal",
                    new Kind.Worded<>(LiftAnswering::goal, "group or ranks=5"),
                    "the next group, or so many ranks",
                    "ranks=1");
    private static final Parameter<Integer> SPAN =
            Parameter.usual("span", new Kind.Whole(1, 100), 5, "years over which others improved")
                    .called("YEARS");
    private static final Parameter<Double> AMBITION =
            Parameter.usual(
                            "ambition",
                            new Kind.Decimal(0, 1),
                            0.75,
                            "share of the others whose improvement is surpassed")
                    .called("SHARE");
    private static final Parameter<LiftAnswering.Whose> WHOSE =
            Parameter.usual(
                    "whose",
                    Kind.Choice.of(LiftAnswering.Whose.class),
                    LiftAnswering.Whose.PEERS,
                    "whose improvements are realistic");
    private static final Parameter<Boolean> ROBUST =
            Parameter.usual(
                    "robust",
                    new Kind.Truth(),
                    false,
                    "also the least found that reaches the goal in 80% of the draws");
    private static final Description DESCRIPTION =
            Description.of(
                            "lift",
                            "The smallest realistic change that lifts a region to a goal.",
                            AnswerShape.Document.of(Lift.class, MoveRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    GOAL,
                                    CommonParameters.YEAR,
                                    SPAN,
                                    AMBITION,
                                    WHOSE,
                                    ROBUST,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "Realistic is what a quarter of its peers (or of its group) achieved or"
                                    + " surpassed over the same span of years; effort is the share of"
                                    + " it that is needed. Values are rounded to the far side, so that"
                                    + " typed into 'rim whatif' they reach the goal. Where the methodology says what is"
                                    + " uncertain, 'sure' is the share of the draws in which the goal"
                                    + " is reached. What other values come to: 'rim whatif'.")
                    .trying(
                            "lift SE33 --goal ranks=1",
                            "lift SE33 --goal ranks=1 --whose all --span 4 --format json");

    /// The goal that pages and reports ask about: the next group; of a region of the best group,
    /// and where there are none, some ranks.
    ///
    /// @param best code of the best group; null where there are none
    /// @param group of the region; null where it has none
    public static String usualGoal(@Nullable String best, @Nullable String group) {
        return best == null || group == null || group.equals(best) ? "ranks=5" : "group";
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var answering = new LiftAnswering(CommonParameters.database(subject, given));
        var region = answering.region(given.the(CommonParameters.REGION));
        var lift =
                answering.lift(
                        region.code(),
                        given.the(CommonParameters.YEAR),
                        given.the(GOAL),
                        given.the(WHOSE),
                        given.the(SPAN),
                        given.the(AMBITION),
                        given.the(ROBUST));
        return new Answer.Document(
                lift,
                new MoveRows(answering::unit).of(lift),
                (console, part) -> {
                    new LiftPage(console, answering, region).print(lift);
                    return 0;
                });
    }
}

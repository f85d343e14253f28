package rim.app.question.lift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.LikelyGroup;
import rim.app.data.Listing;
import rim.engine.whatif.Lift;

/// Moves that lift a region, as rows.
///
/// @param unit the unit of an indicator's values, by its code
record MoveRows(UnaryOperator<String> unit) {
    static final List<Field> FIELDS =
            List.of(
                    Field.text(
                                    "way",
                                    "single: by itself; combination: together with others; robust:"
                                            + " together, in most of the draws")
                            .key(),
                    Field.text("indicator", "code of the indicator").key(),
                    Field.number("from", "the value as it is"),
                    Field.number(
                            "to",
                            "the value that is enough, or the farthest within reach; as it is, it can be typed into 'rim whatif'"),
                    Field.text("unit", "code of the unit"),
                    Field.number("effort", "improvement as a share of the realistic one")
                            .in("share"),
                    Field.number("improvement", "in the good direction"),
                    Field.number("realistic", "the improvement that counts as realistic"),
                    Field.number("achieved_by", "share of the others that improved by as much")
                            .in("share"),
                    Field.integer("comparable", "how many of the others have values that far back")
                            .in("regions"),
                    Field.truth("enough", "whether it reaches the goal by itself"),
                    Field.number("needed", "value that would reach the goal by itself").optional(),
                    Field.number("score", "of the index, then").in("score"),
                    Field.number("relative", "of the index, then")
                            .optional()
                            .in("percent of the reference"),
                    Field.integer("rank", "in the index, then").in("rank"),
                    Field.text("group", "code of the performance group, then").optional(),
                    Field.text(
                                    "likely_group",
                                    "the group in the words that its certainty allows, then")
                            .optional(),
                    Field.number("score_low", "lower end of the interval of the score")
                            .optional()
                            .in("score"),
                    Field.number("score_high", "upper end of it").optional().in("score"),
                    Field.integer("rank_best", "best rank of the interval").optional().in("rank"),
                    Field.integer("rank_worst", "worst rank of the interval").optional().in("rank"),
                    Field.number("goal_probability", "share of the draws that reach the goal")
                            .optional()
                            .in("probability"));

    /// A row for each indicator by itself, and for each of the combination.
    Listing of(Lift lift) {
        var rows = new ArrayList<List<@Nullable Object>>();
        lift.singles().forEach(m -> rows.add(row("single", m)));
        var combination = lift.combination();
        if (combination != null) {
            combination.moves().forEach(m -> rows.add(row("combination", m)));
        }
        var robust = lift.robust();
        if (robust != null) {
            robust.moves().forEach(m -> rows.add(row("robust", m)));
        }
        return Listing.of(FIELDS, rows);
    }

    private List<@Nullable Object> row(String way, Lift.Move m) {
        var spread = m.then().spread();
        return Arrays.asList(
                way,
                m.indicator(),
                m.from(),
                m.to(),
                unit.apply(m.indicator()),
                m.effort(),
                m.improvement(),
                m.realistic(),
                m.achievedBy(),
                m.comparable(),
                m.enough(),
                m.needed(),
                m.then().score(),
                m.then().relative(),
                m.then().rank(),
                m.then().group(),
                LikelyGroup.of(m.then().group(), spread),
                spread == null ? null : spread.scoreLow(),
                spread == null ? null : spread.scoreHigh(),
                spread == null ? null : spread.rankBest(),
                spread == null ? null : spread.rankWorst(),
                spread == null ? null : spread.goal());
    }
}

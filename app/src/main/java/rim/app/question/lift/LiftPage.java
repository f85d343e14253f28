package rim.app.question.lift;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rounding;
import rim.app.print.Rows;
import rim.app.print.ShellWord;
import rim.app.question.whatif.StandingText;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.engine.whatif.Lift;
import rim.schemas.Counted;

/// Prints what lifts a region.
record LiftPage(Console console, LiftAnswering lifts, NamedRegion region) {
    private static final List<String> MOVES_FOR_PEOPLE =
            List.of(
                    "effort",
                    "from",
                    "to",
                    "needed",
                    "unit",
                    "achieved_by",
                    "rank",
                    "ranks",
                    "sure",
                    "group",
                    "title");

    void print(Lift lift) throws IOException, SQLException {
        console.print(region + ", " + lift.year() + "\n");
        console.print("  Now   " + StandingText.of(lift.now()) + "\n");
        console.print("  Goal  " + goal(lift) + "\n");
        console.print("  " + realistic(lift) + "\n");
        var bound = lift.combination() == null ? null : lift.combination().bound();
        if (bound != null) {
            console.print("  No change below an effort of " + Rounding.text(bound) + " does.\n");
        }
        var enough = lift.singles().stream().filter(Lift.Move::enough).toList();
        if (!enough.isEmpty()) {
            console.print("\nOne of these is enough by itself, the least effort first\n");
            console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(enough)));
            typedBack(lift, enough.subList(0, 1));
        }
        var combination = lift.combination();
        if (combination != null && combination.moves().size() > 1) {
            print(lift, "The least effort together, ", combination);
        }
        var robust = lift.robust();
        if (robust != null) {
            print(lift, "The least found that does it in 80% of the draws, ", robust);
        }
        if (!lift.isPossible()) {
            console.print(
                    "\nNothing realistic is enough: with every indicator at its realistic limit it"
                            + " would come to\n  "
                            + StandingText.of(lift.most())
                            + "\n");
        }
        var others = lift.singles().stream().filter(m -> !m.enough()).toList();
        if (!others.isEmpty()) {
            console.print(
                    "\n"
                            + "Not enough by themselves, at their realistic limit; 'needed' would be"
                            + " enough\n");
            console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(others)));
        }
        if (!lift.idle().isEmpty()) {
            console.print(
                    "\nNot counted on (at its best, no improvement elsewhere, or too few values): "
                            + String.join(", ", lift.idle())
                            + "\n");
        }
    }

    private void print(Lift lift, String title, Lift.Combination combination)
            throws IOException, SQLException {
        console.print(
                "\n"
                        + title
                        + Rounding.text(combination.effort())
                        + ": "
                        + StandingText.of(combination.then())
                        + "\n");
        console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(combination.moves())));
        typedBack(lift, combination.moves());
    }

    /// The command that shows what some moves come to.
    private void typedBack(Lift lift, List<Lift.Move> moves) {
        console.print(
                "Shown by: rim whatif "
                        + ShellWord.of(region.code())
                        + " --year "
                        + lift.year()
                        + " --set "
                        + ShellWord.of(
                                moves.stream()
                                        .map(move -> move.indicator() + "=" + whole(move.to()))
                                        .collect(Collectors.joining(",")))
                        + "\n");
    }

    /// A number with all its digits, so that it can be typed back.
    private static @Nullable String whole(@Nullable Double number) {
        return number == null ? null : new BigDecimal(number.toString()).toPlainString();
    }

    private List<List<@Nullable Object>> forPeople(List<Lift.Move> moves) {
        return moves.stream()
                .map(m ->
                        Arrays.<@Nullable Object>asList(
                                m.effort(),
                                m.from(),
                                whole(m.to()),
                                whole(m.needed()),
                                lifts.unit(m.indicator()),
                                StandingText.percent(m.achievedBy()),
                                m.then().rank(),
                                ranks(m.then().spread()),
                                sure(m.then().spread()),
                                LikelyGroup.of(m.then().group(), m.then().spread()),
                                lifts.title(m.indicator())))
                .toList();
    }

    private static String goal(Lift lift) {
        var target = lift.target();
        return target.rank() == null
                ? "group " + target.group() + ", relative score above " + target.above()
                : "rank " + target.rank() + " or better";
    }

    private static String reach(Lift lift) {
        var alike =
                switch (lift.reach().whose()) {
                    case "peers" -> " of similar structure";
                    case "class" -> " of the same group";
                    default -> "";
                };
        return "what "
                + StandingText.percent(1 - lift.reach().ambition())
                + " of "
                + counted(lift)
                + alike
                + " achieved or surpassed in "
                + Counted.of(lift.reach().span(), "year", "years")
                + ", those that have values that far back.";
    }

    private static String realistic(Lift lift) {
        return lift.singles().isEmpty()
                ? "Realistic is what others achieved in "
                        + Counted.of(lift.reach().span(), "year", "years")
                        + ", and that is nothing here: "
                        + (lift.reach().units().isEmpty()
                                ? "none has"
                                : Counted.of(lift.reach().units().size(), "has", "have"))
                        + " values that far back. --span asks of fewer years, and 'rim whatif'"
                        + " tells what other values come to."
                : "Realistic is " + reach(lift);
    }

    /// How many there are to compare with, of each indicator.
    private static String counted(Lift lift) {
        var counts = lift.singles().stream().mapToInt(Lift.Move::comparable).summaryStatistics();
        return counts.getMin() == counts.getMax()
                ? Counted.of(counts.getMin(), "region", "regions")
                : counts.getMin() + " to " + counts.getMax() + " regions";
    }

    private static @Nullable String ranks(@Nullable Spread spread) {
        return spread == null ? null : spread.rankBest() + "-" + spread.rankWorst();
    }

    private static @Nullable String sure(@Nullable Spread spread) {
        return spread == null || spread.goal() == null ? null : StandingText.percent(spread.goal());
    }
}

package rim.app.whatif;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.Rounding;
import rim.app.print.Rows;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.engine.whatif.Lift;
import rim.engine.whatif.WhatIf;
import rim.engine.whatif.WhatIf.Standing;

/// Prints what a region would come to.
record WhatIfPage(Console console, WhatIfReading reading, NamedRegion region) {
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

    private WhatIfRows rows() {
        return new WhatIfRows(reading::unit);
    }

    void print(WhatIf prospect, Format format) throws IOException, SQLException {
        switch (format) {
            case JSON -> console.print(Json.indented(prospect));
            case CSV -> console.print(Format.CSV, rows().of(prospect).rows());
            case TABLE -> {
                console.print(region + ", " + prospect.year() + "\n\n");
                console.print(Format.TABLE, rows().of(prospect).rows());
                console.print(
                        "\nNow   "
                                + text(prospect.now())
                                + "\nThen  "
                                + text(prospect.then())
                                + "\n");
            }
        }
    }

    void print(Lift lift, Format format) throws IOException, SQLException {
        switch (format) {
            case JSON -> console.print(Json.indented(lift));
            case CSV -> console.print(Format.CSV, rows().of(lift).rows());
            case TABLE -> printText(lift);
        }
    }

    private void printText(Lift lift) throws IOException, SQLException {
        console.print(region + ", " + lift.year() + "\n");
        console.print("  Now   " + text(lift.now()) + "\n");
        console.print("  Goal  " + goal(lift) + "\n");
        console.print("  Realistic is " + reach(lift) + "\n");
        var enough = lift.singles().stream().filter(Lift.Move::enough).toList();
        if (!enough.isEmpty()) {
            console.print("\nOne of these is enough by itself, the least effort first\n");
            console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(enough)));
        }
        var combination = lift.combination();
        if (combination != null && combination.moves().size() > 1) {
            console.print(
                    "\nThe least effort together, "
                            + Rounding.text(combination.effort())
                            + ": "
                            + text(combination.then())
                            + "\n");
            console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(combination.moves())));
        }
        if (!lift.isPossible()) {
            console.print(
                    "\nNothing realistic is enough: with every indicator at its realistic limit it"
                            + " would come to\n  "
                            + text(lift.most())
                            + "\n");
        }
        var others = lift.singles().stream().filter(m -> !m.enough()).toList();
        if (!others.isEmpty()) {
            console.print(
                    "\nNot enough by themselves, at their realistic limit; 'needed' would be enough\n");
            console.print(Format.TABLE, Rows.of(MOVES_FOR_PEOPLE, forPeople(others)));
        }
        if (!lift.idle().isEmpty()) {
            console.print(
                    "\nNot counted on (at its best, no improvement elsewhere, or too few values): "
                            + String.join(", ", lift.idle())
                            + "\n");
        }
    }

    private List<List<@Nullable Object>> forPeople(List<Lift.Move> moves) {
        return moves.stream()
                .map(m ->
                        Arrays.<@Nullable Object>asList(
                                m.effort(),
                                m.from(),
                                m.to(),
                                m.needed(),
                                reading.unit(m.indicator()),
                                percent(m.achievedBy()),
                                m.then().rank(),
                                ranks(m.then().spread()),
                                sure(m.then().spread()),
                                m.then().group(),
                                reading.title(m.indicator())))
                .toList();
    }

    private static String goal(Lift lift) {
        var target = lift.target();
        return target.rank() == null
                ? "group " + target.group() + ", relative score above " + target.above()
                : "rank " + target.rank() + " or better";
    }

    private static String reach(Lift lift) {
        var whose =
                switch (lift.reach().whose()) {
                    case "peers" -> "regions of similar structure";
                    case "class" -> "regions of the same group";
                    default -> "regions";
                };
        return "what "
                + percent(1 - lift.reach().ambition())
                + " of "
                + lift.reach().units().size()
                + " "
                + whose
                + " achieved or surpassed in "
                + lift.reach().span()
                + " years.";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String text(Standing standing) {
        return "score "
                + Rounding.text(standing.score())
                + ", rank "
                + standing.rank()
                + " of "
                + standing.of()
                + (standing.relative() == null
                        ? ""
                        : ", relative " + Rounding.text(standing.relative()))
                + (standing.group() == null ? "" : ", group " + standing.group())
                + interval(standing.spread());
    }

    private static String interval(@Nullable Spread spread) {
        return spread == null
                ? ""
                : "; "
                        + percent(spread.level())
                        + " of the draws within score "
                        + Rounding.text(spread.scoreLow())
                        + " to "
                        + Rounding.text(spread.scoreHigh())
                        + ", rank "
                        + spread.rankBest()
                        + " to "
                        + spread.rankWorst()
                        + groups(spread)
                        + (spread.goal() == null
                                ? ""
                                : "; reaches the goal in " + percent(spread.goal()));
    }

    private static String groups(Spread spread) {
        return spread.groups().isEmpty()
                ? ""
                : ", "
                        + spread.groups().stream()
                                .map(g -> percent(g.probability()) + " " + g.group())
                                .collect(Collectors.joining(", "));
    }

    private static @Nullable String ranks(@Nullable Spread spread) {
        return spread == null ? null : spread.rankBest() + "-" + spread.rankWorst();
    }

    private static @Nullable String sure(@Nullable Spread spread) {
        return spread == null || spread.goal() == null ? null : percent(spread.goal());
    }
}

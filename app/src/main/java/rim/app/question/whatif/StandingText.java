package rim.app.question.whatif;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.app.print.Rounding;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.engine.whatif.WhatIf.Standing;

/// Where a region would stand, in words.
public final class StandingText {
    /// Score, rank, group and how sure they are, on one line.
    public static String of(Standing standing) {
        return "score "
                + Rounding.text(standing.score())
                + ", rank "
                + standing.rank()
                + " of "
                + standing.of()
                + (standing.relative() == null
                        ? ""
                        : ", relative " + Rounding.text(standing.relative()))
                + (standing.group() == null
                        ? ""
                        : ", group " + LikelyGroup.of(standing.group(), standing.spread()))
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

    /// A share as a percentage.
    public static String percent(double share) {
        return Rounding.percent(share);
    }

    private StandingText() {}
}

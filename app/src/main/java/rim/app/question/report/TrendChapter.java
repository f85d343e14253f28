package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.CHANCE;
import static rim.app.question.report.Figure.Kind.COUNT;
import static rim.app.question.report.Figure.Kind.DIFFERENCE;
import static rim.app.question.report.Figure.Kind.RELATIVE;
import static rim.app.question.report.Figure.Kind.SCORE;
import static rim.app.question.report.Figure.Kind.YEAR;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rounding;
import rim.app.print.ShellWord;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.Change;
import rim.app.question.profile.Profile.YearStanding;
import rim.app.question.report.RegionReport.Section;

/// How the score changed, and whether by more than chance.
final class TrendChapter {
    private static final double SURE = 0.05;
    private static final int MOST_CHANGES = 2;

    static Section of(Profile profile, Telling telling) {
        var ranked =
                profile.history().stream()
                        .filter(each -> each.year() <= profile.year() && each.rank() != null)
                        .toList();
        // a methodology need not have a reference
        boolean isRelative = ranked.stream().anyMatch(each -> each.relative() != null);
        var known = ranked.stream().filter(each -> !isRelative || each.relative() != null).toList();
        var command =
                "profile " + ShellWord.of(profile.region().code()) + " --year " + profile.year();
        if (known.size() < 2) {
            telling.tell("years_few", command, "trend");
            return telling.section("trend");
        }
        var first = known.getFirst();
        var last = known.getLast();
        telling.tell(
                isRelative ? "years" : "years_score",
                command,
                "trend",
                Figure.of("from", YEAR, first.year()),
                Figure.of("to", YEAR, last.year()),
                index("before", first, isRelative),
                index("after", last, isRelative),
                Figure.of("rank_before", COUNT, number(first.rank())),
                Figure.of("rank_after", COUNT, number(last.rank())));
        profile.changes().stream()
                .filter(each -> each.to() == profile.year())
                .limit(MOST_CHANGES)
                .forEach(each -> tell(each, telling));
        return telling.section("trend");
    }

    private static Figure index(String name, YearStanding standing, boolean isRelative) {
        return isRelative
                ? Figure.of(name, RELATIVE, number(standing.relative()))
                : Figure.of(name, SCORE, number(standing.score()));
    }

    private static void tell(Change change, Telling telling) {
        boolean isSure = change.pValue() < SURE;
        boolean isLeast = Rounding.isLeastChance(change.pValue());
        var rule = !isSure ? "change_unsure" : change.change() > 0 ? "change_rise" : "change_fall";
        telling.tellSure(
                rule,
                "changes --from " + change.from() + " --to " + change.to(),
                "trend",
                1 - change.pValue(),
                Figure.of("from", YEAR, change.from()),
                Figure.of("to", YEAR, change.to()),
                Figure.of("change", DIFFERENCE, change.change()),
                Figure.text("sign", isLeast ? "<" : "="),
                Figure.of("p", CHANCE, isLeast ? Rounding.LEAST_CHANCE : change.pValue()));
    }

    private static Number number(@Nullable Number known) {
        return Objects.requireNonNull(known);
    }

    private TrendChapter() {}
}

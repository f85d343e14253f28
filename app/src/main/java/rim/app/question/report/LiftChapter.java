package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;
import static rim.app.question.report.Figure.Kind.EXACT;
import static rim.app.question.report.Figure.Kind.MEASURED;
import static rim.app.question.report.Figure.Kind.SHARE;

import java.util.Objects;
import java.util.Optional;
import rim.app.data.PublishedDocuments;
import rim.app.print.ShellWord;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.report.RegionReport.Section;
import rim.engine.whatif.Lift;
import rim.schemas.numeral.Numerals;

/// The smallest realistic change that lifts the region.
final class LiftChapter {
    private final Profile profile;
    private final PublishedDocuments documents;
    private final String command;
    private final Telling telling;

    private LiftChapter(
            Profile profile, String goal, PublishedDocuments documents, Telling telling) {
        this.profile = profile;
        this.documents = documents;
        this.command =
                "lift "
                        + ShellWord.of(profile.region().code())
                        + " --goal "
                        + goal
                        + " --year "
                        + profile.year();
        this.telling = telling;
    }

    /// @param lift empty where the region has no rank or is the first
    /// @param goal as it was asked for
    /// @param documents that have the titles of groups
    static Section of(
            Profile profile,
            Optional<Lift> lift,
            String goal,
            PublishedDocuments documents,
            Telling telling) {
        var chapter = new LiftChapter(profile, goal, documents, telling);
        if (lift.isPresent()) {
            chapter.tell(lift.get());
        } else {
            var rule = profile.index().rank() == null ? "lift_none" : "lift_first";
            telling.tell(rule, "rank --year " + profile.year(), "lifts");
        }
        return telling.section("lift");
    }

    private String group(String code) {
        return telling.group(code, documents.groupTitle(code));
    }

    private void tell(Lift lift) {
        var target = lift.target();
        var goal =
                target.rank() == null
                        ? Figure.text("group", group(Objects.requireNonNull(target.group())))
                        : Figure.of("rank", COUNT, target.rank());
        var suffix = target.rank() == null ? "group" : "rank";
        var combination = lift.combination();
        if (combination == null) {
            var most = Figure.of("most", COUNT, lift.most().rank());
            telling.tell("lift_impossible_" + suffix, command, "lifts", goal, most);
            return;
        }
        telling.tell("lift_" + suffix, command, "lifts", goal);
        for (var move : combination.moves()) {
            var indicator =
                    profile.indicators().stream()
                            .filter(each -> each.code().equals(move.indicator()))
                            .findFirst();
            telling.tell(
                    "lift_move",
                    command,
                    "lifts",
                    Figure.text("title", indicator.map(Standing::title).orElse(move.indicator())),
                    Figure.of("from", MEASURED, move.from()),
                    Figure.of("to", EXACT, move.to()),
                    Figure.text(
                            "unit", Numerals.behind(indicator.map(Standing::unitName).orElse(""))),
                    Figure.of("share", SHARE, move.achievedBy()),
                    Figure.of("n", COUNT, move.comparable()),
                    Figure.of("span", COUNT, lift.reach().span()));
        }
        var then = combination.then();
        telling.tell("lift_then", command, "lifts", Figure.of("rank", COUNT, then.rank()));
        if (then.spread() != null && then.spread().goal() != null) {
            double sure = then.spread().goal();
            telling.tellSure("lift_sure", command, "lifts", sure, Figure.of("share", SHARE, sure));
        }
    }
}

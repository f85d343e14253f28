package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;
import static rim.app.question.report.Figure.Kind.RELATIVE;
import static rim.app.question.report.Figure.Kind.SCORE;
import static rim.app.question.report.Figure.Kind.SHARE;
import static rim.app.question.report.Figure.Kind.YEAR;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.app.print.ShellWord;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.GroupProbability;
import rim.app.question.report.RegionReport.Section;

/// Where the region stands, and how sure that is.
final class StandingChapter {
    /// From this share of the draws on, a group stands without a doubt.
    private static final double CERTAIN = 0.9;

    private final Profile profile;
    private final Telling telling;
    private final String rank;

    private StandingChapter(Profile profile, Telling telling) {
        this.profile = profile;
        this.telling = telling;
        this.rank = "rank --year " + profile.year();
    }

    /// @param reference code of what 100 stands for; null where nothing does
    /// @param order how many others are surely ahead and behind; null where that is not known
    static Section of(
            Profile profile, @Nullable String reference, @Nullable Order order, Telling telling) {
        var chapter = new StandingChapter(profile, telling);
        chapter.standing(reference);
        if (profile.index().rank() != null) {
            chapter.sureness(order);
            chapter.group();
        }
        telling.tell(
                "coverage",
                "profile " + ShellWord.of(profile.region().code()) + " --year " + profile.year(),
                "stands",
                Figure.of("coverage", SHARE, profile.index().coverage()));
        return telling.section("stands");
    }

    /// How many regions are significantly ahead and behind.
    record Order(int ahead, int behind) {}

    private void standing(@Nullable String reference) {
        var index = profile.index();
        var name = Figure.text("name", profile.region().name());
        var year = Figure.of("year", YEAR, profile.year());
        if (index.rank() == null) {
            var missing = Objects.requireNonNullElse(index.missing(), "–");
            telling.tell("not_ranked", rank, "stands", name, year, Figure.text("missing", missing));
            return;
        }
        var place = Figure.of("rank", COUNT, index.rank());
        var of = Figure.of("of", COUNT, index.of());
        if (index.relative() != null && reference != null) {
            telling.tell(
                    "rank",
                    rank,
                    "stands",
                    name,
                    place,
                    of,
                    year,
                    Figure.of("relative", RELATIVE, index.relative()),
                    Figure.text("reference", reference));
        } else {
            var score = Figure.of("score", SCORE, Objects.requireNonNull(index.score()));
            telling.tell("rank_alone", rank, "stands", name, place, of, year, score);
        }
    }

    private void sureness(@Nullable Order order) {
        var index = profile.index();
        var interval = profile.interval();
        if (interval != null
                && interval.level() != null
                && index.rankBest() != null
                && index.rankWorst() != null) {
            telling.tellSure(
                    "rank_interval",
                    rank,
                    "stands",
                    interval.level(),
                    Figure.of("level", SHARE, interval.level()),
                    Figure.of("best", COUNT, index.rankBest()),
                    Figure.of("worst", COUNT, index.rankWorst()));
        }
        if (order != null) {
            telling.tell(
                    "ahead_behind",
                    rank,
                    "stands",
                    Figure.of("ahead", COUNT, order.ahead()),
                    Figure.of("behind", COUNT, order.behind()));
        }
    }

    private void group() {
        var index = profile.index();
        if (index.group() == null) {
            return;
        }
        var own =
                Figure.text(
                        "group",
                        telling.group(
                                index.group(),
                                Objects.requireNonNullElse(index.groupTitle(), index.group())));
        var sure = index.groupProbability();
        if (sure == null) {
            telling.tell("group_plain", rank, "stands", own);
            return;
        }
        var probability = Figure.of("probability", SHARE, sure);
        var other =
                profile.groups().stream()
                        .filter(each -> !each.group().equals(index.group()))
                        .max(Comparator.comparingDouble(GroupProbability::probability));
        if (LikelyGroup.isAlone(sure) || other.isEmpty()) {
            var rule = sure >= CERTAIN ? "group_certain" : "group_likely";
            telling.tellSure(rule, rank, "stands", sure, own, probability);
            return;
        }
        telling.tellSure(
                "group_between",
                rank,
                "stands",
                sure,
                own,
                probability,
                Figure.text("other", telling.group(other.get().group(), other.get().title())),
                Figure.of("other_probability", SHARE, other.get().probability()));
    }
}

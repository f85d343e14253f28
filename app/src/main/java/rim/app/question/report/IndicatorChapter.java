package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;
import static rim.app.question.report.Figure.Kind.DIFFERENCE;
import static rim.app.question.report.Figure.Kind.MEASURED;
import static rim.app.question.report.Figure.Kind.SCORE;
import static rim.app.question.report.Figure.Kind.YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rim.app.print.ShellWord;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.report.RegionReport.Section;
import rim.engine.explain.Explanation;
import rim.engine.explain.Explanation.Part;
import rim.schemas.numeral.Numerals;

/// What the region is strong and weak in, and what makes its score.
final class IndicatorChapter {
    private final Profile profile;
    private final Telling telling;
    private final Map<String, Part> parts = new HashMap<>();

    private IndicatorChapter(Profile profile, Explanation explanation, Telling telling) {
        this.profile = profile;
        this.telling = telling;
        keep(explanation.tree());
    }

    static Section of(Profile profile, Explanation explanation, Telling telling) {
        var chapter = new IndicatorChapter(profile, explanation, telling);
        if (Profile.isRelative(profile.indicators())) {
            telling.tell(
                    "meant_beside",
                    "profile "
                            + ShellWord.of(profile.region().code())
                            + " --year "
                            + profile.year(),
                    "values");
        }
        chapter.extremes(profile.strongest(), "strongest", "strong");
        chapter.extremes(profile.weakest(), "weakest", "weak");
        chapter.contributions(explanation);
        profile.indicators().stream()
                .filter(each -> each.value() == null)
                .forEach(each ->
                        telling.tell(
                                "no_value",
                                "query --indicator " + ShellWord.of(each.code()),
                                "values",
                                Figure.text("title", each.title())));
        return telling.section("indicators");
    }

    private void keep(Part part) {
        parts.put(part.node(), part);
        part.parts().forEach(this::keep);
    }

    private void extremes(List<String> codes, String firstRule, String rule) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var use = i == 0 ? firstRule : rule;
            profile.indicators().stream()
                    .filter(each -> each.code().equals(code))
                    .filter(each -> each.value() != null && each.rank() != null)
                    .forEach(each -> extreme(each, use));
        }
    }

    private void extreme(Standing each, String rule) {
        int year = Objects.requireNonNullElse(each.valueYear(), profile.year());
        telling.tellFrom(
                cells(each.code()),
                each.isFilled() ? rule + "_filled" : rule,
                each.isFilled() ? explained(each.code()) : queried(each.code(), year),
                "values",
                Figure.text("title", each.title()),
                Figure.of("value", MEASURED, Objects.requireNonNull(each.value())),
                Figure.text(
                        "unit", Numerals.behind(Objects.requireNonNullElse(each.unitName(), ""))),
                Figure.of("year", YEAR, year),
                Figure.of("rank", COUNT, Objects.requireNonNull(each.rank())),
                Figure.of("of", COUNT, each.of()));
    }

    private String queried(String indicator, int year) {
        return "query --indicator "
                + ShellWord.of(indicator)
                + " --region "
                + ShellWord.of(profile.region().code())
                + " --year "
                + year;
    }

    /// What has the value of an indicator where it is none of the sources.
    private String explained(String node) {
        return "explain "
                + ShellWord.of(node)
                + " "
                + ShellWord.of(profile.region().code())
                + " "
                + profile.year();
    }

    private List<String> cells(String node) {
        var part = parts.get(node);
        return part == null || part.path() == null
                ? List.of()
                : part.path().cells().stream()
                        .map(cell -> cell.file() + "#" + cell.row() + ":" + cell.column())
                        .toList();
    }

    private void contributions(Explanation explanation) {
        if (explanation.score() == null || explanation.note() != null) {
            return;
        }
        var command = explained("index");
        var leaves = new ArrayList<Part>();
        parts.values().stream()
                .filter(each -> each.parts().isEmpty() && each.contribution() != null)
                .forEach(leaves::add);
        leaves.stream()
                .max(
                        Comparator.comparingDouble(IndicatorChapter::contribution)
                                .thenComparing(Part::node))
                .ifPresent(most ->
                        telling.tell(
                                "adds_most",
                                command,
                                "makes",
                                Figure.of(
                                        "score",
                                        SCORE,
                                        Objects.requireNonNull(explanation.score())),
                                Figure.text("title", most.title()),
                                Figure.of("amount", SCORE, contribution(most))));
        explanation.gaps().stream()
                .filter(gap -> gap.to().equals("reference"))
                .findFirst()
                .ifPresent(gap -> beside(gap, command));
    }

    private void beside(Explanation.Gap gap, String command) {
        var ofNodes =
                gap.terms().stream()
                        .filter(each -> each.node() != null)
                        .sorted(Comparator.comparingDouble(Explanation.Term::amount))
                        .toList();
        if (ofNodes.isEmpty()) {
            return;
        }
        var difference = Figure.of("difference", DIFFERENCE, gap.difference());
        var least = ofNodes.getFirst();
        if (least.amount() < 0) {
            tell("takes_most", command, least, difference);
        }
        var most = ofNodes.getLast();
        if (most.amount() > 0) {
            tell("adds_beside", command, most, difference);
        }
    }

    private void tell(String rule, String command, Explanation.Term term, Figure difference) {
        telling.tell(
                rule,
                command,
                "makes",
                Figure.text("title", term.title()),
                Figure.of("amount", DIFFERENCE, term.amount()),
                difference);
    }

    private static double contribution(Part part) {
        return Objects.requireNonNull(part.contribution());
    }
}

package rim.app.face.sheet;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.app.print.Rounding;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.GroupProbability;
import rim.app.question.profile.Profile.Standing;
import rim.schemas.numeral.Numerals;

/// The figures of a region's sheet as plain HTML, for readers whose browser runs no scripts: where
/// it stands and how sure that is, its indicators, its years, and which reports are about it.
final class PlainSheet {
    private static final Words ENGLISH =
            new Words(
                    "This is the sheet without its charts: they need JavaScript.",
                    "Rank",
                    "of",
                    "between",
                    "and",
                    "Group",
                    "probability",
                    "Relative to the reference, which is 100",
                    "Score",
                    "Indicators",
                    "Value",
                    "Year",
                    "Over the years",
                    "Reports about the region",
                    "No rank",
                    "Published",
                    "here",
                    "estimate");
    private static final Words SWEDISH =
            new Words(
                    "Detta är bladet utan diagram: de kräver JavaScript.",
                    "Plats",
                    "av",
                    "mellan",
                    "och",
                    "Grupp",
                    "sannolikhet",
                    "I förhållande till referensen, som är 100",
                    "Poäng",
                    "Indikatorer",
                    "Värde",
                    "År",
                    "Över åren",
                    "Rapporter om regionen",
                    "Ingen plats",
                    "Publicerat",
                    "här",
                    "uppskattat");

    /// What stands around the figures.
    private record Words(
            String charts,
            String rank,
            String of,
            String between,
            String and,
            String group,
            String probability,
            String relative,
            String score,
            String indicators,
            String value,
            String year,
            String years,
            String reports,
            String noRank,
            String published,
            String here,
            String estimate) {}

    private final Profile profile;
    private final Words words;
    private final Numerals numerals;
    private final StringBuilder out = new StringBuilder();

    private PlainSheet(Profile profile, String language) {
        this.profile = profile;
        this.words = language.equals("sv") ? SWEDISH : ENGLISH;
        this.numerals = Numerals.of(language);
    }

    static String of(Profile profile, String language) {
        var sheet = new PlainSheet(profile, language);
        sheet.standing();
        sheet.published();
        sheet.indicators();
        sheet.years();
        sheet.reports();
        return sheet.out.toString();
    }

    private void standing() {
        var region = profile.region();
        out.append("<h1>")
                .append(escapeXml11(region.name()))
                .append(' ')
                .append(escapeXml11(region.code()))
                .append("</h1>\n");
        line(words.charts());
        var index = profile.index();
        if (index.rank() == null) {
            line(words.noRank() + (index.missing() == null ? "" : ": " + index.missing()));
            return;
        }
        line(words.rank() + " " + profile.year() + ": " + rank(index) + interval(index));
        if (index.groupTitle() != null) {
            line(words.group() + ": " + group(index));
        }
        line(words.relative() + ": " + number(index.relative(), 1));
        line(words.score() + ": " + number(index.score(), 3));
    }

    private void published() {
        for (var each : profile.publishedScores()) {
            if (each.node().equals(profile.index().code())) {
                var here =
                        each.here() == null
                                ? " (" + each.code() + ")"
                                : ", " + words.here() + " " + number(each.here(), 1);
                var there = each.published() == null ? each.value() : each.published();
                line(
                        words.published()
                                + " "
                                + each.year()
                                + ", "
                                + each.title()
                                + ": "
                                + number(there, 1)
                                + here);
            }
        }
    }

    private String rank(Profile.Standing standing) {
        return standing.rank() == null
                ? "–"
                : standing.rank() + " " + words.of() + " " + standing.of();
    }

    private String interval(Profile.Standing standing) {
        return standing.rankBest() == null
                ? ""
                : ", "
                        + words.between()
                        + " "
                        + standing.rankBest()
                        + " "
                        + words.and()
                        + " "
                        + standing.rankWorst();
    }

    /// The group, with the likeliest other one where it is not sure enough to stand alone.
    private String group(Standing index) {
        boolean isAlone = index.likelyGroup() == null || index.likelyGroup().equals(index.group());
        var likeliest =
                profile.groups().stream()
                        .sorted(
                                Comparator.comparingDouble(GroupProbability::probability)
                                        .reversed())
                        .toList();
        if (isAlone || likeliest.size() < 2) {
            return index.groupTitle() + sureness(index.groupProbability());
        }
        var own =
                likeliest.stream()
                        .filter(each -> each.group().equals(index.group()))
                        .findFirst()
                        .orElse(likeliest.getFirst());
        var other =
                likeliest.stream()
                        .filter(each -> !each.group().equals(own.group()))
                        .findFirst()
                        .orElse(own);
        boolean isOwnFirst = own.probability() >= other.probability();
        var first = isOwnFirst ? own : other;
        var second = isOwnFirst ? other : own;
        return words.between()
                + " "
                + first.title()
                + " "
                + words.and()
                + " "
                + second.title()
                + " ("
                + percent(first.probability())
                + " : "
                + LikelyGroup.percentBeside(first.probability(), second.probability())
                + ")";
    }

    private String sureness(@Nullable Double probability) {
        return probability == null
                ? ""
                : ", " + words.probability() + " " + numerals.percent(percent(probability));
    }

    private void indicators() {
        table(
                words.indicators(),
                List.of(words.value(), words.year(), words.rank(), words.score()),
                profile.indicators().stream()
                        .map(each ->
                                List.of(
                                        each.title(),
                                        value(each),
                                        each.valueYear() == null ? "–" : "" + each.valueYear(),
                                        rank(each),
                                        number(each.score(), 3)))
                        .toList());
    }

    private String value(Profile.Standing standing) {
        if (standing.value() == null) {
            return standing.missing() == null ? "–" : standing.missing();
        }
        var filled = standing.isFilled() ? " (" + words.estimate() + ")" : "";
        return numerals.united(
                        number(standing.value(), 2),
                        Numerals.behind(Objects.requireNonNullElse(standing.unitName(), "")))
                + filled;
    }

    private void years() {
        table(
                words.years(),
                List.of(words.rank(), words.score()),
                profile.history().stream()
                        .map(each ->
                                List.of(
                                        String.valueOf(each.year()),
                                        each.rank() == null
                                                ? "–"
                                                : each.rank() + " " + words.of() + " " + each.of(),
                                        number(each.score(), 3)))
                        .toList());
    }

    private void reports() {
        if (!profile.reports().isEmpty()) {
            out.append("<h2>").append(words.reports()).append("</h2>\n");
            for (var report : profile.reports()) {
                line(report.title() == null ? report.report() : report.title());
            }
        }
    }

    /// The first cell of each row is its heading, and the title that of the first column.
    private void table(String title, List<String> columns, List<List<String>> rows) {
        out.append("<table>\n<thead><tr><th scope=\"col\">").append(title).append("</th>");
        columns.forEach(each -> out.append("<th scope=\"col\">").append(each).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            out.append("<tr><th scope=\"row\">")
                    .append(escapeXml11(row.getFirst()))
                    .append("</th>");
            row.subList(1, row.size())
                    .forEach(each -> out.append("<td>").append(escapeXml11(each)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void line(String text) {
        out.append("<p>").append(escapeXml11(text)).append("</p>\n");
    }

    private String percent(double share) {
        var percent = Rounding.inPerCent(share);
        return number(percent.doubleValue(), percent.scale());
    }

    private String number(@Nullable Double value, int decimals) {
        return value == null ? "–" : numerals.fixed(value, decimals);
    }
}

package rim.app.question.profile;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rounding;
import rim.app.print.ShellWord;
import rim.app.print.Terminal;
import rim.app.question.profile.Profile.AboutRegion;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.profile.Profile.YearStanding;
import rim.app.question.published.PublishedStanding;
import rim.schemas.edition.Units;

/// A profile as a page of text.
final class ProfilePage {
    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 80;
    private static final int WIDE = 94;
    private static final int NUMBERS = 35;
    private static final int CODE = 8;
    private static final int TITLE = 34;
    private static final int YEAR = 7;
    private static final String GAP = "  ";
    private static final String PART = "      ";
    private static final int REPORTS = 10;

    private final Profile profile;
    private final int width;
    private final Bars bars;
    private final boolean hasUnitNames;
    private final int units;
    private final StringBuilder page = new StringBuilder();

    private ProfilePage(Profile profile, Terminal terminal) {
        this.profile = profile;
        this.width = Math.max(LEAST_WIDTH, terminal.columns().orElse(DEFAULT_WIDTH));
        this.bars = terminal.drawsBlocks() ? Bars.BLOCKS : Bars.ASCII;
        int names =
                profile.indicators().stream()
                        .mapToInt(each -> orDash(each.unitName()).length())
                        .reduce(CODE, Math::max);
        this.hasUnitNames = width - NUMBERS - names - Bars.CELLS / 2 - GAP.length() >= TITLE;
        this.units = hasUnitNames ? names : CODE;
    }

    /// In words where there is room for them.
    private String unit(Standing each) {
        return orDash(hasUnitNames ? each.unitName() : each.unit());
    }

    /// The page.
    static String of(Profile profile, Terminal terminal) {
        var page = new ProfilePage(profile, terminal);
        page.head();
        page.index();
        page.indicators();
        page.priorities();
        page.history();
        page.published();
        page.comments();
        page.reports();
        page.next();
        return page.page.toString();
    }

    private void head() {
        var region = profile.region();
        line(
                region.code()
                        + "  "
                        + region.name()
                        + (region.name().equals(region.nameLocal())
                                ? ""
                                : " (" + region.nameLocal() + ")"));
        line(place() + "edition " + profile.edition() + ", methodology " + profile.methodology());
    }

    /// Where a region lies; units of a table lie nowhere.
    private String place() {
        var region = profile.region();
        var country = profile.countryName() == null ? "" : profile.countryName() + ", ";
        if (region.nuts() == Units.NO_NUTS) {
            return country;
        }
        return country
                + "NUTS "
                + region.nuts()
                + (region.level() == null ? "" : " level " + region.level())
                + "; ";
    }

    private void index() {
        var index = profile.index();
        heading(index.title() + ", " + profile.year());
        if (index.score() == null) {
            line("  No score: " + reason(index.missing()));
        } else {
            line("  Rank      " + rank(index.rank(), index.of()) + between(index));
            if (index.group() != null) {
                line("  Group     " + group(index) + sure(index));
            }
            if (index.relative() != null) {
                line("  Relative  " + relative(index.relative()) + "  (the reference is 100)");
            }
            line("  Score     " + Rounding.text(index.score()));
            change();
        }
        line("  Coverage  " + Rounding.percent(index.coverage()) + " of the weights have a value");
    }

    /// By its title, unless another is nearly as likely.
    private static String group(Standing standing) {
        return standing.likelyGroup() == null || standing.likelyGroup().equals(standing.group())
                ? orDash(standing.groupTitle())
                : standing.likelyGroup();
    }

    private static String between(Standing standing) {
        return standing.rankBest() == null
                ? ""
                : ", between " + standing.rankBest() + " and " + standing.rankWorst();
    }

    /// What stands between two groups says itself how likely both are.
    private static String sure(Standing standing) {
        return standing.groupProbability() == null
                        || !Objects.equals(standing.likelyGroup(), standing.group())
                ? ""
                : ", " + Rounding.percent(standing.groupProbability()) + " sure";
    }

    private void change() {
        var change = profile.change();
        if (change != null) {
            line(
                    String.format(
                            Locale.ROOT,
                            "  Change    %+.3f since %d, between %+.3f and %+.3f (p %s)",
                            change.change(),
                            change.from(),
                            change.low(),
                            change.high(),
                            Rounding.chance(change.pValue())));
        }
    }

    private void indicators() {
        heading(
                "Indicators, the strongest first ("
                        + (Profile.isRelative(profile.indicators())
                                ? "a bar ends at twice the reference)"
                                : "by rank; there is no reference)"));
        boolean isNarrow =
                width < WIDE || width - NUMBERS - units - Bars.CELLS - GAP.length() < TITLE;
        int cells = isNarrow ? Bars.CELLS / 2 : Bars.CELLS;
        int titles =
                Math.min(
                        width - NUMBERS - units - cells - GAP.length(),
                        profile.indicators().stream()
                                .mapToInt(i -> i.title().length())
                                .max()
                                .orElse(0));
        line(
                pad("", titles + GAP.length())
                        + String.format(
                                Locale.ROOT,
                                " %8s %s %4s %5s %4s %8s",
                                "value",
                                pad("unit", units),
                                "year",
                                "score",
                                "rank",
                                "relative"));
        for (var each : profile.indicators()) {
            line(GAP + pad(each.title(), titles) + numbers(each, cells));
            var correction = each.correction();
            if (correction != null) {
                line(GAP + GAP + correction.words());
            }
        }
        for (var each : profile.indicators()) {
            if (each.isFilled()) {
                line("  Filled in: " + each.title() + ", by " + each.filledBy());
            }
        }
    }

    private String numbers(Standing each, int cells) {
        if (each.score() == null) {
            return "  missing: " + reason(each.missing());
        }
        return String.format(
                        Locale.ROOT,
                        " %8s %s %4s %5.3f %4s %8s",
                        each.value() == null ? "" : Rounding.text(each.value()),
                        pad(unit(each), units),
                        each.valueYear() == null ? "" : each.valueYear(),
                        each.score(),
                        each.rank() == null ? "" : each.rank(),
                        relative(each.relative()))
                + (each.relative() == null ? "" : GAP + bars.bar(each.relative(), cells));
    }

    private void priorities() {
        line("");
        list("  Strongest  ", profile.strongest());
        list("  Weakest    ", profile.weakest());
    }

    private void list(String head, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            line((i == 0 ? head : " ".repeat(head.length())) + title(codes.get(i)));
        }
    }

    private String title(String code) {
        return profile.indicators().stream()
                .filter(i -> i.code().equals(code))
                .map(Standing::title)
                .findFirst()
                .orElse(code);
    }

    private void history() {
        int most = (width - 12) / YEAR;
        var all = profile.history();
        var years = all.subList(Math.max(0, all.size() - most), all.size());
        heading("Over the years");
        series("Year", years, y -> String.valueOf(y.year()));
        series("Rank", years, y -> y.rank() == null ? "-" : String.valueOf(y.rank()));
        series("of", years, y -> String.valueOf(y.of()));
        if (years.stream().anyMatch(y -> y.relative() != null)) {
            series("Relative", years, y -> relative(y.relative()));
        }
        var curve =
                bars.curve(years.stream().<@Nullable Double>map(YearStanding::relative).toList());
        if (!curve.isEmpty()) {
            line("            " + curve);
        }
    }

    private void series(
            String name, List<YearStanding> years, Function<YearStanding, String> text) {
        line(
                String.format(Locale.ROOT, "  %-8s", name)
                        + years.stream()
                                .map(y ->
                                        String.format(Locale.ROOT, "%" + YEAR + "s", text.apply(y)))
                                .collect(Collectors.joining()));
    }

    /// Of the index only; indicators are in the other forms.
    private void comments() {
        profile.comments().forEach(each -> line("The region, " + each.on() + ": " + each.text()));
    }

    private void published() {
        var indices =
                profile.publishedScores().stream()
                        .filter(each -> each.node().equals(profile.index().code()))
                        .toList();
        if (indices.isEmpty()) {
            return;
        }
        heading("Published by others");
        for (var each : indices) {
            line(
                    "  "
                            + each.title()
                            + ", "
                            + each.year()
                            + (each.baseYear() == null
                                    ? ""
                                    : ", relative to the EU in " + each.baseYear()));
            line("    " + besideOurs(each));
            for (var part : each.parts()) {
                WordUtils.wrap(part.text(), width - PART.length())
                        .lines()
                        .forEach(text -> line(PART + text));
            }
        }
    }

    private static String besideOurs(PublishedStanding each) {
        if (each.difference() == null) {
            return "published: " + relative(each.value()) + " for " + each.code();
        }
        return "published: "
                + relative(each.published())
                + ", here: "
                + relative(each.here())
                + String.format(Locale.ROOT, " (%+.1f)", each.difference())
                + switch (each.against()) {
                    case BASE_YEAR -> "";
                    case SAME_YEAR -> ", both relative to the EU in " + each.againstYear();
                    case AS_THEY_ARE -> ", not relative to the same";
                };
    }

    private void reports() {
        if (profile.reports().isEmpty()) {
            return;
        }
        heading("Reports about the region");
        profile.reports().stream().limit(REPORTS).forEach(r -> line("  " + report(r)));
        if (profile.reports().size() > REPORTS) {
            line("  and " + (profile.reports().size() - REPORTS) + " more");
        }
    }

    private String report(AboutRegion report) {
        return pad(
                                (report.year() == null ? "    " : report.year())
                                        + " "
                                        + (report.language() == null ? "  " : report.language())
                                        + "  "
                                        + (report.title() == null
                                                ? report.report()
                                                : report.title()),
                                width - 12)
                        .stripTrailing()
                + (report.about().equals(profile.region().code())
                        ? ""
                        : " (" + report.about() + ")");
    }

    private void next() {
        var code = ShellWord.of(profile.region().code());
        heading("Next");
        var weakest =
                profile.weakest().isEmpty()
                        ? ""
                        : " --indicator " + ShellWord.of(profile.weakest().getFirst());
        line("  rim query --region " + code + weakest);
        if (profile.region().country() != null) {
            line("  rim rank --country " + ShellWord.of(profile.region().country()));
        }
        if (!profile.reports().isEmpty()) {
            line("  rim search innovation --region " + code);
        }
    }

    private void heading(String text) {
        line("");
        line(text);
    }

    private void line(String text) {
        page.append(text.stripTrailing()).append('\n');
    }

    private String pad(String text, int cells) {
        if (text.length() > cells) {
            return text.substring(0, cells - 1) + (bars == Bars.BLOCKS ? "…" : "~");
        }
        return text + " ".repeat(cells - text.length());
    }

    private static String rank(@Nullable Integer rank, int of) {
        return rank == null ? "-" : rank + " of " + of;
    }

    private static String relative(@Nullable Double relative) {
        return relative == null ? "-" : String.format(Locale.ROOT, "%.1f", relative);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String reason(@Nullable String code) {
        return code == null ? "no reason is given" : code.replace('_', ' ');
    }
}

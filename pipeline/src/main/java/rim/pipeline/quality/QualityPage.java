package rim.pipeline.quality;

import static rim.pipeline.quality.PageText.both;
import static rim.pipeline.quality.PageText.number;
import static rim.pipeline.quality.PageText.paragraph;
import static rim.pipeline.quality.PageText.part;
import static rim.pipeline.quality.PageText.rest;
import static rim.pipeline.quality.PageText.table;
import static rim.pipeline.quality.PageText.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.pipeline.quality.PageText.Head;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.Result;

/// The page on which a steward reads what came, what is missing, what was refused and why, and what
/// is other than in the edition before. One file that needs nothing else, in English and Swedish.
final class QualityPage {
    private final Quality quality;
    private final List<Input> inputs;
    private final int most;

    private QualityPage(Quality quality, List<Input> inputs, int most) {
        this.quality = quality;
        this.inputs = inputs;
        this.most = most;
    }

    /// @param quality the first of everything
    /// @param most how many lines are shown of what is not in it
    static String of(Quality quality, List<Input> inputs, int most) {
        var page = new QualityPage(quality, inputs, most);
        return PageText.page("Quality of edition " + quality.edition(), page.body());
    }

    private String body() {
        return "<h1>"
                + both(
                        "Quality of edition " + quality.edition(),
                        "Kvaliteten i utgåva " + quality.edition())
                + "</h1>\n"
                + verdict()
                + part("checks", "Checks", "Kontroller", checks())
                + refused()
                + undescribed()
                + part("files", "What came", "Vad som kom", files() + sources())
                + ComparisonSection.of(quality)
                + regions()
                + part(
                        "coverage",
                        "Coverage by indicator and year",
                        "Täckning per indikator och år",
                        coverage());
    }

    private String verdict() {
        int all = quality.count("checks", quality.checks().size());
        long failed =
                quality.count(
                        "failed",
                        (int) quality.checks().stream().filter(r -> !r.isPassed()).count());
        var english = failed + " of " + all + " checks failed";
        var swedish = failed + " av " + all + " kontroller misslyckades";
        var said =
                switch (quality.verdict()) {
                    case SOUND ->
                            both(
                                    "All " + all + " checks passed.",
                                    "Alla " + all + " kontroller gick bra.");
                    case WARNINGS ->
                            both(
                                    english + "; none of them stops the edition.",
                                    swedish + "; ingen av dem stoppar utgåvan.");
                    case ACCEPTED ->
                            both(english + "; they were accepted.", swedish + "; de godtogs.");
                    case STOPPED ->
                            both(
                                    english
                                            + ", and one at least stops the edition: nothing was published.",
                                    swedish
                                            + ", och minst en stoppar utgåvan: inget publicerades.");
                };
        var acceptance = quality.acceptance();
        return "<p class=\"verdict "
                + quality.verdict().name().toLowerCase(Locale.ROOT)
                + "\"><strong>"
                + said
                + "</strong>"
                + (acceptance == null
                        ? ""
                        : " "
                                + both(
                                        "Accepted by " + acceptance.by() + ": ",
                                        "Godtagna av " + acceptance.by() + ": ")
                                + "“"
                                + text(acceptance.reason())
                                + "”")
                + "</p>\n";
    }

    private String checks() {
        var rows = new ArrayList<List<String>>();
        for (Result r : quality.checks()) {
            rows.add(
                    List.of(
                            result(r),
                            text(r.dataset()),
                            CheckWords.name(r.check()),
                            rule(r),
                            number(r.looked()),
                            number(r.failed())));
        }
        return table(
                        List.of(
                                Head.text("result", "resultat"),
                                Head.text("dataset", "datamängd"),
                                Head.text("check", "kontroll"),
                                Head.text("what must hold", "vad som ska gälla"),
                                Head.number("looked at", "granskade"),
                                Head.number("failed", "fel")),
                        rows)
                + rest(
                        quality.checks().size(),
                        quality.count("checks", quality.checks().size()),
                        "rim quality --list checks --format csv");
    }

    private static String result(Result r) {
        if (r.isPassed()) {
            return both("✓ passed", "✓ bra");
        }
        return r.weight() == Check.Weight.STOP
                ? both("✖ stops", "✖ stoppar")
                : both("⚠ warns", "⚠ varnar");
    }

    private static String rule(Result r) {
        var rule = new StringBuilder(CheckWords.said(r.rule()));
        var note = r.note();
        if (note != null) {
            rule.append("<br>").append(CheckWords.said(note));
        }
        if (!r.examples().isEmpty()) {
            rule.append("<details><summary>")
                    .append(both("the first", "de första"))
                    .append("</summary><ul>");
            r.examples()
                    .forEach(e -> rule.append("<li>").append(CheckWords.said(e)).append("</li>"));
            rule.append("</ul></details>");
        }
        return rule.toString();
    }

    private String refused() {
        if (quality.refused().isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        for (var r : quality.refused()) {
            rows.add(
                    List.of(
                            text(r.file()) + " " + r.row() + (r.col() == 0 ? "" : ":" + r.col()),
                            CheckWords.refusal(r.reason()) + ": " + CheckWords.said(r.detail()),
                            number(r.cells()),
                            line(r.above(), "") + line(r.text(), " it") + line(r.below(), "")));
        }
        long all = inputs.stream().mapToLong(Input::quarantinedRows).sum();
        return part(
                "refused",
                "What was refused",
                "Vad som vägrades",
                paragraph(
                                "Some of each file and reason, with the rows above and below it in the source.",
                                "Några av varje fil och skäl, med raderna ovanför och under i källan.")
                        + table(
                                List.of(
                                        Head.text("place", "plats"),
                                        Head.text("reason", "skäl"),
                                        Head.number("cells", "celler"),
                                        Head.text("text", "text")),
                                rows)
                        + rest(
                                quality.refused().size(),
                                (int) Math.min(Integer.MAX_VALUE, all),
                                "rim sql 'select * from quarantine'"));
    }

    private static String line(@Nullable String text, String kind) {
        return text == null || text.isEmpty()
                ? ""
                : "<code class=\"row" + kind + "\">" + text(text) + "</code>";
    }

    private String undescribed() {
        if (quality.undescribed().isEmpty()) {
            return "";
        }
        return part(
                "undescribed",
                "Files that nobody described",
                "Filer som ingen beskrivit",
                paragraph(
                                "They were passed by. 'rim intake' writes a first descriptor for each.",
                                "De gicks förbi. ”rim intake” skriver en första beskrivning för varje.")
                        + "<ul>"
                        + quality.undescribed().stream()
                                .map(f -> "<li>" + text(f) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>\n"
                        + rest(
                                quality.undescribed().size(),
                                quality.count("undescribed", quality.undescribed().size()),
                                "rim quality --list undescribed --format csv"));
    }

    private String files() {
        var shown =
                inputs.stream()
                        .sorted(Comparator.comparing(i -> i.quarantined() == 0))
                        .limit(Math.max(1, most / 8))
                        .toList();
        var rows = new ArrayList<List<String>>();
        for (Input i : shown) {
            rows.add(
                    List.of(
                            text(i.dataset()),
                            text(i.path()),
                            number(i.read()),
                            number(i.accepted()),
                            number(i.missing()),
                            number(i.quarantined()),
                            counts(i.missingByFlag(), PageText::text),
                            counts(i.quarantinedByReason(), CheckWords::refusal)));
        }
        return paragraph(
                        "Cells of each file: read = accepted + missing + refused.",
                        "Cellerna i varje fil: lästa = godtagna + saknade + vägrade.")
                + table(
                        List.of(
                                Head.text("dataset", "datamängd"),
                                Head.text("file", "fil"),
                                Head.number("read", "lästa"),
                                Head.number("accepted", "godtagna"),
                                Head.number("missing", "saknade"),
                                Head.number("refused", "vägrade"),
                                Head.text("missing by flag", "saknade per flagga"),
                                Head.text("refused by reason", "vägrade per skäl")),
                        rows)
                + rest(shown.size(), inputs.size(), "manifest.json: inputs");
    }

    private static String counts(Map<String, Long> counts, UnaryOperator<String> called) {
        return counts.entrySet().stream()
                .map(e -> called.apply(e.getKey()) + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String sources() {
        if (quality.sources().isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        for (var s : quality.sources()) {
            rows.add(List.of(text(s.dataset()), title(s), text(s.publisher()), text(s.licence())));
        }
        return "<h3>"
                + both("Sources", "Källor")
                + "</h3>\n"
                + table(
                        List.of(
                                Head.text("dataset", "datamängd"),
                                Head.text("title", "titel"),
                                Head.text("publisher", "utgivare"),
                                Head.text("licence", "licens")),
                        rows)
                + rest(
                        quality.sources().size(),
                        quality.count("sources", quality.sources().size()),
                        "rim datasets --format csv");
    }

    private static String title(Quality.SourceTitle source) {
        var url = source.url();
        if (url == null || !url.matches("https?://.*")) {
            return text(source.title());
        }
        return "<a rel=\"noreferrer\" href=\"" + text(url) + "\">" + text(source.title()) + "</a>";
    }

    private String regions() {
        if (quality.regions().isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        for (var r : quality.regions()) {
            rows.add(
                    List.of(
                            text(r.name()) + " " + text(r.region()),
                            r.nuts() == null ? "" : String.valueOf(r.nuts()),
                            CheckWords.fate(r),
                            r.cells() == 0 ? "" : number(r.cells())));
        }
        return part(
                "regions",
                "What became of regions that changed with NUTS",
                "Vad det blev av regioner som ändrats med NUTS",
                table(
                                List.of(
                                        Head.text("region", "region"),
                                        Head.text("NUTS", "NUTS"),
                                        Head.text("what became of it", "vad det blev"),
                                        Head.number("values", "värden")),
                                rows)
                        + rest(
                                quality.regions().size(),
                                quality.count("regions", quality.regions().size()),
                                "manifest.json: not_carried, converted"));
    }

    private String coverage() {
        var all = new TreeMap<String, Map<Integer, Coverage>>();
        var countries = new TreeMap<String, Map<Integer, Coverage>>();
        for (Coverage c : quality.coverage()) {
            var country = c.country();
            (country == null ? all : countries)
                    .computeIfAbsent(
                            country == null ? c.indicator() : c.indicator() + " " + country,
                            i -> new TreeMap<>())
                    .put(c.year(), c);
        }
        return paragraph(
                        "Percentage of the regions that have a value.",
                        "Andel av regionerna som har ett värde, i procent.")
                + years(Head.text("indicator", "indikator"), all)
                + (countries.isEmpty()
                        ? ""
                        : "<details><summary>"
                                + both("By country", "Per land")
                                + "</summary>\n"
                                + years(
                                        Head.text("indicator and country", "indikator och land"),
                                        countries)
                                + "</details>\n")
                + rest(
                        quality.coverage().size(),
                        quality.count("coverage", quality.coverage().size()),
                        "rim quality --list coverage --format csv");
    }

    private static String years(Head what, Map<String, Map<Integer, Coverage>> rows) {
        var cells = new ArrayList<List<String>>();
        rows.forEach((name, byYear) ->
                cells.add(
                        List.of(
                                text(name),
                                "<div class=\"years\">"
                                        + byYear.values().stream()
                                                .map(QualityPage::year)
                                                .collect(Collectors.joining())
                                        + "</div>")));
        return table(List.of(what, Head.text("year and percentage", "år och procent")), cells);
    }

    /// From white to dark blue, with the number in it, so that colour is not needed to read it.
    private static String year(Coverage coverage) {
        double share = coverage.of() == 0 ? 0 : (double) coverage.regions() / coverage.of();
        return String.format(
                Locale.ROOT,
                "<span style=\"background:hsl(215 60%% %d%%)%s\">%d <b>%d</b></span>",
                Math.round(97 - 68 * share),
                share > 0.68 ? ";color:#fff" : ";color:#1a1a1a",
                coverage.year(),
                Math.round(100 * share));
    }
}

package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.Result;

/// The page on which a steward reads what came, what is missing, what was refused and why. One file
/// that needs nothing else.
final class QualityPage {
    private static final String STYLE =
            """
            :root { color-scheme: light; }
            body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff;
                   margin: 0 auto; max-width: 72rem; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            caption { text-align: left; padding: .3rem 0; }
            th, td { padding: .25rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; }
            td.n, th.n { text-align: right; }
            .wide { overflow-x: auto; overflow-wrap: normal; }
            .wide > table { min-width: 60rem; }
            .wide:focus-visible { outline: 3px solid #1f5fbf; }
            .verdict { border-left: .5rem solid #777; padding: .5rem 1rem; background: #f4f4f4; }
            .sound { border-color: #1b6e3c; } .warnings { border-color: #a86400; }
            .accepted { border-color: #a86400; } .stopped { border-color: #a31515; }
            td.heat { text-align: right; min-width: 2.6rem; }
            details { margin: .3rem 0; }
            @media print { .wide { overflow: visible; } }
            """;

    static String of(Quality quality, List<Input> inputs) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Quality of edition %1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main>
                <h1>Quality of edition %1$s</h1>
                %3$s
                <h2>Checks</h2>
                %4$s
                <h2>What came</h2>
                %5$s
                <h2>Coverage by indicator and year</h2>
                %6$s
                <h2>Coverage by country</h2>
                %7$s
                </main>
                </body>
                </html>
                """,
                text(quality.edition()),
                STYLE,
                verdict(quality),
                checks(quality.checks()),
                inputs(inputs),
                heat("indicator", overall(quality.coverage())),
                byCountry(quality.coverage()));
    }

    private static String verdict(Quality quality) {
        long failed = quality.checks().stream().filter(r -> !r.isPassed()).count();
        var said =
                switch (quality.verdict()) {
                    case SOUND -> "All " + quality.checks().size() + " checks passed.";
                    case WARNINGS ->
                            failed
                                    + " of "
                                    + quality.checks().size()
                                    + " checks failed; none of them stops the edition.";
                    case ACCEPTED ->
                            failed
                                    + " of "
                                    + quality.checks().size()
                                    + " checks failed; they were accepted.";
                    case STOPPED ->
                            failed
                                    + " of "
                                    + quality.checks().size()
                                    + " checks failed, and one at least stops the edition: nothing was published.";
                };
        var acceptance = quality.acceptance();
        return "<p class=\"verdict "
                + quality.verdict().name().toLowerCase(Locale.ROOT)
                + "\"><strong>"
                + said
                + "</strong>"
                + (acceptance == null
                        ? ""
                        : " Accepted by "
                                + text(acceptance.by())
                                + ": “"
                                + text(acceptance.reason())
                                + "”")
                + "</p>";
    }

    private static String checks(List<Result> checks) {
        var rows =
                checks.stream()
                        .sorted(Comparator.comparing(Result::isPassed))
                        .map(QualityPage::row)
                        .collect(Collectors.joining());
        return table(
                "Failed checks first",
                List.of("result", "dataset", "check", "what must hold", "#looked at", "#failed"),
                rows);
    }

    private static String row(Result r) {
        var result =
                r.isPassed() ? "passed" : r.weight() == Check.Weight.STOP ? "✖ stops" : "⚠ warns";
        var more = new StringBuilder();
        var note = r.note();
        if (note != null) {
            more.append("<br>").append(text(note));
        }
        if (!r.examples().isEmpty()) {
            more.append("<details><summary>the first</summary><ul>");
            r.examples().forEach(e -> more.append("<li>").append(text(e)).append("</li>"));
            more.append("</ul></details>");
        }
        return "<tr>"
                + cell(result)
                + cell(r.dataset())
                + cell(r.check())
                + "<td>"
                + text(r.rule())
                + more
                + "</td>"
                + number(r.looked())
                + number(r.failed())
                + "</tr>\n";
    }

    private static String inputs(List<Input> inputs) {
        var rows = new StringBuilder();
        for (Input i : inputs) {
            rows.append("<tr>")
                    .append(cell(i.dataset()))
                    .append(cell(i.path()))
                    .append(number(i.read()))
                    .append(number(i.accepted()))
                    .append(number(i.missing()))
                    .append(number(i.quarantined()))
                    .append(cell(counts(i.missingByFlag())))
                    .append(cell(counts(i.quarantinedByReason())))
                    .append("</tr>\n");
        }
        return table(
                "Cells of each file: read = accepted + missing + refused",
                List.of(
                        "dataset",
                        "file",
                        "#read",
                        "#accepted",
                        "#missing",
                        "#refused",
                        "missing by flag",
                        "refused by reason"),
                rows.toString());
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Map<Integer, Coverage>> overall(List<Coverage> coverage) {
        var rows = new TreeMap<String, Map<Integer, Coverage>>();
        coverage.stream()
                .filter(c -> c.country() == null)
                .forEach(c ->
                        rows.computeIfAbsent(c.indicator(), i -> new TreeMap<>()).put(c.year(), c));
        return rows;
    }

    private static String byCountry(List<Coverage> coverage) {
        var indicators = new TreeMap<String, Map<String, Map<Integer, Coverage>>>();
        for (Coverage c : coverage) {
            var country = c.country();
            if (country != null) {
                indicators
                        .computeIfAbsent(c.indicator(), i -> new TreeMap<>())
                        .computeIfAbsent(country, i -> new TreeMap<>())
                        .put(c.year(), c);
            }
        }
        var pages = new StringBuilder();
        indicators.forEach((indicator, rows) ->
                pages.append("<details><summary>")
                        .append(text(indicator))
                        .append("</summary>\n")
                        .append(heat("country", rows))
                        .append("</details>\n"));
        return pages.toString();
    }

    private static String heat(String what, Map<String, Map<Integer, Coverage>> rows) {
        var years = new TreeSet<Integer>();
        rows.values().forEach(r -> years.addAll(r.keySet()));
        var head = new ArrayList<>(List.of(what));
        years.forEach(y -> head.add("#" + y));
        var body = new StringBuilder();
        rows.forEach((name, byYear) -> {
            body.append("<tr><th scope=\"row\">").append(text(name)).append("</th>");
            years.forEach(y -> body.append(heatCell(byYear.get(y))));
            body.append("</tr>\n");
        });
        return table("Percentage of regions that have a value", head, body.toString());
    }

    /// From white to dark blue, with the number in it, so that colour is not needed to read it.
    private static String heatCell(@Nullable Coverage coverage) {
        if (coverage == null || coverage.regions() == 0) {
            return "<td class=\"heat\">–</td>";
        }
        double share = (double) coverage.regions() / coverage.of();
        return String.format(
                Locale.ROOT,
                "<td class=\"heat\" title=\"%d of %d\" style=\"background:hsl(215 60%% %d%%);color:%s\">%d</td>",
                coverage.regions(),
                coverage.of(),
                Math.round(97 - 62 * share),
                share > 0.6 ? "#fff" : "#1a1a1a",
                Math.round(100 * share));
    }

    /// @param columns titles; those of numbers begin with `#`
    private static String table(String caption, List<String> columns, String rows) {
        var head =
                columns.stream()
                        .map(c ->
                                c.startsWith("#")
                                        ? "<th scope=\"col\" class=\"n\">" + text(c.substring(1))
                                        : "<th scope=\"col\">" + text(c))
                        .collect(Collectors.joining("</th>", "", "</th>"));
        return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\""
                + text(caption)
                + "\"><table><caption>"
                + text(caption)
                + "</caption>\n<thead><tr>"
                + head
                + "</tr></thead>\n<tbody>\n"
                + rows
                + "</tbody></table></div>";
    }

    private static String cell(String text) {
        return "<td>" + text(text) + "</td>";
    }

    private static String number(long number) {
        return "<td class=\"n\">" + String.format(Locale.ROOT, "%,d", number) + "</td>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private QualityPage() {}
}

package rim.app.update;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.app.update.RunReport.Run;

/// A run on a page: one file, English and Swedish beside each other, for screen and paper.
final class RunPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            body { font: 16px/1.5 system-ui, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff;
                   margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .3rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dade; font-weight: normal; }
            th { color: #4f5963; width: 40%; } td.n { text-align: right; }
            .failed, .unfinished { border-left: .5rem solid #a31515; padding-left: 1rem; }
            .published, .unchanged { border-left: .5rem solid #1b6e3c; padding-left: 1rem; }
            @media print { body { font-size: 9pt; padding: 0; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            <h1 class="{outcome}">{title}</h1>
            """;

    static String of(Run run) {
        var page = new StringBuilder();
        var outcome = run.outcome().name().toLowerCase(Locale.ROOT);
        var title = "rim update " + run.edition() + ": " + words(run.outcome());
        page.append(HEAD.replace("{outcome}", outcome).replace("{title}", escapeXml11(title)));
        if (run.failure() != null) {
            page.append("<p>").append(escapeXml11(run.failure())).append("</p>\n");
        }
        page.append("<table>\n");
        row(page, "Began · Började", run.began());
        row(page, "Ended · Slutade", run.ended());
        row(page, "In force · Gäller", run.inForce());
        row(
                page,
                "Checks · Kontroller",
                run.verdict() == null ? null : run.verdict().name().toLowerCase(Locale.ROOT));
        row(page, "Sources · Källor", String.join(", ", run.sources()));
        row(page, "Reports · Rapporter", run.reports());
        row(page, "Methodology · Metod", run.methodology());
        row(page, "Program", run.program());
        page.append("</table>\n");
        if (!run.warnings().isEmpty()) {
            page.append("<h2>Warnings · Varningar</h2>\n<ul>\n");
            run.warnings()
                    .forEach(w -> page.append("<li>").append(escapeXml11(w)).append("</li>\n"));
            page.append("</ul>\n");
        }
        if (!run.counts().isEmpty()) {
            page.append("<h2>Counts · Antal</h2>\n<table>\n");
            run.counts().forEach((name, count) -> number(page, name, String.valueOf(count)));
            page.append("</table>\n");
        }
        page.append("<h2>Steps, seconds · Steg, sekunder</h2>\n<table>\n");
        run.steps()
                .forEach(s ->
                        number(page, s.name(), String.format(Locale.ROOT, "%.1f", s.seconds())));
        return page.append("</table>\n</main>\n</body>\n</html>\n").toString();
    }

    private static String words(RunReport.Outcome outcome) {
        return switch (outcome) {
            case UNFINISHED -> "not finished · inte klar";
            case PUBLISHED -> "published · publicerad";
            case UNCHANGED -> "nothing changed · inget nytt";
            case FAILED -> "failed · misslyckades";
        };
    }

    private static void row(StringBuilder page, String name, @Nullable String value) {
        if (value != null) {
            page.append("<tr><th scope=\"row\">")
                    .append(name)
                    .append("</th><td>")
                    .append(escapeXml11(value))
                    .append("</td></tr>\n");
        }
    }

    private static void number(StringBuilder page, String name, String value) {
        page.append("<tr><th scope=\"row\">")
                .append(escapeXml11(name))
                .append("</th><td class=\"n\">")
                .append(value)
                .append("</td></tr>\n");
    }

    private RunPage() {}
}

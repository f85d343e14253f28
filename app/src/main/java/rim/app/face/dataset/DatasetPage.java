package rim.app.face.dataset;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import rim.app.data.TableCsv;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// The page of an edition as a dataset: how it is cited, what may be done with it, all files, and
/// how programs read them. It needs no script.
record DatasetPage(DescribedEdition edition, Manifest manifest, DatasetWords words) {
    private static final int DAY = 10;

    String text() {
        var title = words.title().formatted(edition.name());
        var body = new StringBuilder();
        body.append("<h1>").append(escaped(title)).append("</h1>\n<p class=\"lead\">");
        body.append(escaped(words.lead().formatted(manifest.times().ended().substring(0, DAY))));
        body.append("</p>\n");
        citation(body);
        descriptions(body);
        tables(body);
        sources(body);
        programs(body);
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <meta name="description" content="%s">
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/page/page.css">
        <link rel="describedby" href="%sdatapackage.json" type="application/json">
        <script type="application/ld+json">
        %s</script>
        </head>
        <body>
        <header id="top"><a class="brand" href="/">%s</a><a class="languages" href="?lang=%s" lang="%s" hreflang="%s">%s</a></header>
        <main>
        %s</main>
        </body>
        </html>
        """
                .formatted(
                        words.language(),
                        escaped(title + " – " + words.home()),
                        escaped(edition.title() + ". " + edition.rights()),
                        folder(),
                        // no text of the data may end the element
                        DescriptionForm.SCHEMA_ORG.of(edition).replace("<", "\\u003c"),
                        escaped(words.home()),
                        words.other(),
                        words.other(),
                        words.other(),
                        escaped(words.otherName()),
                        body);
    }

    private static String escaped(String text) {
        return escapeHtml4(text);
    }

    private String folder() {
        return "/editions/" + edition.name() + "/";
    }

    private static void heading(StringBuilder body, String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    /// What the data say in English is marked as such on a page in another language.
    private String english(String text) {
        return words.isEnglish() ? escaped(text) : "<span lang=\"en\">" + escaped(text) + "</span>";
    }

    private void citation(StringBuilder body) {
        heading(body, words.cite());
        body.append("<blockquote><p class=\"breaking\">")
                .append(english(DescriptionForm.TEXT.of(edition).strip()))
                .append("</p></blockquote>\n");
        heading(body, words.rights());
        body.append("<p>").append(english(edition.rights())).append("</p>\n");
    }

    private void descriptions(StringBuilder body) {
        heading(body, words.descriptions());
        body.append("<p>").append(escaped(words.descriptionsLead())).append("</p>\n");
        begin(body, words.form(), words.what());
        for (var form : DescriptionForm.values()) {
            row(body, link(form.file(), form.file()), english(form.meaning()));
        }
        end(body);
    }

    private void tables(StringBuilder body) {
        heading(body, words.tables());
        body.append("<p>").append(escaped(words.tablesLead())).append("</p>\n");
        begin(body, words.table(), words.rows(), words.files(), words.what());
        for (var table : Tables.ALL) {
            var files = filesOf(table);
            if (!files.isEmpty()) {
                long rows = files.stream().mapToLong(f -> f.rows() == null ? 0 : f.rows()).sum();
                row(
                        body,
                        escaped(table.name()),
                        NumberFormat.getIntegerInstance(Locale.of(words.language())).format(rows),
                        links(table, files, rows),
                        english(table.meaning()));
            }
        }
        end(body);
    }

    private List<Output> filesOf(Table table) {
        return manifest.outputs().stream()
                .filter(file -> file.path().startsWith(table.name() + "/"))
                .filter(file -> file.path().endsWith(".parquet"))
                .toList();
    }

    private String links(Table table, List<Output> files, long rows) {
        var links = new StringBuilder();
        if (rows <= TableCsv.MOST_ROWS) {
            links.append(link(table.name() + ".csv", "CSV")).append(' ');
        }
        for (int i = 0; i < files.size(); i++) {
            links.append(
                            link(
                                    files.get(i).path(),
                                    files.size() == 1 ? "Parquet" : "Parquet " + (i + 1)))
                    .append(' ');
        }
        return links.toString().strip();
    }

    private void sources(StringBuilder body) {
        if (edition.sources().isEmpty()) {
            return;
        }
        heading(body, words.sources());
        begin(body, words.dataset(), words.publisher(), words.licence());
        for (var source : edition.sources()) {
            var title = source.title().isEmpty() ? source.dataset() : source.title();
            row(
                    body,
                    source.url() == null
                            ? english(title)
                            : "<a href=\""
                                    + escaped(source.url())
                                    + "\">"
                                    + english(title)
                                    + "</a>",
                    escaped(source.publisher().isEmpty() ? words.unsaid() : source.publisher()),
                    escaped(source.licence().isEmpty() ? words.unsaid() : source.licence()));
        }
        end(body);
    }

    private void programs(StringBuilder body) {
        var scores = filesOf(ScoreTable.TABLE);
        if (scores.isEmpty()) {
            return;
        }
        heading(body, words.programs());
        body.append("<p>").append(escaped(words.programsLead())).append("</p>\n");
        for (var snippet : Snippet.values()) {
            body.append("<h3>")
                    .append(escaped(snippet.title()))
                    .append("</h3>\n<pre class=\"wide\" tabindex=\"0\"><code>")
                    .append(escaped(snippet.of(edition.name(), scores.getFirst().path())))
                    .append("</code></pre>\n");
        }
    }

    private String link(String path, String text) {
        return "<a href=\"" + escaped(folder() + path) + "\">" + escaped(text) + "</a>";
    }

    private static void begin(StringBuilder body, String... heads) {
        body.append("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
        for (var head : heads) {
            body.append("<th scope=\"col\">").append(escaped(head)).append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
    }

    private static void row(StringBuilder body, String first, String... cells) {
        body.append("<tr><th scope=\"row\">").append(first).append("</th>");
        for (var cell : cells) {
            body.append("<td>").append(cell).append("</td>");
        }
        body.append("</tr>\n");
    }

    private static void end(StringBuilder body) {
        body.append("</tbody></table></div>\n");
    }
}

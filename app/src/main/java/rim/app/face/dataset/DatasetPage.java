package rim.app.face.dataset;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import rim.app.data.TableCsv;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.numeral.Numerals;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// The page of an edition as a dataset: how it is cited, what may be done with it, all files, and
/// how programs read them. It needs no script.
///
/// @param folder path of the edition's files at the service, which leads to them for ever, with a
///   slash at its end
record DatasetPage(DescribedEdition edition, String folder, DatasetWords words) {
    private static final int DAY = 10;
    private static final int CARD_LETTERS = 30;

    String text() {
        var title = String.format(Locale.ROOT, words.title(), edition.name());
        var body = new StringBuilder();
        body.append("<h1>").append(escaped(title)).append("</h1>\n<p class=\"lead\">");
        var day = edition.published().map(time -> time.substring(0, DAY)).orElse("");
        body.append(escaped(String.format(Locale.ROOT, words.lead(), day)));
        body.append("</p>\n");
        citation(body);
        descriptions(body);
        tables(body);
        sources(body);
        programs(body);
        return String.format(
                Locale.ROOT,
                """
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
                """,
                words.language(),
                escaped(title + " – " + words.home()),
                escaped(edition.title() + ". " + edition.rights()),
                folder,
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
        return escapeXml11(text);
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
        body.append("<pre class=\"citation\">")
                .append(english(DescriptionForm.TEXT.of(edition).strip()))
                .append("</pre>\n");
        heading(body, words.rights());
        body.append("<p>").append(english(edition.rights())).append("</p>\n");
    }

    private void descriptions(StringBuilder body) {
        heading(body, words.descriptions());
        body.append("<p>").append(escaped(words.descriptionsLead())).append("</p>\n");
        table(
                body,
                List.of(words.form(), words.what()),
                Arrays.stream(DescriptionForm.values())
                        .map(form ->
                                List.of(
                                        link(form.file(), form.file()),
                                        escaped(Meanings.of(form, words.language()))))
                        .toList());
    }

    private void tables(StringBuilder body) {
        heading(body, words.tables());
        body.append("<p>").append(escaped(words.tablesLead())).append("</p>\n");
        var lines = new ArrayList<List<String>>();
        for (var table : Tables.ALL) {
            var files = edition.filesOf(table);
            if (!files.isEmpty()) {
                var rows = Manifest.rows(files);
                lines.add(
                        List.of(
                                escaped(table.name()),
                                rows.isEmpty() ? words.unsaid() : number(rows.getAsLong()),
                                links(table, files, rows),
                                escaped(Meanings.of(table, words.language()))));
            }
        }
        table(body, List.of(words.table(), words.rows(), words.files(), words.what()), lines);
    }

    private String number(long number) {
        return Numerals.of(words.language()).count(number);
    }

    private String links(Table table, List<Output> files, OptionalLong rows) {
        var links = new StringBuilder();
        if (rows.orElse(0) <= TableCsv.MOST_ROWS) {
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
        table(
                body,
                List.of(words.dataset(), words.publisher(), words.licence()),
                edition.sources().stream().map(this::source).toList());
    }

    private List<String> source(SourceTitle source) {
        return List.of(
                link(source),
                escaped(source.publisher().isEmpty() ? words.unsaid() : source.publisher()),
                escaped(source.licence().isEmpty() ? words.unsaid() : source.licence()));
    }

    /// Its title, linked where its address is one of the web; what only looks like an address is
    /// shown and leads nowhere.
    private String link(SourceTitle source) {
        var title = english(source.called());
        var other = source.url() == null ? title : title + " (" + escaped(source.url()) + ")";
        return source.webAddress()
                .map(url -> "<a href=\"" + escaped(url) + "\">" + title + "</a>")
                .orElse(other);
    }

    private void programs(StringBuilder body) {
        var scores = edition.filesOf(ScoreTable.TABLE);
        if (scores.isEmpty()) {
            return;
        }
        var pinned = EditionName.parse(edition.name()).pinned();
        var paths = scores.stream().map(file -> file.path()).toList();
        heading(body, words.programs());
        body.append("<p>").append(escaped(words.programsLead())).append("</p>\n");
        for (var snippet : Snippet.values()) {
            body.append("<h3>")
                    .append(escaped(snippet.title()))
                    .append("</h3>\n<pre class=\"citation\"><code>")
                    .append(escaped(snippet.of(pinned, paths)))
                    .append("</code></pre>\n");
        }
    }

    private String link(String path, String text) {
        return "<a href=\"" + escaped(folder + path) + "\">" + escaped(text) + "</a>";
    }

    /// @param heads of the columns
    /// @param rows of cells, as HTML
    private static void table(StringBuilder body, List<String> heads, List<List<String>> rows) {
        body.append("<div class=\"wide\"><table class=\"stack\"><thead><tr>");
        for (var head : heads) {
            body.append("<th scope=\"col\">").append(escaped(head)).append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
        for (var row : rows) {
            body.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th>");
            for (int i = 1; i < row.size(); i++) {
                body.append(
                                isLong(row.get(i))
                                        ? "<td class=\"long\" data-label=\""
                                        : "<td data-label=\"")
                        .append(escaped(heads.get(i)))
                        .append("\">")
                        .append(row.get(i))
                        .append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody></table></div>\n");
    }

    /// Whether a text has no room beside others where a row is a card.
    private static boolean isLong(String cell) {
        return !cell.startsWith("<a ") && cell.length() > CARD_LETTERS;
    }
}

package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import rim.schemas.numeral.Numerals;

/// Pieces of a page that says everything in English and in Swedish: one file without scripts, in
/// which the reader chooses.
final class PageText {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff;
                   margin: 0 auto; max-width: 74rem; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2rem 0 .3rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
            p { max-width: 50rem; margin: .4rem 0; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dade; }
            thead th { color: #4f5963; font-size: .875rem; }
            td.n, th.n { text-align: right; }
            thead th, td.n { overflow-wrap: normal; }
            td:not(.n) { min-width: min(8rem, 13vw); }
            .soft { color: #4f5963; font-size: .9em; }
            .verdict { border-left: .5rem solid #777; padding: .5rem 1rem; background: #f3f6f8; max-width: none; }
            .sound { border-color: #1b6e3c; } .warnings, .accepted { border-color: #a86400; } .stopped { border-color: #a31515; }
            .years { display: flex; flex-wrap: wrap; gap: 2px; }
            .years span { padding: 0 .35rem; min-width: 4.9rem; text-align: right; }
            code { font: .85em/1.4 ui-monospace, "Liberation Mono", monospace; }
            i { font-style: normal; }
            code.row { display: block; }
            code.row.it { background: #ffe9a8; }
            .fold { display: none; }
            .choice { float: right; } .choice label { margin-left: .6rem; }
            :focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
            :root:has(#sv:checked) span[lang=en], :root:not(:has(#sv:checked)) span[lang=sv] { display: none; }
            @media (max-width: 48rem) {
              .choice { float: none; }
              thead { display: none; }
              table, tbody, tr, td, th[scope=row] { display: block; width: auto; min-width: 0; }
              tr { border-bottom: 1px solid #9aa4ad; padding: .3rem 0; }
              td, td.n, th[scope=row] { text-align: left; border: 0; padding: .05rem 0; }
              td .label { color: #4f5963; font-size: .875rem; }
              td:empty { display: none; }
            }
            @media screen and (max-width: 48rem) {
              .fold { display: block; } .fold label { display: inline-block; padding: .4rem .6rem .4rem .2rem; }
              .fold:not(:has(:checked)) + .part { display: none; }
            }
            @media (min-width: 48.01rem) { td > .label { display: none; } td:has(> .years) { width: 78%; } }
            @media screen and (prefers-color-scheme: dark) {
              body { color: #e7eaed; background: #14181c; }
              thead th, .soft, td .label { color: #a9b4be; }
              th, td, tr { border-bottom-color: #3d474f; }
              .verdict { background: #20272d; }
              .sound { border-color: #58c88a; } .warnings, .accepted { border-color: #e0a44e; } .stopped { border-color: #f08080; }
              code.row.it { background: #5c4a12; }
            }
            @media print { body { font-size: 9pt; max-width: none; padding: 0; } .choice { display: none; } tr { break-inside: avoid; }
              .years span, .verdict, code.row.it { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
            """;

    /// A column's title.
    ///
    /// @param isNumber whether it holds numbers
    record Head(String english, String swedish, boolean isNumber) {
        static Head text(String english, String swedish) {
            return new Head(english, swedish, false);
        }

        static Head number(String english, String swedish) {
            return new Head(english, swedish, true);
        }
    }

    /// A whole page.
    static String page(String title, String body) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <header>
                <div class="choice" role="radiogroup" aria-label="Language, språk"><input type="radio" name="language" id="en" checked><label for="en">English</label> <input type="radio" name="language" id="sv"><label for="sv">Svenska</label></div>
                </header>
                <main>
                %3$s</main>
                </body>
                </html>
                """,
                text(title),
                STYLE,
                body);
    }

    /// The same in both languages.
    static String both(String english, String swedish) {
        return english.equals(swedish)
                ? text(english)
                : "<span lang=\"en\">"
                        + text(english)
                        + "</span><span lang=\"sv\">"
                        + text(swedish)
                        + "</span>";
    }

    /// A part of the page under its heading. A narrow window shows it when the reader asks for it,
    /// so that a phone does not have to scroll past it; paper and wide windows have it open.
    ///
    /// @param id of the part, within the page
    static String part(String id, String english, String swedish, String content) {
        return String.format(
                Locale.ROOT,
                """
                <section aria-labelledby="%1$s"><h2 id="%1$s">%2$s</h2>
                <div class="fold"><input type="checkbox" id="show-%1$s" aria-labelledby="label-%1$s %1$s"><label for="show-%1$s" id="label-%1$s">%3$s</label></div>
                <div class="part">
                %4$s</div></section>
                """,
                id,
                both(english, swedish),
                both("Show", "Visa"),
                content);
    }

    static String paragraph(String english, String swedish) {
        return "<p>" + both(english, swedish) + "</p>\n";
    }

    /// A table, without the columns in which no row has anything. In a narrow window each row is a
    /// block, with the titles before its cells.
    ///
    /// @param rows cells as HTML, in the order of the titles
    static String table(List<Head> heads, List<List<String>> rows) {
        var html = new StringBuilder("<table>\n<thead><tr>");
        int[] shown =
                IntStream.range(0, heads.size())
                        .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                        .toArray();
        for (int i : shown) {
            var head = heads.get(i);
            html.append(head.isNumber() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(both(head.english(), head.swedish()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i : shown) {
                var head = heads.get(i);
                if (row.get(i).isEmpty()) {
                    html.append("<td></td>");
                    continue;
                }
                html.append(head.isNumber() ? "<td class=\"n\">" : "<td>")
                        .append("<span class=\"label\">")
                        .append(both(head.english(), head.swedish()))
                        .append(": </span>")
                        .append(row.get(i))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    /// Says where the rest is, where there is more than is shown.
    static String rest(int shown, int all, String how) {
        if (shown >= all) {
            return "";
        }
        return "<p class=\"soft\">"
                + both(
                        "The first "
                                + Numerals.ENGLISH.count(shown)
                                + " of "
                                + Numerals.ENGLISH.count(all)
                                + "; all of them: ",
                        "De första "
                                + Numerals.SWEDISH.count(shown)
                                + " av "
                                + Numerals.SWEDISH.count(all)
                                + "; alla: ")
                + "<code>"
                + text(how)
                + "</code></p>\n";
    }

    /// A count as a cell.
    static String number(long number) {
        return both(Numerals.ENGLISH.count(number), Numerals.SWEDISH.count(number));
    }

    /// A number as short as it may be without saying less than four digits.
    static String value(double number) {
        return both(Numerals.ENGLISH.measured(number), Numerals.SWEDISH.measured(number));
    }

    static List<String> texts(List<String> cells) {
        var all = new ArrayList<String>();
        cells.forEach(c -> all.add(text(c)));
        return all;
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private PageText() {}
}

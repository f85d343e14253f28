package rim.app.benchmark.summary;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.List;
import java.util.Locale;

/// Pieces of a page.
final class Html {
    private static final String STYLE =
            """
            body { font: 16px/1.5 system-ui, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff;
                   margin: 0 auto; max-width: 70rem; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2rem 0 .3rem; }
            p, ol { max-width: 50rem; margin: .4rem 0; } li { margin: .3rem 0; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dade; }
            thead th { color: #4f5963; font-size: .875rem; }
            .n { text-align: right; overflow-wrap: normal; }
            .soft { color: #4f5963; font-size: .9em; }
            code { font: .85em/1.4 ui-monospace, "Liberation Mono", monospace; }
            :focus-visible { outline: 3px solid #d55e00; outline-offset: 2px; }
            """;

    /// @param language its code
    static String page(String language, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\""
                + language
                + "\">\n"
                + "<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>"
                + text(title)
                + "</title>\n<style>\n"
                + STYLE
                + "</style>\n</head>\n<body>\n"
                + body
                + "</body>\n</html>\n";
    }

    static String heading(String id, String title) {
        return "<h2 id=\"" + id + "\">" + text(title) + "</h2>\n";
    }

    static String paragraph(String text) {
        return "<p>" + text(text) + "</p>\n";
    }

    /// @param heads titles of the columns; those that begin with `#` are of numbers
    /// @param rows cells as plain text
    static String table(List<String> heads, List<List<String>> rows) {
        var html = new StringBuilder("<table>\n<thead><tr>");
        for (String head : heads) {
            html.append(isNumber(head) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(text(head.replaceFirst("^#", "")))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(isNumber(heads.get(i)) ? "<td class=\"n\">" : "<td>")
                        .append(text(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static boolean isNumber(String head) {
        return head.startsWith("#");
    }

    /// A number with as many digits as are read; nothing for none.
    static String number(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        double size = Math.abs(number);
        return String.format(
                Locale.ROOT, size >= 100 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", number);
    }

    static String text(String text) {
        return escapeXml11(text);
    }

    private Html() {}
}

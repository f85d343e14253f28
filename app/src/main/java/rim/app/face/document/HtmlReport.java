package rim.app.face.document;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.util.ArrayList;
import java.util.List;
import rim.app.question.report.RegionReport;
import rim.app.question.report.RegionReport.Statement;

/// A report as one HTML page without scripts, to be read and printed. A number behind each sentence
/// leads to where its figures are.
public final class HtmlReport {
    private static final String STYLE =
            """
            :root { font: 11pt/1.5 Georgia, "Liberation Serif", serif; color: #1a1a1a; background: #fff; }
            body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.7rem; line-height: 1.2; }
            h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
            p { margin: .5rem 0; }
            .note { color: #4f5963; }
            sup { line-height: 0; font-size: .82em; }
            a { color: #0b4f8a; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #d5dade; vertical-align: top; }
            td, th + th { text-align: right; }
            td + td { white-space: nowrap; }
            tr, blockquote { break-inside: avoid; }
            .wide { overflow-x: auto; }
            ol.figures { font-size: .9rem; overflow-wrap: anywhere; }
            @media print { @page { size: A4; margin: 18mm 20mm; } body { max-width: none; margin: 0; padding: 0; } a { color: inherit; text-decoration: none; } }
            @media screen and (prefers-color-scheme: dark) { :root { color: #e7eaed; background: #14191d; } a { color: #8cc2f2; } .note { color: #b3bcc4; } }
            """;

    private final StringBuilder out = new StringBuilder();
    private final List<Statement> figures = new ArrayList<>();

    private final boolean isServed;

    private HtmlReport(boolean isServed) {
        this.isServed = isServed;
    }

    /// The page as a file.
    public static String of(RegionReport report) {
        return written(report, new HtmlReport(false));
    }

    /// The page of a service, where what each sentence is made from is one click away.
    static String linked(RegionReport report) {
        return written(report, new HtmlReport(true));
    }

    private static String written(RegionReport report, HtmlReport page) {
        page.write(report);
        return page.out.toString();
    }

    private void write(RegionReport report) {
        out.append("<!doctype html>\n<html lang=\"")
                .append(report.language())
                .append("\">\n<head>\n");
        out.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,");
        out.append(" initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
        out.append("default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        out.append(escapeXml11(report.title())).append("</title>\n<style>\n").append(STYLE);
        out.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escapeXml11(report.title()));
        out.append("</h1>\n<p class=\"note\">").append(escapeXml11(report.note())).append("</p>\n");
        for (var section : report.sections()) {
            out.append("<section>\n<h2>").append(escapeXml11(section.title())).append("</h2>\n");
            section.statements().forEach(this::sentence);
            if (section.code().equals("indicators")) {
                table(report);
            }
            out.append("</section>\n");
        }
        figures();
        out.append("</main>\n</body>\n</html>\n");
    }

    private void sentence(Statement each) {
        figures.add(each);
        int number = figures.size();
        out.append("<p>").append(escapeXml11(each.text())).append("<sup><a id=\"s").append(number);
        out.append("\" href=\"#f").append(number).append("\">").append(number);
        out.append("</a></sup></p>\n");
    }

    private void table(RegionReport report) {
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(escapeXml11(report.headings().getFirst())).append("\"><table>\n<thead><tr>");
        report.headings()
                .forEach(each ->
                        out.append("<th scope=\"col\">").append(escapeXml11(each)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (var each : report.indicators()) {
            out.append("<tr><th scope=\"row\">").append(escapeXml11(each.title())).append("</th>");
            for (var cell : List.of(each.value(), each.year(), each.rank(), each.relative())) {
                out.append("<td>").append(escapeXml11(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    /// Where the figures of each sentence are.
    private void figures() {
        out.append("<ol class=\"figures note\">\n");
        for (int i = 0; i < figures.size(); i++) {
            var each = figures.get(i);
            out.append("<li id=\"f").append(i + 1).append("\">");
            var command = "<code>rim " + escapeXml11(each.question()) + "</code>";
            out.append(
                    isServed
                            ? "<a href=\"" + escapeXml11(each.page()) + "\">" + command + "</a>"
                            : command);
            each.cells().forEach(cell -> out.append(' ').append(escapeXml11(cell)));
            out.append(" <a href=\"#s").append(i + 1).append("\">↑</a></li>\n");
        }
        out.append("</ol>\n");
    }
}

package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The main text of a web page: without scripts, menus and forms.
final class HtmlReader {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, button, select, datalist, annotation,"
                    + " [hidden]:not([hidden=until-found]), dialog:not([open]), [role=dialog], [role=alertdialog],"
                    + " [role=navigation],"
                    + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)],"
                    // what they hold is for programs that cannot show them
                    + " video, audio, canvas, iframe, object, progress, meter,"
                    // what was struck out when another text was put in
                    + " del,"
                    // numbers of the pages of a printed book
                    + " [epub:type~=(?i)\\bpagebreak\\b], [role=doc-pagebreak]";
    private static final String PUBLISHED =
            "meta[property=article:published_time],"
                    + " meta[name~=(?i)^(dc|dcterms)\\.(date|issued|date\\.issued)$],"
                    + " meta[name=citation_publication_date], meta[name=citation_date],"
                    + " [itemprop=datePublished], time[pubdate]";

    private static final int LONGEST_CELL = 400;

    /// Elements that have a line of their own beside those that the library says so of.
    private static final List<String> LINES = List.of("br", "legend", "summary", "textarea");

    private static final String RAISED =
            "sup, a[role=doc-noteref], a[epub:type=noteref], a[href^=#]";
    private static final String AROUND = "body > header, body > footer, body > aside";
    private static final String MAIN = "main, [role=main], article";

    private HtmlReader() {}

    static DocumentText read(byte[] bytes) throws IOException {
        return read(HtmlParsing.page(bytes, null, ""), new PageFrames());
    }

    /// @param frames pages that it may show
    static DocumentText read(Document document, PageFrames frames) {
        // it stands in what is for programs
        var linked = LinkedData.published(document);
        keepShown(document, frames);
        var year = published(document);
        return read(document, main(document), year == null ? linked : year);
    }

    /// A chapter of a book, which has nothing around its text.
    static DocumentText readChapter(byte[] bytes) throws IOException {
        var document = HtmlParsing.chapter(bytes);
        keepShown(document, new PageFrames());
        return read(document, document.body(), published(document));
    }

    private static DocumentText read(Document document, Element text, @Nullable Integer year) {
        var heading = document.selectFirst("h1, h2");
        return new DocumentText(
                document.title(),
                heading == null ? null : CleanText.paragraph(heading.text()),
                declaredLanguage(document),
                year,
                DocumentText.onePage(paragraphs(text)),
                null);
    }

    /// The paragraphs of a fragment.
    static List<String> paragraphsOf(String html) {
        var document = Jsoup.parseBodyFragment(html);
        keepShown(document, new PageFrames());
        return paragraphs(document.body());
    }

    private static void keepShown(Document document, PageFrames frames) {
        frames.unpack(document);
        Alternatives.choose(document);
        document.select(NEVER_TEXT).remove();
        SvgText.unpack(document);
    }

    // A page may put its teasers into articles too: the marked part counts when it is the most.
    private static Element main(Document document) {
        var body = document.body();
        var main = document.selectFirst(MAIN);
        if (main != null && main.text().length() * 2 > body.text().length()) {
            return main;
        }
        body.select(AROUND).remove();
        return body;
    }

    private static @Nullable String declaredLanguage(Document document) {
        var html = document.selectFirst("html");
        var language = html == null ? "" : html.attr(html.hasAttr("lang") ? "lang" : "xml:lang");
        return language.isBlank() ? null : language;
    }

    private static @Nullable Integer published(Document document) {
        for (Element each : document.select(PUBLISHED)) {
            var date = each.attr(each.nameIs("meta") ? "content" : "datetime").strip();
            var year = year(date);
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /// The year of a date as programs write it; null for anything else.
    static @Nullable Integer year(String date) {
        return date.matches("(19|20)\\d\\d([-/].*)?")
                ? Integer.valueOf(date.substring(0, 4))
                : null;
    }

    private static List<String> paragraphs(Element root) {
        root.select("td, th").forEach(HtmlReader::putOnOneLine);
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        root.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            current.append(text.getWholeText());
                        } else if (isCell(node) && !current.toString().isBlank()) {
                            current.append(" | ");
                        } else if (isNoteMark(node, current)) {
                            current.append(' ');
                        } else {
                            end(node);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!isCell(node)) {
                            end(node);
                        }
                    }

                    private void end(Node node) {
                        if (node instanceof Element e && isLine(e)) {
                            paragraphs.add(current.toString());
                            current.setLength(0);
                        }
                    }
                });
        paragraphs.add(current.toString());
        return paragraphs;
    }

    // A row is a line; but some pages are laid out by tables, and have all their text in a cell.
    private static void putOnOneLine(Element cell) {
        if (cell.text().length() <= LONGEST_CELL && cell.selectFirst("table") == null) {
            var within = List.copyOf(cell.getAllElements());
            // the first is the cell itself
            for (Element each : within.subList(1, within.size())) {
                if (isLine(each)) {
                    each.before(new TextNode(" "));
                    each.after(new TextNode(" "));
                    if (each.nameIs("br")) {
                        each.remove();
                    } else {
                        each.unwrap();
                    }
                }
            }
        }
    }

    private static boolean isNoteMark(Node node, StringBuilder before) {
        return node instanceof Element element
                && (node.nameIs("sup") || node.nameIs("a"))
                && element.is(RAISED)
                && NoteMark.is(before, element.text());
    }

    private static boolean isLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    private static boolean isCell(Node node) {
        return node.nameIs("td") || node.nameIs("th");
    }
}

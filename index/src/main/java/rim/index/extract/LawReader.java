package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Laws and acts in XML: Akoma Ntoso, as many parliaments publish them, and Formex, as the Official
/// Journal of the European Union does. Other XML is refused, since its text cannot be told from its
/// data.
///
/// [Akoma Ntoso 1.0](https://docs.oasis-open.org/legaldocml/akn-core/v1.0/), [Formex
/// 4](https://op.europa.eu/en/web/eu-vocabularies/formex).
final class LawReader {
    private static final Set<String> FORMEX =
            new TreeSet<>(
                    List.of(
                            "act",
                            "act.gen",
                            "agr",
                            "annex",
                            "case",
                            "cjt",
                            "cons.act",
                            "cons.annex",
                            "cons.doc",
                            "cons.other",
                            "conclusion",
                            "decision.ecsc",
                            "general",
                            "judgment",
                            "letter",
                            "opinion",
                            "order",
                            "proc",
                            "report.hearing",
                            "ruling",
                            "rules.ed",
                            "summary",
                            "tech.reg"));

    /// Elements within a line; all others begin a new one.
    private static final Set<String> WITHIN_LINES =
            new TreeSet<>(
                    List.of(
                            "a",
                            "abbr",
                            "affectedDocument",
                            "b",
                            "courtType",
                            "decoration",
                            "date",
                            "def",
                            "docAuthority",
                            "docCommittee",
                            "docDate",
                            "docIntroducer",
                            "docJurisdiction",
                            "docNumber",
                            "docPurpose",
                            "docProponent",
                            "docStage",
                            "docStatus",
                            "docTitle",
                            "docType",
                            "docketNumber",
                            "em",
                            "embeddedText",
                            "entity",
                            "eop",
                            "event",
                            "fillIn",
                            "i",
                            "img",
                            "ins",
                            "inline",
                            "judge",
                            "lawyer",
                            "legislature",
                            "location",
                            "marker",
                            "mmod",
                            "mref",
                            "mod",
                            "neutralCitation",
                            "noteRef",
                            "num",
                            "object",
                            "omissis",
                            "organization",
                            "outcome",
                            "party",
                            "person",
                            "placeholder",
                            "process",
                            "recordedTime",
                            "quantity",
                            "quotedText",
                            "ref",
                            "relatedDocument",
                            "remark",
                            "rmod",
                            "role",
                            "rref",
                            "scene",
                            "session",
                            "shortTitle",
                            "signature",
                            "span",
                            "strong",
                            "sub",
                            "sup",
                            "term",
                            "time",
                            "u",
                            "vote",
                            "ht",
                            "quot.start",
                            "quot.end",
                            "ft",
                            "ie",
                            "no.p",
                            "no.parag",
                            "ref.doc",
                            "ref.doc.oj",
                            "addr",
                            "accr",
                            "uri",
                            "title.inline"));

    /// Elements that are no text of the act.
    private static final Set<String> NO_TEXT =
            new TreeSet<>(List.of("bib.data", "bib.doc", "bib.instance", "del", "meta"));

    private static final Set<String> ROWS = new TreeSet<>(List.of("row", "tr"));

    /// Notes stand where their sign does, within a sentence: they are read after the text.
    private static final Set<String> NOTES = new TreeSet<>(List.of("authorialnote", "note"));

    private LawReader() {}

    static DocumentText read(byte[] bytes) throws IOException {
        var document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        var root = document.children().stream().findFirst().orElse(null);
        var name = root == null ? "" : local(root);
        boolean akomaNtoso = name.equals("akomantoso");
        if (root == null || (!akomaNtoso && !isFormex(root, name))) {
            throw new UnreadableException(
                    Reason.UNSUPPORTED_FORM,
                    "It is XML of a kind that is not read (<" + name + ">)");
        }
        var year = year(document, akomaNtoso);
        var language = language(document, akomaNtoso);
        removeWhatIsNoText(document, root);
        named(document, NOTES).forEach(root::appendChild);
        var title = akomaNtoso ? first(document, "docTitle, longTitle, shortTitle") : null;
        var heading = first(document, akomaNtoso ? "heading, num" : "TITLE, TI");
        return new DocumentText(
                title, heading, language, year, DocumentText.onePage(paragraphs(document)), null);
    }

    private static void removeWhatIsNoText(Document document, Element root) {
        // some keep the words of notes beside what is said about the act
        named(document, NOTES).stream()
                .filter(n -> n.parent() != null && local(n.parent()).equals("notes"))
                .forEach(root::appendChild);
        named(document, NO_TEXT).forEach(Node::remove);
        for (Element row : named(document, ROWS).reversed()) {
            var cells = row.children().stream().map(LawReader::onOneLine).toList();
            row.text(String.join(" | ", cells));
        }
    }

    private static List<Element> named(Document document, Set<String> names) {
        return document.getAllElements().stream().filter(e -> names.contains(local(e))).toList();
    }

    private static String onOneLine(Element element) {
        return CleanText.paragraph(String.join(" ", paragraphs(element)));
    }

    // Names such as ACT are used by others too: the schema is named, or the parts are those of it.
    private static boolean isFormex(Element root, String name) {
        return FORMEX.contains(name)
                && (root.attributes().asList().stream()
                                .anyMatch(a -> a.getValue().contains("formex"))
                        || root.children().stream()
                                .map(LawReader::local)
                                .anyMatch(c -> c.startsWith("bib.") || c.equals("title")));
    }

    private static String local(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String first(Document document, String names) {
        for (String name : names.split(", ")) {
            var found = all(document, name).filter(e -> !e.text().isBlank()).findFirst();
            if (found.isPresent()) {
                return onOneLine(found.get());
            }
        }
        return null;
    }

    private static @Nullable String language(Document document, boolean akomaNtoso) {
        var language =
                akomaNtoso
                        ? all(document, "FRBRlanguage").map(e -> e.attr("language"))
                        : all(document, "LG.DOC").map(Element::text);
        return language.filter(l -> !l.isBlank()).findFirst().orElse(null);
    }

    // Some write all names with a prefix.
    private static Stream<Element> all(Document document, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return document.getAllElements().stream().filter(e -> local(e).equals(wanted));
    }

    private static @Nullable Integer year(Document document, boolean akomaNtoso) {
        var dates = all(document, akomaNtoso ? "FRBRdate" : "DATE").toList();
        for (Element each : dates) {
            var date = each.attr(akomaNtoso ? "date" : "ISO");
            if (date.matches("(19|20)\\d\\d.*")) {
                return Integer.valueOf(date.substring(0, 4));
            }
        }
        return null;
    }

    private static List<String> paragraphs(Element document) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        document.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            current.append(text.getWholeText());
                        } else {
                            end(node);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        end(node);
                    }

                    private void end(Node node) {
                        if (!(node instanceof Element element)) {
                            return;
                        }
                        if (isWithinLine(element)) {
                            // a number and what it numbers, in elements without a space between
                            current.append(local(element).startsWith("n") ? " " : "");
                        } else {
                            paragraphs.add(current.toString());
                            current.setLength(0);
                        }
                    }
                });
        paragraphs.add(current.toString());
        return paragraphs;
    }

    private static boolean isWithinLine(Element element) {
        var name = element.tagName();
        var own = name.substring(name.indexOf(':') + 1);
        return WITHIN_LINES.contains(own) || WITHIN_LINES.contains(own.toLowerCase(Locale.ROOT));
    }
}

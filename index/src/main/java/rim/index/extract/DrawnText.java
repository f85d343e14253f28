package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The words in diagrams (SmartArt) and charts of an Office file, which are parts of their own.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, chapter 21.
final class DrawnText {
    private DrawnText() {}

    /// The paragraphs of the diagrams and charts that a part shows, and the names in its charts, by
    /// the relations that the part calls them by, in their order there.
    static Map<String, List<String>> shownBy(PackagePart part) throws IOException {
        var shown = new LinkedHashMap<String, List<String>>();
        try {
            for (var relation : part.getRelationships()) {
                var kind = relation.getRelationshipType();
                if (kind.endsWith("/diagramData")
                        || kind.endsWith("/chart")
                        || kind.endsWith("/chartEx")) {
                    var drawn = part.getRelatedPart(relation);
                    var texts = new LinkedHashSet<String>();
                    try (InputStream bytes = drawn.getInputStream()) {
                        add(DocumentHelper.readDocument(bytes).getDocumentElement(), texts);
                    }
                    texts.remove("");
                    shown.put(relation.getId(), List.copyOf(texts));
                }
            }
        } catch (InvalidFormatException | SAXException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
        return shown;
    }

    private static void add(Element element, Set<String> texts) {
        switch (WordText.name(element)) {
            case "p", "strCache", "strLit", "multiLvlStrCache", "strDim", "v" ->
                    texts.add(text(element).strip());
            // what is drawn is no word
            case "numCache", "numLit", "numDim" -> {}
            default -> WordReader.children(element).forEach(e -> add(e, texts));
        }
    }

    private static String text(Element element) {
        return switch (WordText.name(element)) {
            case "t" -> element.getTextContent();
            case "v" -> element.getTextContent() + " ";
            case "br", "f" -> " ";
            default -> {
                var inside = WordReader.children(element);
                var text = new StringBuilder();
                inside.forEach(e -> text.append(text(e)));
                // newer charts write names without an element of their own
                boolean isName = inside.isEmpty() && WordText.name(element).equals("pt");
                yield isName ? element.getTextContent() + " " : text.toString();
            }
        };
    }
}

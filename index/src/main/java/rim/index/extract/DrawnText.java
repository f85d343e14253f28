package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

    /// The paragraphs of the diagrams and charts that a part shows, and the names in its charts.
    static List<String> shownBy(PackagePart part) throws IOException {
        var texts = new ArrayList<String>();
        try {
            for (var relation : part.getRelationships()) {
                var kind = relation.getRelationshipType();
                if (kind.endsWith("/diagramData") || kind.endsWith("/chart")) {
                    var drawn = part.getRelatedPart(relation);
                    try (InputStream bytes = drawn.getInputStream()) {
                        add(DocumentHelper.readDocument(bytes).getDocumentElement(), texts);
                    }
                }
            }
        } catch (InvalidFormatException | SAXException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
        return texts.stream().filter(t -> !t.isBlank()).distinct().toList();
    }

    private static void add(Element element, List<String> texts) {
        switch (WordText.name(element)) {
            case "p", "strCache" -> texts.add(text(element).strip());
            default -> WordReader.children(element).forEach(e -> add(e, texts));
        }
    }

    private static String text(Element element) {
        return switch (WordText.name(element)) {
            case "t" -> element.getTextContent();
            case "v" -> element.getTextContent() + " ";
            case "br" -> " ";
            default -> {
                var text = new StringBuilder();
                WordReader.children(element).forEach(e -> text.append(text(e)));
                yield text.toString();
            }
        };
    }
}

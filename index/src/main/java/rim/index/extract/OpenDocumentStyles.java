package rim.index.extract;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the automatic styles of an OpenDocument file, which stand before its text, say of how text
/// looks. [OpenDocument 1.3](https://docs.oasis-open.org/office/OpenDocument/v1.3/), 16.
final class OpenDocumentStyles {
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TITLE = "Title";

    private final Set<String> titles = new HashSet<>(Set.of(TITLE));
    private final Set<String> raised = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private @Nullable String current;

    /// Takes in what an element begins, wherever it stands.
    void read(XMLStreamReader xml) {
        if (!STYLE.equals(xml.getNamespaceURI())) {
            return;
        }
        if (xml.getLocalName().equals("style")) {
            current = xml.getAttributeValue(STYLE, "name");
            if (current != null
                    && TITLE.equals(xml.getAttributeValue(STYLE, "parent-style-name"))) {
                titles.add(current);
            }
        } else if (xml.getLocalName().equals("text-properties") && current != null) {
            var place = xml.getAttributeValue(STYLE, "text-position");
            if (place != null && place.startsWith("super")) {
                raised.add(current);
            }
            if ("none".equals(xml.getAttributeValue(TEXT, "display"))) {
                hidden.add(current);
            }
        } else if (xml.getLocalName().equals("table-properties")
                && current != null
                && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
            hidden.add(current);
        }
    }

    /// Whether a paragraph of a style is the title.
    boolean isTitle(@Nullable String style) {
        return style != null && titles.contains(style);
    }

    /// Whether text of a style stands higher than that around it.
    boolean isRaised(@Nullable String style) {
        return style != null && raised.contains(style);
    }

    /// Whether text or a table of a style is not shown.
    boolean isHidden(@Nullable String style) {
        return style != null && hidden.contains(style);
    }
}

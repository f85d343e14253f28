package rim.index.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument file, which stand in a part of their own and before its text,
/// say of how text looks and where pages begin and end. [OpenDocument
/// 1.3](https://docs.oasis-open.org/office/OpenDocument/v1.3/), 16.
final class OpenDocumentStyles {
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String FORMAT =
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String TITLE = "Title";

    private final Set<String> titles = new HashSet<>(Set.of(TITLE));
    private final Set<String> raised = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Look> looks = new HashMap<>();
    private @Nullable String current;
    private String family = "";

    /// Where a style begins and ends a page; null where it says nothing and the one that it is made
    /// from counts.
    private record Look(
            @Nullable String parent,
            @Nullable Boolean hasPageOfItsOwn,
            @Nullable Boolean begins,
            @Nullable Boolean ends) {}

    /// Takes in a part that has styles alone.
    void readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                read(xml);
            }
        }
    }

    /// Takes in what an element begins, wherever it stands.
    void read(XMLStreamReader xml) {
        if (xml.getLocalName().endsWith("-style")) {
            // those of lists, and what holds where no style says otherwise
            current = null;
        }
        if (!STYLE.equals(xml.getNamespaceURI())) {
            return;
        }
        if (xml.getLocalName().equals("style")) {
            current = xml.getAttributeValue(STYLE, "name");
            family = String.valueOf(xml.getAttributeValue(STYLE, "family"));
            readLook(xml);
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
        } else if (xml.getLocalName().equals("paragraph-properties")) {
            readBreaks(xml);
        } else if (xml.getLocalName().equals("table-properties") && current != null) {
            readBreaks(xml);
            if ("false".equals(xml.getAttributeValue(TABLE, "display"))) {
                hidden.add(current);
            }
        }
    }

    private void readLook(XMLStreamReader xml) {
        var page = xml.getAttributeValue(STYLE, "master-page-name");
        var parent = xml.getAttributeValue(STYLE, "parent-style-name");
        looks.put(
                key(family, String.valueOf(current)),
                new Look(parent, page == null ? null : !page.isEmpty(), null, null));
    }

    private void readBreaks(XMLStreamReader xml) {
        var before = xml.getAttributeValue(FORMAT, "break-before");
        var after = xml.getAttributeValue(FORMAT, "break-after");
        looks.computeIfPresent(
                key(family, String.valueOf(current)),
                (name, look) ->
                        new Look(
                                look.parent(),
                                look.hasPageOfItsOwn(),
                                before == null ? null : before.equals("page"),
                                after == null ? null : after.equals("page")));
    }

    private static String key(String family, String style) {
        return family + " " + style;
    }

    /// Whether what has a style begins a page.
    ///
    /// @param family `paragraph` or `table`
    boolean beginsPage(String family, String style) {
        return says(family, style, Look::hasPageOfItsOwn) || says(family, style, Look::begins);
    }

    /// Whether what has a style ends its page.
    ///
    /// @param family `paragraph` or `table`
    boolean endsPage(String family, String style) {
        return says(family, style, Look::ends);
    }

    private boolean says(String family, String style, Function<Look, @Nullable Boolean> what) {
        var name = style;
        // styles that are made from each other in a circle say nothing
        for (int step = 0; step <= looks.size() && name != null; step++) {
            var look = looks.get(key(family, name));
            var said = look == null ? null : what.apply(look);
            if (said != null) {
                return said;
            }
            name = look == null ? null : look.parent();
        }
        return false;
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

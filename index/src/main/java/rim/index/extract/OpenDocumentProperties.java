package rim.index.extract;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What an OpenDocument says of itself.
final class OpenDocumentProperties {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private @Nullable String title;
    private @Nullable String language;
    private @Nullable Integer made;

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("creation-date")) {
                var date = xml.getElementText();
                made = date.matches("\\d{4}-.*") ? Integer.valueOf(date.substring(0, 4)) : null;
            } else if (DUBLIN_CORE.equals(xml.getNamespaceURI())) {
                switch (xml.getLocalName()) {
                    case "title" -> title = nullIfBlank(xml.getElementText());
                    case "language" -> language = nullIfBlank(xml.getElementText());
                    default -> {
                        // who wrote it when, which is seldom true
                    }
                }
            }
        }
    }

    @Nullable String title() {
        return title;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable Integer made() {
        return made;
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }
}

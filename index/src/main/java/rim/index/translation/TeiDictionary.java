package rim.index.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rim.index.xml.SafeXml;

/// Reads a dictionary in TEI, as FreeDict's sources are: of each `entry` the words in `orth`, and
/// what they are called in `quote` of a `cit` of translations that is in no example.
final class TeiDictionary {
    private static final String EXAMPLE = "example";

    private final TranslationWords words;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    TeiDictionary(TranslationWords words) {
        this.words = words;
    }

    void read(Path file) throws IOException, XMLStreamException {
        try (var bytes = Files.newInputStream(file)) {
            var xml = SafeXml.reader(bytes);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                    end(xml.getLocalName());
                }
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals("orth")) {
            written.add(xml.getElementText());
        } else if (name.equals("quote") && isTranslation()) {
            called.add(xml.getElementText());
        } else {
            open.push(
                    name.equals("cit")
                            ? Objects.requireNonNullElse(xml.getAttributeValue(null, "type"), "")
                            : name);
        }
    }

    private boolean isTranslation() {
        return open.peek() != null && open.peek().startsWith("trans") && !open.contains(EXAMPLE);
    }

    private void end(String name) {
        if (name.equals("entry")) {
            for (String word : written) {
                called.forEach(each -> words.add(word, each));
            }
            written.clear();
            called.clear();
        }
    }
}

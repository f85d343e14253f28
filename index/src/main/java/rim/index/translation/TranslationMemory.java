package rim.index.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rim.index.xml.SafeXml;

/// Reads a translation memory in TMX: of each unit the segments in the two languages, whatever
/// their country. Segments of many words say nothing of single ones and are passed over when words
/// are looked up; memories of terms have short ones.
final class TranslationMemory {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /// Elements within a segment whose text is a code of the format that it was taken from.
    private static final List<String> CODES = List.of("bpt", "ept", "it", "ph", "ut");

    private final TranslationWords words;
    private final LanguagePair languages;
    private final List<String> written = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    TranslationMemory(TranslationWords words, LanguagePair languages) {
        this.words = words;
        this.languages = languages;
    }

    void read(Path file) throws IOException, XMLStreamException {
        try (var bytes = Files.newInputStream(file)) {
            var xml = SafeXml.reader(bytes);
            var language = "";
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("tuv")) {
                        language = language(xml);
                    } else if (xml.getLocalName().equals("seg")) {
                        keep(language, segment(xml));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("tu")) {
                    end();
                }
            }
        }
    }

    private static String language(XMLStreamReader xml) {
        var named = xml.getAttributeValue(XML, "lang");
        var code =
                Objects.requireNonNullElse(
                        named == null ? xml.getAttributeValue(null, "lang") : named, "");
        return code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private void keep(String language, String text) {
        if (language.equals(languages.from())) {
            written.add(text);
        } else if (language.equals(languages.to())) {
            called.add(text);
        }
    }

    private static String segment(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int codes = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                codes += CODES.contains(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                codes -= CODES.contains(xml.getLocalName()) ? 1 : 0;
            } else if (codes == 0 && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void end() {
        for (String word : written) {
            called.forEach(each -> words.addOne(word, each));
        }
        written.clear();
        called.clear();
    }
}

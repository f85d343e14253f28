package rim.index.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rim.index.xml.SafeXml;
import rim.schemas.RimException;

/// Reads a vocabulary in SKOS, RDF/XML, as EuroVoc is published.
///
/// A concept's code is the last part of its address; of labels the preferred and alternative ones
/// with a language of two letters are read, of relations the first broader one.
public final class SkosReader {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader xml;
    private final List<Theme> themes = new ArrayList<>();

    private SkosReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// The vocabulary of a file.
    ///
    /// @throws RimException when it cannot be read or has no concept
    public static Vocabulary read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var reading = new SkosReader(SafeXml.reader(bytes));
            reading.readConcepts();
            if (reading.themes.isEmpty()) {
                throw new RimException(
                        "No concept in the vocabulary: '"
                                + file
                                + "' (expected SKOS in RDF/XML with skos:Concept elements)");
            }
            return new Vocabulary(reading.themes);
        } catch (IOException | XMLStreamException e) {
            throw new RimException(
                    "Cannot read the vocabulary: '" + file + "' (expected SKOS in RDF/XML)", e);
        }
    }

    private void readConcepts() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                var about = xml.getAttributeValue(RDF, "about");
                if (isSkos("Concept") && about != null) {
                    readConcept(about);
                }
            }
        }
    }

    private boolean isSkos(String name) {
        return SKOS.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(name);
    }

    private void readConcept(String about) throws XMLStreamException {
        var labels = new TreeMap<String, List<String>>();
        String broader = null;
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (isSkos("prefLabel") || isSkos("altLabel")) {
                    depth--;
                    readLabel(labels);
                } else if (isSkos("broader") && broader == null) {
                    broader = code(xml.getAttributeValue(RDF, "resource"));
                }
            }
        }
        themes.add(new Theme(String.valueOf(code(about)), broader, labels));
    }

    // The text ends at the element's end, which is read with it.
    private void readLabel(Map<String, List<String>> labels) throws XMLStreamException {
        boolean preferred = xml.getLocalName().equals("prefLabel");
        var language = xml.getAttributeValue(XML, "lang");
        var text = xml.getElementText().strip();
        if (language != null && language.length() == 2 && !text.isEmpty()) {
            var own = labels.computeIfAbsent(language, l -> new ArrayList<>());
            own.add(preferred ? 0 : own.size(), text);
        }
    }

    private static @Nullable String code(@Nullable String address) {
        return address == null
                ? null
                : address.substring(
                        Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    }
}

package rim.sources.form.sdmx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rim.sources.bytes.SourceXml;

/// The beginning of a message: what its root says that it is. Only data go further.
final class SdmxRoot {
    private static final int LONGEST_MESSAGE = 2_000;

    /// Reads on from the root of a message of data.
    ///
    /// @throws IOException for anything else, with what it is
    static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
        var xml = SourceXml.reader(in);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            requireNoDoctype(xml);
        }
        requireData(xml);
        return xml;
    }

    static void requireNoDoctype(XMLStreamReader xml) throws IOException {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw new IOException("it has a DOCTYPE, which no SDMX message has");
        }
    }

    private static void requireData(XMLStreamReader xml) throws IOException, XMLStreamException {
        var root = xml.getLocalName();
        switch (root) {
            case "Structure" -> throw new IOException("it describes a structure and holds no data");
            case "GenericMetadata", "StructureSpecificMetadata" ->
                    throw new IOException("it is metadata and holds no data");
            case "CrossSectionalData", "UtilityData" ->
                    throw new IOException(
                            "'"
                                    + root
                                    + "' is not read (get generic, compact or structure-specific data)");
            case "Fault", "Error", "Envelope" ->
                    throw new IOException("the service's answer is a fault: " + allText(xml));
            default -> {
                if (!root.endsWith("Data")) {
                    throw new IOException("it is not an SDMX message: its root is '" + root + "'");
                }
            }
        }
    }

    private static String allText(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && text.length() < LONGEST_MESSAGE) {
            if (xml.next() == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                text.append(text.isEmpty() ? "" : " ").append(xml.getText().strip());
            }
        }
        return text.toString();
    }

    private SdmxRoot() {}
}

package rim.app.face.sdmx;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes SDMX-ML.
final class Xml {
    static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    static final String COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
    static final String STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    static final String GENERIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    static final String SPECIFIC =
            "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";
    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    /// A version of SDMX-ML, as data of a structure need it. What 2.1 refers to by a name and a
    /// version, 3.0 refers to by its URN.
    enum Ml {
        TWO("v2_1"),
        THREE("v3_0");

        private final String version;

        Ml(String version) {
            this.version = version;
        }

        String message() {
            return MESSAGE.replace(TWO.version, version);
        }

        String common() {
            return COMMON.replace(TWO.version, version);
        }

        String specific() {
            return SPECIFIC.replace(TWO.version, version);
        }
    }

    private final XMLStreamWriter writer;

    Xml(OutputStream out) throws XMLStreamException {
        this.writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /// Begins the document.
    ///
    /// @param name with its prefix
    /// @param namespaces prefix and name in turn
    void document(String name, String... namespaces) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        begin(name);
        for (int i = 0; i < namespaces.length; i += 2) {
            writer.writeAttribute("xmlns:" + namespaces[i], namespaces[i + 1]);
        }
    }

    /// @param attributes name and value in turn
    void begin(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        writer.writeCharacters(withoutControls(text));
        end();
    }

    /// A name in English, as SDMX wants each to have its language.
    void name(String text) throws XMLStreamException {
        text("common:Name", text, "xml:lang", "en");
    }

    void end() throws XMLStreamException {
        writer.writeEndElement();
    }

    void finish() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], withoutControls(attributes[i + 1]));
        }
    }

    /// XML 1.0 has no control characters, not even escaped.
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
    }

    /// The header of a message; all but the last two are the same for all of an edition.
    void header(String id, String prepared) throws XMLStreamException {
        begin("message:Header");
        text("message:ID", id);
        text("message:Test", "false");
        text("message:Prepared", prepared);
        empty("message:Sender", "id", Flow.AGENCY);
        empty("message:Receiver", "id", "not_supplied");
    }

    /// What a message of data is made after; ends the header.
    ///
    /// @param version of the data structure
    void headerStructure(Flow flow, String version, Layout layout, boolean isSpecific, Ml ml)
            throws XMLStreamException {
        if (isSpecific) {
            begin(
                    "message:Structure",
                    "structureID",
                    flow.structure(),
                    "namespace",
                    namespace(flow, version, layout),
                    "dimensionAtObservation",
                    layout.atObservation());
        } else {
            begin(
                    "message:Structure",
                    "structureID",
                    flow.structure(),
                    "dimensionAtObservation",
                    layout.atObservation());
        }
        switch (ml) {
            case TWO -> {
                begin("common:Structure");
                reference(flow.structure(), version);
                end();
            }
            case THREE -> text("common:Structure", Urn.ofStructure(flow, version));
        }
        end();
        end();
    }

    /// A reference to a thing of ours.
    void reference(String id, String version, String... more) throws XMLStreamException {
        writer.writeEmptyElement("Ref");
        attributes("id", id, "version", version, "agencyID", Flow.AGENCY);
        attributes(more);
    }

    /// The namespace of structure-specific data.
    static String namespace(Flow flow, String version, Layout layout) {
        return Urn.ofStructure(flow, version) + ":ObsLevelDim:" + layout.atObservation();
    }
}

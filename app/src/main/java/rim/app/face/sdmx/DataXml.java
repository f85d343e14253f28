package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Data as SDMX-ML, of 2.1 generic or structure-specific, of 3.0 the latter alone, series by series
/// or flat.
final class DataXml {
    private final Xml xml;
    private final Flow flow;
    private final Detail detail;
    private final Layout layout;
    private final boolean isSpecific;
    private final Xml.Ml ml;
    private final String version;
    private List<String> series = List.of();

    private DataXml(Xml xml, DataMessage message, boolean isSpecific, Xml.Ml ml) {
        this.xml = xml;
        this.flow = message.flow();
        this.detail = message.detail();
        this.layout = message.layout();
        this.isSpecific = isSpecific;
        this.ml = ml;
        this.version = message.version();
    }

    /// Writes generic data.
    static void generic(DataMessage message, OutputStream out) throws IOException, SQLException {
        write(message, false, Xml.Ml.TWO, out);
    }

    /// Writes structure-specific data.
    static void specific(Xml.Ml ml, DataMessage message, OutputStream out)
            throws IOException, SQLException {
        write(message, true, ml, out);
    }

    private static void write(DataMessage message, boolean isSpecific, Xml.Ml ml, OutputStream out)
            throws IOException, SQLException {
        try {
            var data = new DataXml(new Xml(out), message, isSpecific, ml);
            data.begin(message.database().edition().name().toString(), message.prepared());
            for (var vintage : message.vintages()) {
                data.beginSet(vintage);
                vintage.each(message.observations(), data::add);
                data.endSet();
            }
            data.xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(String edition, String prepared) throws XMLStreamException {
        if (isSpecific) {
            xml.document(
                    "message:StructureSpecificData",
                    "message",
                    ml.message(),
                    "common",
                    ml.common(),
                    "ss",
                    ml.specific(),
                    "xsi",
                    Xml.SCHEMA,
                    "ns1",
                    Xml.namespace(flow, version, layout));
        } else {
            xml.document(
                    "message:GenericData",
                    "message",
                    Xml.MESSAGE,
                    "common",
                    Xml.COMMON,
                    "generic",
                    Xml.GENERIC);
        }
        xml.header(flow.id() + "_" + edition.replaceAll("[^A-Za-z0-9_-]", "_"), prepared);
        xml.headerStructure(flow, version, layout, isSpecific, ml);
    }

    private void beginSet(Vintage vintage) throws XMLStreamException {
        var prefix = isSpecific ? "ss:" : "";
        var attributes = new ArrayList<String>();
        if (isSpecific) {
            attributes.addAll(
                    List.of("ss:dataScope", "DataStructure", "xsi:type", "ns1:DataSetType"));
        }
        attributes.addAll(List.of(prefix + "structureRef", flow.structure()));
        vintage.validity()
                .forEach((name, value) -> attributes.addAll(List.of(prefix + name, value)));
        xml.begin("message:DataSet", attributes.toArray(String[]::new));
    }

    private void add(Observations.Observation observation) throws IOException {
        try {
            if (layout == Layout.FLAT) {
                addFlat(observation);
                return;
            }
            if (!observation.key().equals(series)) {
                endSeries();
                series = observation.key();
                if (isSpecific) {
                    beginSpecific(observation);
                } else {
                    beginGeneric(observation);
                }
            }
            if (detail.hasObservations()) {
                if (isSpecific) {
                    addSpecific(observation);
                } else {
                    addGeneric(observation);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void addFlat(Observations.Observation observation) throws XMLStreamException {
        if (!detail.hasObservations()) {
            return;
        }
        var key = new ArrayList<String>();
        for (int i = 0; i < observation.key().size(); i++) {
            key.addAll(List.of(flow.dimensions().get(i).id(), observation.key().get(i)));
        }
        key.addAll(List.of(Flow.TIME, String.valueOf(observation.year())));
        List<String> attributes =
                detail.hasAttributes()
                        ? with(List.of(Flow.UNIT, observation.unit()), ofObservation(observation))
                        : List.of();
        if (isSpecific) {
            key.addAll(List.of(Flow.VALUE, number(observation)));
            key.addAll(attributes);
            xml.empty("Obs", key.toArray(String[]::new));
            return;
        }
        xml.begin("generic:Obs");
        xml.begin("generic:ObsKey");
        values(key);
        xml.end();
        xml.empty("generic:ObsValue", "value", number(observation));
        if (!attributes.isEmpty()) {
            xml.begin("generic:Attributes");
            values(attributes);
            xml.end();
        }
        xml.end();
    }

    /// @param pairs identifier and value in turn
    private void values(List<String> pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.size(); i += 2) {
            value(pairs.get(i), pairs.get(i + 1));
        }
    }

    private void beginSpecific(Observations.Observation observation) throws XMLStreamException {
        var attributes = new ArrayList<String>();
        for (int i = 0; i < series.size(); i++) {
            attributes.addAll(List.of(flow.dimensions().get(i).id(), series.get(i)));
        }
        if (detail.hasAttributes()) {
            attributes.addAll(List.of(Flow.UNIT, observation.unit()));
        }
        xml.begin("Series", attributes.toArray(String[]::new));
    }

    private void addSpecific(Observations.Observation observation) throws XMLStreamException {
        var attributes =
                new ArrayList<>(
                        List.of(
                                Flow.TIME,
                                String.valueOf(observation.year()),
                                Flow.VALUE,
                                number(observation)));
        if (detail.hasAttributes()) {
            attributes.addAll(ofObservation(observation));
        }
        xml.empty("Obs", attributes.toArray(String[]::new));
    }

    private void beginGeneric(Observations.Observation observation) throws XMLStreamException {
        xml.begin("generic:Series");
        xml.begin("generic:SeriesKey");
        for (int i = 0; i < series.size(); i++) {
            value(flow.dimensions().get(i).id(), series.get(i));
        }
        xml.end();
        if (detail.hasAttributes()) {
            xml.begin("generic:Attributes");
            value(Flow.UNIT, observation.unit());
            xml.end();
        }
    }

    private void addGeneric(Observations.Observation observation) throws XMLStreamException {
        xml.begin("generic:Obs");
        xml.empty("generic:ObsDimension", "value", String.valueOf(observation.year()));
        xml.empty("generic:ObsValue", "value", number(observation));
        if (detail.hasAttributes()) {
            xml.begin("generic:Attributes");
            values(ofObservation(observation));
            xml.end();
        }
        xml.end();
    }

    /// The attributes of an observation, identifier and value in turn; those without value are left
    /// out.
    private static List<String> ofObservation(Observations.Observation observation) {
        var attributes = new ArrayList<>(List.of(Flow.STATUS, observation.status()));
        if (!observation.flags().isEmpty()) {
            attributes.addAll(List.of(Flow.FLAG, observation.flags()));
        }
        if (!observation.reason().isEmpty()) {
            attributes.addAll(List.of(Flow.REASON, observation.reason()));
        }
        return attributes;
    }

    private static List<String> with(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private void value(String id, String value) throws XMLStreamException {
        xml.empty("generic:Value", "id", id, "value", value);
    }

    /// A missing value is `NaN`; its reason is in the status.
    static String number(Observations.Observation observation) {
        return observation.value() == null ? "NaN" : observation.value().toString();
    }

    private void endSeries() throws XMLStreamException {
        if (!series.isEmpty()) {
            xml.end();
        }
    }

    private void endSet() throws XMLStreamException {
        endSeries();
        series = List.of();
        xml.end();
    }
}

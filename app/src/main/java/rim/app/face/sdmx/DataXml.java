package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import rim.app.data.EditionDatabase;

/// Data as SDMX-ML 2.1, generic or structure-specific, series by series or flat.
final class DataXml {
    private final Xml xml;
    private final Flow flow;
    private final Detail detail;
    private final Layout layout;
    private final boolean isSpecific;
    private List<String> series = List.of();

    private DataXml(Xml xml, Flow flow, Detail detail, Layout layout, boolean isSpecific) {
        this.xml = xml;
        this.flow = flow;
        this.detail = detail;
        this.layout = layout;
        this.isSpecific = isSpecific;
    }

    /// Writes generic data.
    ///
    /// @param vintages a data set for each
    static void generic(
            Observations observations,
            Detail detail,
            Layout layout,
            EditionDatabase database,
            List<Vintage> vintages,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        write(observations, detail, layout, false, database, vintages, prepared, out);
    }

    /// Writes structure-specific data.
    static void specific(
            Observations observations,
            Detail detail,
            Layout layout,
            EditionDatabase database,
            List<Vintage> vintages,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        write(observations, detail, layout, true, database, vintages, prepared, out);
    }

    private static void write(
            Observations observations,
            Detail detail,
            Layout layout,
            boolean isSpecific,
            EditionDatabase database,
            List<Vintage> vintages,
            String prepared,
            OutputStream out)
            throws IOException, SQLException {
        try {
            var flow = observations.key().flow();
            var data = new DataXml(new Xml(out), flow, detail, layout, isSpecific);
            data.begin(database.edition().name().toString(), prepared);
            for (var vintage : vintages) {
                data.beginSet(vintage);
                vintage.each(observations, data::add);
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
                    Xml.MESSAGE,
                    "common",
                    Xml.COMMON,
                    "ss",
                    Xml.SPECIFIC,
                    "xsi",
                    Xml.SCHEMA,
                    "ns1",
                    Xml.namespace(flow, layout));
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
        xml.headerStructure(flow, layout, isSpecific);
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

    private void add(Observations.Observation observation) throws SQLException {
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
            throw new SQLException("Cannot write", e);
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
                        ? List.of(Flow.UNIT, observation.unit(), Flow.STATUS, observation.status())
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
            attributes.addAll(List.of(Flow.STATUS, observation.status()));
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
            attribute(Flow.UNIT, observation.unit());
        }
    }

    private void addGeneric(Observations.Observation observation) throws XMLStreamException {
        xml.begin("generic:Obs");
        xml.empty("generic:ObsDimension", "value", String.valueOf(observation.year()));
        xml.empty("generic:ObsValue", "value", number(observation));
        if (detail.hasAttributes()) {
            attribute(Flow.STATUS, observation.status());
        }
        xml.end();
    }

    private void attribute(String id, String value) throws XMLStreamException {
        xml.begin("generic:Attributes");
        value(id, value);
        xml.end();
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

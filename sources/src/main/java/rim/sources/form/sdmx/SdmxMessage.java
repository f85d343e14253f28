package rim.sources.form.sdmx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rim.schemas.dataset.DimensionNames;
import rim.sources.bytes.SourceBytes;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;

/// An SDMX-ML message of data, read from observation to observation.
final class SdmxMessage implements AutoCloseable {
    private static final String TIME = "TIME_PERIOD";
    private static final String VALUE = "OBS_VALUE";
    private static final String MULTIPLIER = "UNIT_MULT";
    private static final Set<String> STATUS = Set.of("OBS_STATUS", "OBS_FLAG");
    private static final Set<String> CONFIDENTIALITY = Set.of("CONF_STATUS", "OBS_CONF");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "BASE_PER",
                    "COLLECTION",
                    "COMMENT_OBS",
                    "COMMENT_TS",
                    "COMPILING_ORG",
                    "DECIMALS",
                    "DISS_ORG",
                    "LAST_UPDATE",
                    "OBS_COM",
                    "OBS_PRE_BREAK",
                    "TIME_FORMAT",
                    "TITLE",
                    "TITLE_COMPL",
                    MULTIPLIER);
    private static final int LONGEST_MESSAGE = 2_000;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Map<String, String> series = new LinkedHashMap<>();
    private final Map<String, String> seriesAttributes = new LinkedHashMap<>();
    private final Map<String, String> key = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final SharedAttributes shared = new SharedAttributes();
    private final Map<String, String> group = new LinkedHashMap<>();
    private final ServiceMessages messages = new ServiceMessages();
    private String perObservation = TIME;
    private String value = "";
    private Map<String, String> said = Map.of();
    private boolean isFlat;
    private boolean isInSeries;
    private boolean isDeleting;

    static SdmxMessage open(Path file) throws IOException, XMLStreamException {
        var in = SourceBytes.open(file);
        try {
            return new SdmxMessage(in);
        } catch (IOException | XMLStreamException e) {
            in.close();
            throw e;
        }
    }

    private SdmxMessage(InputStream in) throws IOException, XMLStreamException {
        this.in = in;
        this.xml = SdmxRoot.reader(new BufferedInputStream(in));
    }

    /// Goes to the next observation.
    ///
    /// @return whether there is one
    boolean next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            SdmxRoot.requireNoDoctype(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isObservation()) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
        return false;
    }

    private void end(String element) {
        switch (element) {
            case "Series" -> {
                isInSeries = false;
                series.clear();
                seriesAttributes.clear();
            }
            case "Group" -> group.clear();
            default -> {}
        }
    }

    private boolean isObservation() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Structure" -> rememberStructure();
            case "DataSet" -> {
                rememberAction();
                shared.clear();
                readShared();
            }
            case "Series" -> {
                isInSeries = true;
                readAttributes(series);
            }
            case "SeriesKey" -> readValues("SeriesKey", series);
            case "GroupKey" -> readValues("GroupKey", group);
            case "Attributes" -> readAttributeValues();
            case "Message" -> messages.read(xml, attribute("severity"), attribute("code"));
            case "Obs" -> {
                readObservation();
                said = said();
                return true;
            }
            default -> {
                // 2.0 calls each group by its own name
                if (!isInSeries) {
                    readShared();
                }
            }
        }
        return false;
    }

    /// What structure-specific data say of all series, or of a group of them.
    private void readShared() {
        var said = new LinkedHashMap<String, String>();
        readAttributes(said);
        shared.add(said);
    }

    /// What generic data say of a series, of a group of them, or of all.
    private void readAttributeValues() throws XMLStreamException {
        if (isInSeries) {
            readValues("Attributes", seriesAttributes);
            return;
        }
        var said = new LinkedHashMap<>(group);
        readValues("Attributes", said);
        shared.add(said);
    }

    private void rememberStructure() {
        var named = xml.getAttributeValue(null, "dimensionAtObservation");
        if (named != null) {
            perObservation = named;
            isFlat = named.equals("AllDimensions");
        }
    }

    /// What is to be done with the observations that follow, `Delete` among other things.
    private void rememberAction() {
        isDeleting = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            isDeleting |=
                    xml.getAttributeLocalName(i).equals("action")
                            && xml.getAttributeValue(i).equalsIgnoreCase("Delete");
        }
    }

    private void readAttributes(Map<String, String> into) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                into.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    /// `Value` elements up to the end of the element around them.
    private void readValues(String around, Map<String, String> into) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(around)) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Value")) {
                into.put(name(), attribute("value"));
            }
        }
    }

    /// 2.1 names a component by `id`, 2.0 by `concept`.
    private String name() {
        var id = xml.getAttributeValue(null, "id");
        return id == null ? attribute("concept") : id;
    }

    private String attribute(String name) {
        var text = xml.getAttributeValue(null, name);
        return text == null ? "" : text;
    }

    private void readObservation() throws XMLStreamException {
        key.clear();
        attributes.clear();
        value = "";
        readAttributes(attributes);
        if (attributes.isEmpty()) {
            readGenericObservation();
            return;
        }
        var type = xml.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "type");
        if (type != null && !perObservation.equals(TIME) && !isFlat) {
            key.put(perObservation, type.substring(type.indexOf(':') + 1));
        }
        value = attributes.getOrDefault(VALUE, "");
        attributes.remove(VALUE);
        boolean isAllKey = isFlat || series.isEmpty();
        for (var name : List.copyOf(attributes.keySet())) {
            boolean isKey =
                    isAllKey
                            ? !isAttribute(name)
                            : name.equals(perObservation) || name.equals(TIME);
            if (isKey) {
                key.put(name, attributes.getOrDefault(name, ""));
                attributes.remove(name);
            }
        }
    }

    private static boolean isAttribute(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return ATTRIBUTES.contains(upper)
                || STATUS.contains(upper)
                || CONFIDENTIALITY.contains(upper);
    }

    private void readGenericObservation() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Obs")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "ObsKey" -> readValues("ObsKey", key);
                    case "ObsDimension" -> {
                        var id = xml.getAttributeValue(null, "id");
                        key.put(id == null ? perObservation : id, attribute("value"));
                    }
                    case "Time" -> key.put(TIME, elementText());
                    case "ObsValue" -> value = attribute("value");
                    case "Attributes" -> readValues("Attributes", attributes);
                    default -> {}
                }
            }
        }
    }

    private String elementText() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.CHARACTERS
                    && text.length() < LONGEST_MESSAGE) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    /// The dimensions of the observation with their codes.
    Map<String, String> dimensions(DimensionNames meaning) {
        var found = new LinkedHashMap<String, String>();
        series.forEach((name, code) -> {
            if (!isAttribute(name) && !meaning.isIgnored(name)) {
                found.put(name, code);
            }
        });
        key.forEach((name, code) -> {
            if (!meaning.isIgnored(name)) {
                found.put(name, code);
            }
        });
        return found;
    }

    /// The observation.
    RawLine line(DimensionNames meaning) {
        var cell = cell(meaning);
        return isDeleting
                ? new RawLine.Cells(List.of(cell.withdrawn()))
                : UnitMultiplier.line(cell, multiplier());
    }

    private String multiplier() {
        for (var from : List.of(attributes, seriesAttributes, series, said)) {
            for (var each : from.entrySet()) {
                if (each.getKey().equalsIgnoreCase(MULTIPLIER)) {
                    return each.getValue().strip();
                }
            }
        }
        return "";
    }

    /// What is said of the observation beside its series.
    private Map<String, String> said() {
        if (shared.isEmpty()) {
            return Map.of();
        }
        var all = new LinkedHashMap<>(series);
        all.keySet().removeIf(SdmxMessage::isAttribute);
        all.putAll(key);
        return shared.of(all);
    }

    private RawCell cell(DimensionNames meaning) {
        var rest = new StringBuilder();
        String region = "";
        String period = "";
        String unit = null;
        for (var each : dimensions(meaning).entrySet()) {
            var code = each.getValue().strip();
            if (meaning.isRegion(each.getKey())) {
                region = code;
            } else if (meaning.isTime(each.getKey())) {
                period = code;
            } else {
                rest.append(rest.isEmpty() ? "" : "|")
                        .append(each.getKey())
                        .append('=')
                        .append(code);
                unit = meaning.isUnit(each.getKey()) ? code : unit;
            }
        }
        for (var from : List.of(attributes, seriesAttributes, said)) {
            for (var each : from.entrySet()) {
                unit = unit == null && meaning.isUnit(each.getKey()) ? each.getValue() : unit;
            }
        }
        var number = value.strip();
        return new RawCell(
                1,
                rest.toString(),
                region,
                period,
                SdmxStatus.isNoValue(number) ? null : number,
                flags(),
                unit,
                number);
    }

    private String flags() {
        var flags = new StringBuilder();
        for (var from : List.of(said, series, seriesAttributes, attributes)) {
            from.forEach((name, code) -> {
                var upper = name.toUpperCase(Locale.ROOT);
                if (STATUS.contains(upper)) {
                    flags.append(' ').append(SdmxStatus.flags(code.strip()));
                } else if (CONFIDENTIALITY.contains(upper)) {
                    flags.append(SdmxStatus.confidentiality(code.strip()));
                }
            });
        }
        return flags.toString().strip();
    }

    /// The observation, so that it can be found in its file.
    String text() {
        return series + " " + key + " " + VALUE + "=" + value + " " + attributes;
    }

    /// What the service says beside the data.
    ServiceMessages messages() {
        return messages;
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        in.close();
    }

    /// A fault of the XML as a fault of the file.
    static IOException asIo(XMLStreamException e) {
        var text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return new IOException("it is not well-formed XML: " + text, e);
    }
}
